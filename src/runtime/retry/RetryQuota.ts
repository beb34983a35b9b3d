/**
 * Tells an outage from bad weather. Each retry takes one from the quota, each call that succeeds
 * puts one back: as long as calls succeed, retries are free; when none does, they soon end, and a
 * service that is down gets hardly more requests than there are calls.
 */
export class RetryQuota {
  static readonly capacity = 20;
  #left = RetryQuota.capacity;

  /** Takes a retry; false where none is left. */
  take(): boolean {
    if (this.#left === 0) return false;
    this.#left -= 1;
    return true;
  }

  /** A call has succeeded. */
  refill(): void {
    if (this.#left < RetryQuota.capacity) this.#left += 1;
  }
}
