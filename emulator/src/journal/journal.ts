import { timestamp } from '../time/clock.js';
import type { Clock } from '../time/clock.js';
import type { JournalEntry, JournalExtract, JournalFilter } from './journalEntry.js';
import { maskSecrets } from './maskSecrets.js';

/** How much is kept: the newest entries, as far as their bodies do not take more than this. */
const MAX_ENTRIES = 10_000;
const MAX_CHARACTERS = 32 * 1024 * 1024;

/** What is kept of a call or a frame: its bodies as they came, which are read when somebody asks. */
interface Kept {
  readonly time: number;
  readonly entry: Omit<JournalEntry, 'time' | 'request' | 'response'>;
  readonly token: string | undefined;
  readonly requestText: string | undefined;
  readonly responseText: string | undefined;
}

/** What bodies and token come with an entry. */
export interface JournalTexts {
  readonly token?: string | undefined;
  readonly request?: string | undefined;
  readonly response?: string | undefined;
}

/** What has happened: every call and every frame of a socket, the newest of them. */
export class Journal {
  readonly #clock: Clock;
  #kept: Kept[] = [];
  /** Where the oldest entry stands: those before it are cut off now and then, not one by one. */
  #first = 0;
  #characters = 0;
  #dropped = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Adds an entry that is of now. */
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
    this.#characters += sizeOf(kept);
    while (this.#count > MAX_ENTRIES || this.#characters > MAX_CHARACTERS) this.#dropOldest();
  }

  /** The entries that fit a filter, oldest first, and how many have been dropped of all. */
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

  /** Forgets everything. */
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
