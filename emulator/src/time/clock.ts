/** Something that is to be done at a time. */
interface Alarm {
  readonly time: number;
  readonly run: () => void;
  /** Stops the timer of the machine that waits for it. */
  disarm: () => void;
}

/** What the machine's timers can wait at most. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** The end of the year 9999: later times are written longer, and could not be compared as text. */
const LATEST_TIME = Date.UTC(10_000, 0) - 1;

/**
 * The emulator's time. All that expires, every `AbsoluteTime` and all that happens later by itself
 * comes from it, so that a test can let a day pass without waiting.
 */
export class Clock {
  readonly #alarms = new Set<Alarm>();
  #ahead = 0;
  #latest = 0;

  /**
   * The time now, in whole milliseconds since 1970. It never goes back, even when the machine's
   * own clock is set back.
   */
  now(): number {
    this.#latest = Math.max(this.#latest, Math.floor(Date.now() + this.#ahead));
    return this.#latest;
  }

  /**
   * Does something when a time has come: as real time passes, which does not keep the process up,
   * or when `advance` goes past it. What is due already is done right after the current task.
   *
   * @param time in milliseconds since 1970
   * @returns calls it off
   */
  at(time: number, run: () => void): () => void {
    const alarm: Alarm = { time, run, disarm: () => undefined };
    this.#alarms.add(alarm);
    this.#arm(alarm);
    return () => {
      this.#remove(alarm);
    };
  }

  /**
   * Lets time pass at once. What is due meanwhile is done, each at its time and in that order.
   *
   * @param ms how much, in milliseconds, 0 or more
   * @throws RangeError when `ms` is negative or not a finite number, or leads past the year 9999
   */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) {
      throw new RangeError('The clock only goes forward: give 0 or more milliseconds');
    }
    const end = this.now() + ms;
    if (end > LATEST_TIME) throw new RangeError('The clock ends with the year 9999');
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#moveTo(next.time);
      this.#remove(next);
      next.run();
    }
    this.#moveTo(end);
    // What is left is nearer now than the machine's timers know.
    for (const alarm of this.#alarms) this.#arm(alarm);
  }

  /** Calls off all that was to be done. */
  stop(): void {
    for (const alarm of this.#alarms) this.#remove(alarm);
  }

  /** What is to be done first, if that is until `end`. */
  #next(end: number): Alarm | undefined {
    let first: Alarm | undefined;
    for (const alarm of this.#alarms) {
      if (alarm.time <= end && (!first || alarm.time < first.time)) first = alarm;
    }
    return first;
  }

  #moveTo(time: number): void {
    this.#ahead += Math.max(0, time - this.now());
  }

  #arm(alarm: Alarm): void {
    alarm.disarm();
    const wait = Math.ceil(alarm.time - this.now());
    if (wait <= 0) {
      const immediate = setImmediate(() => {
        this.#ring(alarm);
      });
      alarm.disarm = () => {
        clearImmediate(immediate);
      };
      return;
    }
    const timer = setTimeout(
      () => {
        this.#ring(alarm);
      },
      Math.min(wait, LONGEST_WAIT),
    ).unref();
    alarm.disarm = () => {
      clearTimeout(timer);
    };
  }

  #ring(alarm: Alarm): void {
    // The machine's timers may be a little early.
    if (this.now() < alarm.time) {
      this.#arm(alarm);
      return;
    }
    this.#remove(alarm);
    alarm.run();
  }

  #remove(alarm: Alarm): void {
    alarm.disarm();
    this.#alarms.delete(alarm);
  }
}

/** A time as the service writes it: ISO 8601 with milliseconds, in UTC. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
