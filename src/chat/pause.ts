import type { AbortSignalLike } from '../runtime/call/Cancellation.js';
import type { Timers } from './Timers.js';

/** The longest delay that timers understand, in ms. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** Waits, in ms, and no longer than until `signal` is aborted. */
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
