import type { Timers } from '../Timers.js';

/** How long the echo of a message may take, in ms. */
const PATIENCE = 5_000;

/**
 * Detects a socket that loses items. The service sends a participant's own messages back; if one is
 * missing, the socket may have lost messages of others, too.
 */
export class Echoes {
  readonly #timers: Timers;
  readonly #hasCome: (id: string) => boolean;
  readonly #missing: (ids: readonly string[]) => void;
  /** The messages that were sent and when, in ms. */
  readonly #expected = new Map<string, number>();
  #timer: unknown;

  /** @param missing - called with messages that the service accepted and the socket did not deliver. */
  constructor(
    timers: Timers,
    hasCome: (id: string) => boolean,
    missing: (ids: readonly string[]) => void,
  ) {
    this.#timers = timers;
    this.#hasCome = hasCome;
    this.#missing = missing;
  }

  /** Expects the echo of a message that was sent. */
  expect(id: string): void {
    this.#expected.set(id, this.#timers.now());
    this.#schedule();
  }

  stop(): void {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#expected.clear();
  }

  #schedule(): void {
    if (this.#timer !== undefined) return;
    this.#timer = this.#timers.setTimeout(() => {
      this.#timer = undefined;
      this.#check();
    }, PATIENCE);
  }

  #check(): void {
    const late = this.#timers.now() - PATIENCE;
    const missing: string[] = [];
    for (const [id, sentAt] of this.#expected) {
      if (this.#hasCome(id)) this.#expected.delete(id);
      else if (sentAt <= late) {
        this.#expected.delete(id);
        missing.push(id);
      }
    }
    if (this.#expected.size > 0) this.#schedule();
    if (missing.length > 0) this.#missing(missing);
  }
}
