import type { Clock } from '../time/clock.js';
import type { Contact, Watcher } from './contact.js';
import type { Item } from './item.js';
import type { Store } from './store.js';

/** How long ended chats and their files are kept, and how much memory they may use. */
export interface RetentionOptions {
  /**
   * How long a chat is kept after its end, in milliseconds of the emulator's clock.
   *
   * @default 86400000, a day
   */
  readonly endedMs?: number;
  /**
   * How much memory all ended chats may use, in bytes, approximately. The oldest are deleted first.
   *
   * @default 268435456, 256 MiB
   */
  readonly maxBytes?: number;
}

const A_DAY = 24 * 60 * 60_000;
const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;

/** The approximate size of a contact and of an item without its content, in bytes. */
const CONTACT_BYTES = 4096;
const ITEM_BYTES = 512;

/**
 * Checks the options and adds the defaults.
 *
 * @throws TypeError that names the invalid option
 */
export function readRetention({
  endedMs = A_DAY,
  maxBytes = DEFAULT_MAX_BYTES,
}: RetentionOptions = {}): Required<RetentionOptions> {
  for (const [name, value] of Object.entries({ endedMs, maxBytes })) {
    if (!(value >= 0)) throw new TypeError(`retention.${name} must be a number of 0 or more`);
  }
  return { endedMs, maxBytes };
}

/**
 * Deletes chats that have ended, so that the emulator can run indefinitely. All contacts of a
 * persistent chat are deleted together, after the last of them has ended.
 */
export class Retention implements Watcher {
  readonly #clock: Clock;
  readonly #store: Store;
  readonly #options: Required<RetentionOptions>;
  /** The chats whose contacts have all ended, with their sizes, oldest first. */
  readonly #ended = new Map<readonly Contact[], number>();
  #bytes = 0;

  constructor(clock: Clock, store: Store, options: Required<RetentionOptions>) {
    this.#clock = clock;
    this.#store = store;
    this.#options = options;
  }

  seeEnded({ chat }: Contact): void {
    if (!chat.every(({ ended }) => ended)) return;
    this.#drop(chat);
    const bytes = chat.reduce((sum, contact) => sum + bytesOf(contact), 0);
    this.#ended.set(chat, bytes);
    this.#bytes += bytes;
    this.#clock.at(this.#clock.now() + this.#options.endedMs, () => {
      this.#forgetOld();
    });
    for (const oldest of this.#ended.keys()) {
      if (this.#bytes <= this.#options.maxBytes) return;
      this.#forget(oldest);
    }
  }

  #forgetOld(): void {
    const before = this.#clock.now() - this.#options.endedMs;
    for (const chat of this.#ended.keys()) {
      if (chat.some(({ endedAt }) => (endedAt ?? Infinity) > before)) return;
      this.#forget(chat);
    }
  }

  #forget(chat: readonly Contact[]): void {
    this.#drop(chat);
    // The chat may have been continued since.
    if (!chat.every(({ ended }) => ended)) return;
    for (const contact of chat) this.#store.forget(contact);
  }

  #drop(chat: readonly Contact[]): void {
    this.#bytes -= this.#ended.get(chat) ?? 0;
    this.#ended.delete(chat);
  }
}

function bytesOf({ transcript, attachments }: Contact): number {
  const said = transcript.items.reduce((sum, item) => sum + ITEM_BYTES + lengthOf(item), 0);
  const files = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return CONTACT_BYTES + said + files;
}

function lengthOf({ Content = '' }: Item): number {
  return Content.length;
}
