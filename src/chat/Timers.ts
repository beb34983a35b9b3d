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
