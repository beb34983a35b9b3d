import { language } from './words/words.js';

const clock = new Intl.DateTimeFormat(clockLocale(), { timeStyle: 'short' });
const calendar = new Intl.DateTimeFormat(clockLocale(), {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** The time of day of an item's AbsoluteTime. */
export function timeOfDay(absoluteTime: string): string {
  return clock.format(new Date(absoluteTime));
}

/** The local day of an item's AbsoluteTime: its start in UTC, and its name. */
export function dayOf(absoluteTime: string): { readonly start: string; readonly name: string } {
  const date = new Date(absoluteTime);
  date.setHours(0, 0, 0, 0);
  return { start: date.toISOString(), name: calendar.format(date) };
}

/** The locale for times: British, if the page is in English. */
export function clockLocale(): string {
  return language === 'en' ? 'en-GB' : language;
}
