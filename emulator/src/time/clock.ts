/** Something that is scheduled for a time. */
interface Alarm {
  readonly time: number;
  readonly run: () => void;
  /** Clears the real timer that waits for it. */
  disarm: () => void;
}

/** The longest delay of real timers. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** The end of the year 9999. Later times have more digits and could not be compared as text. */
const LATEST_TIME = Date.UTC(10_000, 0) - 1;

/**
 * The emulator's clock. Everything that expires, every `AbsoluteTime` and every delay uses it, so
 * that a test can let a day pass without waiting.
 */
export class Clock {
  readonly #alarms = new Set<Alarm>();
  #ahead = 0;
  #latest = 0;

  /**
   * The current time, in whole milliseconds since 1970. It never goes back, even if the system
   * clock is set back.
   */
  now(): number {
    this.#latest = Math.max(this.#latest, Math.floor(Date.now() + this.#ahead));
    return this.#latest;
  }

  /**
   * Schedules something, either for when real time reaches it or for when `advance` passes it. Its
   * timer doesn't keep the process running. If it is already due, it runs right after the current
   * task.
   *
   * @param time in milliseconds since 1970
   * @returns a function that cancels it
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
   * Advances the clock. Everything that becomes due runs in order, each at its own time.
   *
   * @param ms by how much, in milliseconds; 0 or more
   * @throws RangeError if `ms` is negative or not finite, or leads beyond the year 9999
   */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) {
      throw new RangeError('The clock only goes forward: use 0 or more milliseconds');
    }
    const end = this.now() + ms;
    if (end > LATEST_TIME) throw new RangeError('The clock ends with the year 9999');
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#moveTo(next.time);
      this.#remove(next);
      next.run();
    }
    this.#moveTo(end);
    // The remaining alarms are closer now, so their real timers must be set again.
    for (const alarm of this.#alarms) this.#arm(alarm);
  }

  /** Cancels everything that is scheduled. */
  stop(): void {
    for (const alarm of this.#alarms) this.#remove(alarm);
  }

  /** The next alarm, if it is due by `end`. */
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
    // Real timers can fire a little early.
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

/** A time in the service's format: ISO 8601 with milliseconds, in UTC. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
