import { timestamp } from '../time/clock.js';
import type { Clock } from '../time/clock.js';
import type { JournalEntry, JournalExtract, JournalFilter } from './journalEntry.js';
import { maskSecrets } from './maskSecrets.js';

/** The limits of the journal: the number of entries, and the total size of their bodies. */
const MAX_ENTRIES = 10_000;
const MAX_CHARACTERS = 32 * 1024 * 1024;

/** A stored call or frame. Its bodies are stored as they came, and parsed when they are read. */
interface Kept {
  readonly time: number;
  readonly entry: Omit<JournalEntry, 'time' | 'request' | 'response'>;
  readonly token: string | undefined;
  readonly requestText: string | undefined;
  readonly responseText: string | undefined;
}

/** The bodies and the token of an entry. */
export interface JournalTexts {
  readonly token?: string | undefined;
  readonly request?: string | undefined;
  readonly response?: string | undefined;
}

/** Receives an entry without its bodies. */
export type JournalListener = (entry: Omit<JournalEntry, 'time' | 'request' | 'response'>) => void;

/** An entry and its number, counted from the first entry of all. */
export interface NumberedEntry extends JournalEntry {
  readonly number: number;
}

/** The new entries about a contact. */
export interface JournalPage {
  readonly calls: readonly NumberedEntry[];
  /** How many older entries there are. */
  readonly older: number;
  readonly position: number;
}

/** The newest calls and WebSocket frames. */
export class Journal {
  readonly #clock: Clock;
  #kept: Kept[] = [];
  /** The index of the oldest entry. Earlier ones are removed in batches, not one by one. */
  #first = 0;
  #characters = 0;
  #dropped = 0;
  /** How many entries there have been. */
  #added = 0;
  readonly #listeners = new Set<JournalListener>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Adds an entry with the current time. */
  add(
    entry: Omit<JournalEntry, 'time' | 'request' | 'response'>,
    { token, request, response }: JournalTexts = {},
  ): void {
    const kept: Kept = {
      time: this.#clock.now(),
      entry,
      token,
      requestText: request || undefined,
      responseText: response || undefined,
    };
    this.#kept.push(kept);
    this.#added += 1;
    this.#characters += sizeOf(kept);
    while (this.#count > MAX_ENTRIES || this.#characters > MAX_CHARACTERS) this.#dropOldest();
    for (const listener of this.#listeners) listener(entry);
  }

  /**
   * Calls `listener` for each entry when it is added.
   *
   * @returns a function that removes the listener
   */
  watch(listener: JournalListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /**
   * Returns the newest entries of a contact that were added after `position`, oldest first, and the
   * position for the next call. Position 0 is the beginning.
   */
  readSince(position: number, contactId: string, limit: number): JournalPage {
    const oldest = this.#added - this.#count;
    const start = this.#first + Math.max(0, position - oldest);
    const calls: NumberedEntry[] = [];
    let older = 0;
    for (let at = this.#kept.length - 1; at >= start; at -= 1) {
      const kept = this.#kept[at];
      if (kept?.entry.contactId !== contactId) continue;
      if (calls.length < limit) calls.push({ number: oldest + at - this.#first, ...toEntry(kept) });
      else older += 1;
    }
    return { calls: calls.reverse(), older, position: this.#added };
  }

  /** Returns the entries that match a filter, oldest first, and how many entries have been dropped. */
  list({ operation, contactId, status }: JournalFilter = {}): JournalExtract {
    const found = this.#kept
      .slice(this.#first)
      .filter(
        ({ entry }) =>
          (operation === undefined || entry.operation === operation) &&
          (contactId === undefined || entry.contactId === contactId) &&
          (status === undefined || entry.status === status),
      );
    return { calls: found.map(toEntry), dropped: this.#dropped };
  }

  /** Clears the journal. */
  clear(): void {
    this.#kept = [];
    this.#first = 0;
    this.#characters = 0;
    this.#dropped = 0;
  }

  get #count(): number {
    return this.#kept.length - this.#first;
  }

  #dropOldest(): void {
    const oldest = this.#kept[this.#first];
    if (!oldest) return;
    this.#first += 1;
    this.#dropped += 1;
    this.#characters -= sizeOf(oldest);
    if (this.#first <= MAX_ENTRIES) return;
    this.#kept = this.#kept.slice(this.#first);
    this.#first = 0;
  }
}

function sizeOf({ requestText = '', responseText = '' }: Kept): number {
  return requestText.length + responseText.length;
}

function toEntry({ time, entry, token, requestText, responseText }: Kept): JournalEntry {
  return {
    time: timestamp(time),
    ...entry,
    ...(requestText !== undefined && { request: maskSecrets(requestText, token) }),
    ...(responseText !== undefined && { response: maskSecrets(responseText, token) }),
  };
}
