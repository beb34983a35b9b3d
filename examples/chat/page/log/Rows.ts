import type { ConversationEntry } from 'amazon_connect_participant_service';
import { element } from '../dom.js';
import { EntryRow, type EntryRenderer } from '../entries/EntryRow.js';
import { EventRow } from '../entries/EventRow.js';
import { dayOf } from '../time.js';
import type { Row } from './Row.js';

/** Messages of one person within this time, in ms, are grouped. */
const TOGETHER = 120_000;

/** Creates the rows of entries, and keeps them while they are on the page. */
export class Rows {
  readonly #renderer: EntryRenderer;
  readonly #now: () => number;
  #rows = new Map<string, Row>();

  /** @param now - the time for entries that are being sent, in ms. */
  constructor(renderer: EntryRenderer, now: () => number = Date.now) {
    this.#renderer = renderer;
    this.#now = now;
  }

  /**
   * Returns the rows for a part of the conversation: its entries, and their days.
   *
   * @param before - the entry before the first one.
   */
  of(shown: readonly ConversationEntry[], before: ConversationEntry | undefined): readonly Row[] {
    const rows = new Map<string, Row>();
    let previous = before;
    let day = before && this.#dayOf(before);
    for (const entry of shown) {
      const { start, name } = this.#dayOf(entry);
      if (start !== day?.start) {
        const key = `day ${start}`;
        rows.set(key, this.#rows.get(key) ?? dayRow(key, name));
      }
      rows.set(entry.key, this.#rowOf(entry, previous));
      day = { start, name };
      previous = entry;
    }
    this.#rows = rows;
    return [...rows.values()];
  }

  /** Whether an entry is on the page. */
  has(key: string): boolean {
    return this.#rows.has(key);
  }

  #rowOf(entry: ConversationEntry, previous: ConversationEntry | undefined): Row {
    const known = this.#rows.get(entry.key);
    if (entry.item.Type === 'EVENT') {
      return known ?? new EventRow(entry.key, entry.item);
    }
    const row = known instanceof EntryRow ? known : new EntryRow(entry.key, this.#renderer);
    row.update(entry, this.#goesOn(entry, previous));
    return row;
  }

  /** Whether a message continues the one before it. */
  #goesOn(entry: ConversationEntry, previous: ConversationEntry | undefined): boolean {
    if (!previous || previous.item.Type === 'EVENT') return false;
    const isSame =
      entry.isOwn === previous.isOwn &&
      (entry.isOwn || entry.item.ParticipantId === previous.item.ParticipantId);
    return isSame && this.#timeOf(entry) - this.#timeOf(previous) < TOGETHER;
  }

  #dayOf(entry: ConversationEntry): ReturnType<typeof dayOf> {
    return dayOf(entry.item.AbsoluteTime ?? new Date(this.#now()).toISOString());
  }

  #timeOf({ item }: ConversationEntry): number {
    return item.AbsoluteTime === undefined ? this.#now() : Date.parse(item.AbsoluteTime);
  }
}

function dayRow(key: string, name: string): Row {
  return { key, element: element('p', { className: 'day' }, name) };
}
