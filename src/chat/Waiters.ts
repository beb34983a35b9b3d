import { onAbort } from '../runtime/call/onAbort.js';
import type { AbortSignalLike } from '../runtime/call/Cancellation.js';
import { AbortError } from '../runtime/errors/AbortError.js';

interface Waiter {
  resolve(): void;
  reject(error: Error): void;
}

/** Those who wait for the same thing. Each may give up alone. */
export class Waiters {
  readonly #waiters = new Set<Waiter>();
  readonly #abandoned: () => void;

  /** @param abandoned - is told when the last of them has given up */
  constructor(abandoned: () => void) {
    this.#abandoned = abandoned;
  }

  /** @throws AbortError where `signal` is aborted before it has come */
  add(signal: AbortSignalLike | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(abortError(signal));
        return;
      }
      const stopListening = signal
        ? onAbort(signal, () => {
            this.#waiters.delete(waiter);
            reject(abortError(signal));
            if (this.#waiters.size === 0) this.#abandoned();
          })
        : () => undefined;
      const waiter: Waiter = {
        resolve: () => {
          stopListening();
          resolve();
        },
        reject: (error) => {
          stopListening();
          reject(error);
        },
      };
      this.#waiters.add(waiter);
    });
  }

  /** It has come. */
  resolve(): void {
    for (const waiter of this.#takeAll()) waiter.resolve();
  }

  /** It will not come. */
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
