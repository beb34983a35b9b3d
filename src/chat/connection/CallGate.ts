import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import type { Timers } from '../Timers.js';

/** How many calls may be made at once, and the time from one to the next after that, in ms. */
const BURST = 2;
const INTERVAL = 140;

/** Readings go before connections, since live items wait for them. */
type Purpose = 'reading' | 'connection';

/**
 * Spaces out the calls that sessions make by themselves. Many sessions may share a client, and all of
 * them lose their sockets when the network fails: together they stay below 10 calls a second, while one
 * alone does not wait.
 */
export class CallGate {
  readonly #timers: Timers;
  readonly #waiting: Record<Purpose, (() => void)[]> = { reading: [], connection: [] };
  /** When the next call would be due if they came one after the other, in ms. */
  #next = -Infinity;
  #timer: unknown;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** The one that the sessions of a client share. */
  static of(client: object, timers: Timers): CallGate {
    const gates = gatesOf.get(client) ?? new WeakMap<Timers, CallGate>();
    gatesOf.set(client, gates);
    const gate = gates.get(timers) ?? new CallGate(timers);
    gates.set(timers, gate);
    return gate;
  }

  /** Waits for the turn of a call, or until `signal` is aborted. */
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
    return this.#waiting.reading.length + this.#waiting.connection.length === 0;
  }

  #letThrough(): void {
    while (this.#timer === undefined && !this.#isEmpty) {
      const now = this.#timers.now();
      // If the clock was set back, the next call is not due in an hour.
      this.#next = Math.max(Math.min(this.#next, now + BURST * INTERVAL), now);
      const wait = this.#next - now - (BURST - 1) * INTERVAL;
      if (wait > 0) {
        this.#timer = this.#timers.setTimeout(() => {
          this.#stopTimer();
          this.#letThrough();
        }, wait);
        return;
      }
      this.#next += INTERVAL;
      (this.#waiting.reading.shift() ?? this.#waiting.connection.shift())?.();
    }
  }

  #stopTimer(): void {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

const gatesOf = new WeakMap<object, WeakMap<Timers, CallGate>>();
