import { onAbort } from '../runtime/call/onAbort.js';
import type { AbortSignalLike } from '../runtime/call/Cancellation.js';
import { AbortError } from '../runtime/errors/AbortError.js';
import type { Timers } from './Timers.js';

interface Waiter {
  resolve(): void;
  reject(error: Error): void;
}

/** Limits how long a caller waits. */
export interface Patience {
  readonly signal?: AbortSignalLike | undefined;
  /** In ms. */
  readonly timeout?: number | undefined;
  /** Creates the error for when `timeout` has passed. */
  tooLate(this: void): Error;
}

/** Callers that wait for the same result. Each can abort on its own. */
export class Waiters {
  readonly #waiters = new Set<Waiter>();
  readonly #timers: Timers;
  readonly #abandoned: () => void;

  /** @param abandoned - called when the last caller has aborted. */
  constructor(timers: Timers, abandoned: () => void) {
    this.#timers = timers;
    this.#abandoned = abandoned;
  }

  /** @throws AbortError if `signal` is aborted first, or the error of `tooLate`. */
  add({ signal, timeout = Infinity, tooLate }: Patience): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(abortError(signal));
        return;
      }
      const giveUp = (error: Error): void => {
        this.#waiters.delete(waiter);
        waiter.reject(error);
        if (this.#waiters.size === 0) this.#abandoned();
      };
      const stopListening =
        signal &&
        onAbort(signal, () => {
          giveUp(abortError(signal));
        });
      const timer =
        timeout === Infinity
          ? undefined
          : this.#timers.setTimeout(() => {
              giveUp(tooLate());
            }, timeout);
      const settle = (): void => {
        stopListening?.();
        this.#timers.clearTimeout(timer);
      };
      const waiter: Waiter = {
        resolve: () => {
          settle();
          resolve();
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      };
      this.#waiters.add(waiter);
    });
  }

  /** Resolves all waiting callers. */
  resolve(): void {
    for (const waiter of this.#takeAll()) waiter.resolve();
  }

  /** Rejects all waiting callers. */
  reject(error: Error): void {
    for (const waiter of this.#takeAll()) waiter.reject(error);
  }

  #takeAll(): Waiter[] {
    const all = [...this.#waiters];
    this.#waiters.clear();
    return all;
  }
}

function abortError({ reason }: AbortSignalLike): AbortError {
  const facts = { operation: 'connect', attempts: 0, totalRetryDelay: 0, clientToken: undefined };
  return new AbortError(facts, reason);
}
