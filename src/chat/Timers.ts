import type { AbortSignalLike } from '../runtime/call/Cancellation.js';

/**
 * The clock and the timers of a session. Pass your own to control time in tests, or to group the
 * timers of thousands of sessions.
 */
export interface Timers {
  /** The wall clock's time, in ms since 1970. It advances while the machine sleeps. */
  now(): number;
  /** Runs `listener` once, after `delay` ms. */
  setTimeout(listener: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
}

/**
 * The platform's timers. They are looked up at each use, so that tests can replace them at any
 * time.
 */
export const platformTimers: Timers = {
  now: () => Date.now(),
  setTimeout: (listener, delay) => setTimeout(listener, delay),
  clearTimeout: (timer) => {
    clearTimeout(timer as ReturnType<typeof setTimeout>);
  },
};

/**
 * Returns the same timers with a clock that never goes back, for measuring durations. If the wall
 * clock is set back, this one continues from its last reading. If it is set forward, for example
 * after a sleep, this one follows. All sessions with these timers share it.
 */
export function steady(timers: Timers): Timers {
  const known = steadyOf.get(timers) ?? withSteadyClock(timers);
  steadyOf.set(timers, known);
  return known;
}

const steadyOf = new WeakMap<Timers, Timers>();

function withSteadyClock(timers: Timers): Timers {
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

/** The longest delay that timers support, in ms. */
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
