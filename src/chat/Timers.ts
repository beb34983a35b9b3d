/**
 * The clock and the timers of a session. A test gives one that it moves on itself; a program that
 * keeps a thousand sessions may give one that groups them.
 */
export interface Timers {
  /** The time by the wall clock, in ms since 1970: it goes on while the machine sleeps. */
  now(): number;
  /** Runs `listener` once, after `delay` ms. */
  setTimeout(listener: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The platform's, looked up at each use, so that a test may replace them at any time. */
export const platformTimers: Timers = {
  now: () => Date.now(),
  setTimeout: (listener, delay) => setTimeout(listener, delay),
  clearTimeout: (timer) => {
    clearTimeout(timer as ReturnType<typeof setTimeout>);
  },
};

/**
 * The same with a clock that is never set back, for all that measures how long something has taken:
 * it goes on from where it was last looked at. When it is set forward it goes along, as after a
 * sleep.
 */
export function steady(timers: Timers): Timers {
  let last = timers.now();
  let ahead = 0;
  return {
    now: () => {
      const now = timers.now();
      ahead += Math.max(0, last - now);
      last = now;
      return now + ahead;
    },
    setTimeout: (listener, delay) => timers.setTimeout(listener, delay),
    clearTimeout: (timer) => {
      timers.clearTimeout(timer);
    },
  };
}
