import { element } from '../dom.js';
import { clockLocale } from '../time.js';
import { words } from '../words/words.js';
import { timesOf } from './Choice.js';
import { membersOf, textIn } from './fields.js';
import { optionButton } from './options.js';
import type { Answering } from './renderInteractive.js';

/** Renders times to choose from, by day, in the time zone of the location. */
export function renderTimePicker(content: unknown, answering: Answering): HTMLElement {
  const { timeZoneOffset, location } = membersOf(content);
  const zone = zoneOf(timeZoneOffset);
  const place = textIn(membersOf(location)['title']);
  const notes = [place, zone.name].filter((note) => note !== undefined);
  const days = new Map<string, HTMLElement[]>();
  for (const { date, duration } of timesOf(content)) {
    const day = zone.day.format(zone.shift(date));
    const length =
      duration === undefined
        ? []
        : [element('small', {}, words.interactive.minutes(Math.round(duration / 60)))];
    const parts = [zone.clock.format(zone.shift(date)), ...length];
    days.set(day, [...(days.get(day) ?? []), optionButton(date, parts, answering)]);
  }
  const lists = [...days].map(([day, buttons]) => {
    const options = element('div', { className: 'options' }, ...buttons);
    return element(
      'div',
      { role: 'group', ariaLabel: day },
      element('p', { className: 'heading' }, day),
      options,
    );
  });
  const note =
    notes.length === 0 ? [] : [element('p', { className: 'subtitle' }, notes.join(' · '))];
  const none = lists.length === 0 ? [element('p', {}, words.interactive.noTimes)] : [];
  return element('div', { className: 'times' }, ...note, ...lists, ...none);
}

interface Zone {
  /** Undefined for the reader's time zone. */
  readonly name: string | undefined;
  readonly day: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
  shift(date: string): Date;
}

/** @param offset - from UTC, in minutes. Default: the reader's time zone. */
function zoneOf(offset: unknown): Zone {
  const isGiven = typeof offset === 'number';
  const timeZone = isGiven ? { timeZone: 'UTC' } : {};
  return {
    name: isGiven ? nameOf(offset) : undefined,
    day: new Intl.DateTimeFormat(clockLocale(), {
      ...{ weekday: 'long', day: 'numeric', month: 'long' },
      ...timeZone,
    }),
    clock: new Intl.DateTimeFormat(clockLocale(), { timeStyle: 'short', ...timeZone }),
    shift: (date) => new Date(Date.parse(date) + (isGiven ? offset * 60_000 : 0)),
  };
}

/** For example UTC+02:00. */
function nameOf(offset: number): string {
  const sign = offset < 0 ? '−' : '+';
  const minutes = Math.abs(Math.round(offset));
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return `UTC${sign}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
