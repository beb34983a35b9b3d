/**
 * A token bucket. It starts with `burst` tokens, its maximum, and gains `perSecond` tokens per
 * second. Every request takes one.
 */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #countedAt: number;

  /** @param now the time, in milliseconds */
  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
    this.#countedAt = now;
  }

  /** Takes a token. Returns false if there is none. */
  take(now: number): boolean {
    const gained = ((now - this.#countedAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + gained);
    this.#countedAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
