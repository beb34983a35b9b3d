import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import type { Timers } from '../Timers.js';

/** At most `LIMIT` calls may be made within `WINDOW` ms. */
const LIMIT = 9;
const WINDOW = 1_250;

/**
 * The purposes of calls, most urgent first: live items wait for a reading, but nothing waits for a
 * verification.
 */
const PURPOSES = ['reading', 'connection', 'verification'] as const;

export type Purpose = (typeof PURPOSES)[number];

/**
 * Limits the rate of the calls that sessions make on their own. If the network fails, all sessions
 * of a client lose their sockets at once. Together they stay below 10 calls a second; a single
 * session never has to wait.
 */
export class CallGate {
  readonly #timers: Timers;
  readonly #waiting: Record<Purpose, (() => void)[]> = {
    reading: [],
    connection: [],
    verification: [],
  };
  /** The times of the latest calls, in ms. */
  #made: number[] = [];
  #timer: unknown;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Returns the gate that all sessions of a client share. */
  static of(client: object, timers: Timers): CallGate {
    const gates = gatesOf.get(client) ?? new WeakMap<Timers, CallGate>();
    gatesOf.set(client, gates);
    const gate = gates.get(timers) ?? new CallGate(timers);
    gates.set(timers, gate);
    return gate;
  }

  /** Waits until a call may be made, or until `signal` is aborted. */
  pass(signal: AbortSignalLike, purpose: Purpose): Promise<void> {
    return new Promise((resolve) => {
      const queue = this.#waiting[purpose];
      const proceed = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        queue.splice(queue.indexOf(proceed), 1);
        if (this.#isEmpty) this.#stopTimer();
        proceed();
      };
      if (signal.aborted) {
        resolve();
        return;
      }
      signal.addEventListener('abort', leave);
      queue.push(proceed);
      this.#letThrough();
    });
  }

  get #isEmpty(): boolean {
    return PURPOSES.every((purpose) => this.#waiting[purpose].length === 0);
  }

  #letThrough(): void {
    while (this.#timer === undefined && !this.#isEmpty) {
      const now = this.#timers.now();
      // Times in the future were recorded before the clock was set back.
      this.#made = this.#made.filter((at) => at <= now).slice(-LIMIT);
      const [first = -Infinity] = this.#made;
      if (this.#made.length === LIMIT && first + WINDOW > now) {
        this.#timer = this.#timers.setTimeout(
          () => {
            this.#stopTimer();
            this.#letThrough();
          },
          first + WINDOW - now,
        );
        return;
      }
      this.#made.push(now);
      const next = PURPOSES.find((purpose) => this.#waiting[purpose].length > 0);
      if (next) this.#waiting[next].shift()?.();
    }
  }

  #stopTimer(): void {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

const gatesOf = new WeakMap<object, WeakMap<Timers, CallGate>>();
