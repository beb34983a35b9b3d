import type { AbortSignalLike } from '../runtime/call/Cancellation.js';

/**
 * The clock and the timers of a session. A test passes one that it moves itself; a program that keeps
 * a thousand sessions may pass one that groups them.
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
 * The same with a clock that is never set back, for measuring how long something has taken: it goes
 * on from where it was last read. If the clock is set forward, it goes along, as after a sleep.
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

/** The longest delay that timers understand, in ms. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** Waits `ms`, or until `signal` is aborted. */
export function pause(ms: number, timers: Timers, signal: AbortSignalLike): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = (): void => {
      timers.clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = timers.setTimeout(end, Math.min(ms, LONGEST_DELAY));
    signal.addEventListener('abort', end);
  });
}
