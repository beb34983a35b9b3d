/**
 * Adapts the request rate to what the service accepts. Until the first throttling response,
 * requests are not delayed. Then the rate drops to 70 % of the measured rate, and rises again with
 * every response that is not throttled: fast at first, slowly near the rate at which throttling
 * began, and increasingly fast beyond it (CUBIC, RFC 9438).
 *
 * Waiting requests form one queue. Every change of the rate applies to the whole queue, so requests
 * that began to wait at the lowest rate benefit when the service recovers.
 */
export class RateLimiter {
  readonly #now: () => number;
  /** The measured rate, in requests per second. */
  #measured = 0;
  /** When the current measurement began, in ms, and the number of requests since then. */
  #since: number;
  #count = 0;
  #rate: number | undefined;
  #rateWhenThrottled = 0;
  #throttledAt = 0;
  /** When the last request was sent, in ms. */
  #last = -Infinity;
  readonly #queue = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param now - a monotonic clock, in ms. */
  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /** Requests permission to send; undefined if sending is allowed at once. */
  enter(): Turn | undefined {
    const now = this.#now();
    if (this.#queue.size === 0 && now >= this.#next) {
      this.#send(now);
      return undefined;
    }
    let grant = (): void => undefined;
    const granted = new Promise<void>((resolve) => {
      grant = resolve;
    });
    this.#queue.add(grant);
    this.#schedule();
    const leave = (): void => {
      if (this.#queue.delete(grant)) this.#schedule();
    };
    return { granted, leave };
  }

  /** Records a throttling response. */
  throttled(): void {
    const sent = Math.max(this.#measured, minRate);
    this.#rateWhenThrottled = Math.min(this.#rate ?? sent, sent);
    this.#throttledAt = this.#now();
    this.#rate = Math.max(minRate, this.#rateWhenThrottled * beta);
    this.#schedule();
  }

  /** Records a response that was not throttled. */
  answered(): void {
    if (this.#rate === undefined) return;
    const seconds = (this.#now() - this.#throttledAt) / 1000;
    // The point where the curve is flat, at the rate of the last throttling.
    const plateau = Math.cbrt((this.#rateWhenThrottled * (1 - beta)) / growth);
    const rate = growth * (seconds - plateau) ** 3 + this.#rateWhenThrottled;
    this.#rate = Math.max(minRate, Math.min(rate, 2 * Math.max(this.#measured, minRate)));
    this.#schedule();
  }

  /** When the next request may be sent, in ms. */
  get #next(): number {
    return this.#rate === undefined ? -Infinity : this.#last + 1000 / this.#rate;
  }

  #send(now: number): void {
    this.#measure(now);
    // A timer that fires late must not lower the rate, and a pause must not end in a burst.
    this.#last = Math.max(this.#next, now - timerSlackMs);
  }

  /** Schedules the time when the next request may be sent, replacing an earlier schedule. */
  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#queue.size === 0) return;
    const delay = Math.max(0, this.#next - this.#now());
    this.#timer = setTimeout(() => {
      this.#serve();
    }, delay);
  }

  #serve(): void {
    const now = this.#now();
    for (const grant of this.#queue) {
      if (now < this.#next) break;
      this.#queue.delete(grant);
      this.#send(now);
      grant();
    }
    this.#schedule();
  }

  /**
   * Averages the rate over windows of half a second. The most recent window has the most weight.
   */
  #measure(now: number): void {
    const elapsed = now - this.#since;
    if (elapsed >= windowMs) {
      this.#measured = (0.8 * this.#count * 1000) / elapsed + 0.2 * this.#measured;
      this.#since = now;
      this.#count = 0;
    }
    this.#count += 1;
  }
}

/** A place in the queue. */
export interface Turn {
  /** Resolves when the request may be sent. */
  readonly granted: Promise<void>;
  /** Leaves the queue, so that an aborted request does not delay others. */
  leave(this: void): void;
}

const beta = 0.7;
const growth = 0.4;
const windowMs = 500;
const timerSlackMs = 20;
/** The lowest rate, in requests per second. At zero, the limiter would never notice a recovery. */
const minRate = 0.5;
