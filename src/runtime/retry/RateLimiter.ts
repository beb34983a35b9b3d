/**
 * Finds the rate of requests that the service takes, from its throttling answers. It lets everything
 * through until the first of them. Then it cuts the rate to 70 % of what was sent, and raises it
 * again with each answer that is not throttled: fast at first, slowly near the rate at which it was
 * throttled, and past it faster and faster (CUBIC, RFC 9438).
 */
export class RateLimiter {
  readonly #now: () => number;
  #measured: MeasuredRate;
  #rate: number | undefined;
  #rateWhenThrottled = 0;
  #throttledAt = 0;
  /** When the next request may be sent, in ms. */
  #next = 0;

  /** @param now - a clock in ms that never goes back. */
  constructor(now: () => number) {
    this.#now = now;
    this.#measured = { since: now(), count: 0, perSecond: 0 };
  }

  /** Makes room for a request, and says how long it must wait, in ms. */
  reserve(): number {
    const now = this.#now();
    this.#measure(now);
    if (this.#rate === undefined) return 0;
    const start = Math.max(now, this.#next);
    this.#next = start + this.interval;
    return start - now;
  }

  /** How much room a request takes now, in ms: how long it keeps the next one waiting. */
  get interval(): number {
    return this.#rate === undefined ? 0 : 1000 / this.#rate;
  }

  /** Gives back the room of a request that was not sent after all, else others would wait for it. */
  giveBack(interval: number): void {
    this.#next -= interval;
  }

  /** A request was throttled. */
  throttled(): void {
    const sent = Math.max(this.#measured.perSecond, minRate);
    this.#rateWhenThrottled = Math.min(this.#rate ?? sent, sent);
    this.#throttledAt = this.#now();
    this.#rate = Math.max(minRate, this.#rateWhenThrottled * beta);
  }

  /** A request was answered, and not throttled. */
  answered(): void {
    if (this.#rate === undefined) return;
    const seconds = (this.#now() - this.#throttledAt) / 1000;
    // Where the curve is flat: at the rate of the last throttling.
    const plateau = Math.cbrt((this.#rateWhenThrottled * (1 - beta)) / growth);
    const rate = growth * (seconds - plateau) ** 3 + this.#rateWhenThrottled;
    this.#rate = Math.max(minRate, Math.min(rate, 2 * Math.max(this.#measured.perSecond, minRate)));
  }

  /** Averages the rate over windows of half a second, the last one counting for most. */
  #measure(now: number): void {
    const { since, count, perSecond } = this.#measured;
    const elapsed = now - since;
    if (elapsed < windowMs) {
      this.#measured = { since, count: count + 1, perSecond };
      return;
    }
    const current = (count * 1000) / elapsed;
    this.#measured = { since: now, count: 1, perSecond: 0.8 * current + 0.2 * perSecond };
  }
}

interface MeasuredRate {
  readonly since: number;
  readonly count: number;
  readonly perSecond: number;
}

const beta = 0.7;
const growth = 0.4;
const windowMs = 500;
/** Requests a second: it never stops altogether, else it would never learn that all is well. */
const minRate = 0.5;
