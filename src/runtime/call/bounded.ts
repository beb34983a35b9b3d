import { onAbort } from './onAbort.js';
import type { AbortSignalLike } from './Cancellation.js';
import type { Limits } from './Limits.js';
import { asError } from '../values/isError.js';

export interface Bounds {
  /** Any of them aborts the work. */
  readonly signals: readonly AbortSignalLike[];
  onAbort(this: void): Error;
  onTimeout(this: void): Error;
}

/**
 * Runs `work` until it settles, a signal aborts, or the time limit passes, whichever comes first.
 * The promise settles before `work` is cancelled, because HTTP clients differ in how they react to
 * an abort and some never settle.
 */
export function bounded<Value>(
  work: (limits: Limits) => Promise<Value>,
  limits: Limits,
  bounds: Bounds,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (error: Error): void => {
      release();
      reject(error);
      limits.abort();
    };
    const timer =
      limits.timeout === Infinity
        ? undefined
        : setTimeout(
            () => {
              stop(bounds.onTimeout());
            },
            Math.min(limits.timeout, longestTimer),
          );
    const abort = (): void => {
      stop(bounds.onAbort());
    };
    const offs = bounds.signals.map((signal) => onAbort(signal, abort));
    const release = (): void => {
      clearTimeout(timer);
      for (const off of offs) off();
    };
    work(limits).then(
      (value) => {
        release();
        resolve(value);
      },
      (error: unknown) => {
        release();
        reject(asError(error));
      },
    );
  });
}

/** Timers store their delay in 31 bits; a longer delay would fire at once. */
const longestTimer = 2 ** 31 - 1;
