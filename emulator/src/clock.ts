/**
 * The emulator's time. All that expires and every `AbsoluteTime` comes from it, so that a test can
 * let a day pass without waiting.
 */
export class Clock {
  #ahead = 0;
  #latest = 0;

  /**
   * The time now, in milliseconds since 1970. It never goes back, even when the machine's own
   * clock is set back.
   */
  now(): number {
    this.#latest = Math.max(this.#latest, Date.now() + this.#ahead);
    return this.#latest;
  }

  /**
   * Lets time pass at once.
   *
   * @param ms how much, in milliseconds, 0 or more
   * @throws RangeError when `ms` is negative or not a finite number
   */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) {
      throw new RangeError('The clock only goes forward: give 0 or more milliseconds');
    }
    this.#ahead += ms;
  }
}

/** A time as the service writes it: ISO 8601 with milliseconds, in UTC. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
