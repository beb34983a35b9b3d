import type { RetryReason } from './retryReason.js';

const capacity = 20;
const staleCapacity = 1000;

/**
 * Limits retries, so that an outage does not multiply the traffic of a client. Each retry takes one
 * unit, and each successful call returns one. Retries are therefore free while calls succeed, and
 * soon stop when all calls fail.
 *
 * Retries after stale connections have a quota of their own, because keep-alive connections tend to
 * die all at once, which says nothing about the service. Each successful call adds one unit to that
 * quota. These retries cannot multiply the traffic either, because each stale connection has
 * carried a call before.
 */
export class RetryQuota {
  #left = capacity;
  #staleLeft = 0;

  /** Takes a unit for a retry; returns false if none is left. */
  take(reason: RetryReason): boolean {
    if (reason === 'stale-connection' && this.#staleLeft > 0) {
      this.#staleLeft -= 1;
      return true;
    }
    if (this.#left === 0) return false;
    this.#left -= 1;
    return true;
  }

  /** Records a successful call. */
  refill(): void {
    if (this.#left < capacity) this.#left += 1;
    if (this.#staleLeft < staleCapacity) this.#staleLeft += 1;
  }
}
