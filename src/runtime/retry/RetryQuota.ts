import type { RetryReason } from './retryReason.js';

/**
 * Keeps an outage from multiplying the traffic of a client. Each retry takes one unit, each call that
 * succeeds puts one back: as long as calls succeed, retries are free; when none does, they soon end,
 * and a service that is down gets hardly more requests than there are calls.
 *
 * Connections that were kept alive die together, as many as there are, and say nothing of the
 * service. Retries after those have units of their own. Each successful call gives one, since each of
 * these connections has carried a call before, so they can't multiply the traffic either.
 */
export class RetryQuota {
  static readonly capacity = 20;
  static readonly staleCapacity = 1000;
  #left = RetryQuota.capacity;
  #staleLeft = 0;

  /** Takes a retry; false if none is left. */
  take(reason: RetryReason): boolean {
    if (reason === 'stale-connection' && this.#staleLeft > 0) {
      this.#staleLeft -= 1;
      return true;
    }
    if (this.#left === 0) return false;
    this.#left -= 1;
    return true;
  }

  /** A call has succeeded. */
  refill(): void {
    if (this.#left < RetryQuota.capacity) this.#left += 1;
    if (this.#staleLeft < RetryQuota.staleCapacity) this.#staleLeft += 1;
  }
}
