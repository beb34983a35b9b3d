import { onAbort } from './onAbort.js';
import { Cancellation, type AbortSignalLike } from './Cancellation.js';
import { isError } from '../values/isError.js';

export interface Bounds {
  /** Whatever gives the work up: the caller, the end of the client. */
  readonly signals: readonly AbortSignalLike[];
  /** How long the work may take, in ms; `Infinity` for as long as it likes. */
  readonly milliseconds: number;
  onAbort(this: void): Error;
  onTimeout(this: void): Error;
}

/**
 * Runs `work` until it is done, the caller gives it up or its time is over, whichever comes first.
 * The promise settles before `work` learns of it by its cancellation: HTTP clients differ in what
 * they do on an abort, and some never answer.
 */
export function bounded<Value>(
  work: (cancellation: Cancellation) => Promise<Value>,
  bounds: Bounds,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancellation = new Cancellation();
    const stop = (error: Error): void => {
      release();
      reject(error);
      cancellation.abort();
    };
    const timer =
      bounds.milliseconds === Infinity
        ? undefined
        : setTimeout(
            () => {
              stop(bounds.onTimeout());
            },
            Math.min(bounds.milliseconds, longestTimer),
          );
    const abort = (): void => {
      stop(bounds.onAbort());
    };
    const offs = bounds.signals.map((signal) => onAbort(signal, abort));
    const release = (): void => {
      clearTimeout(timer);
      for (const off of offs) off();
    };
    work(cancellation).then(
      (value) => {
        release();
        resolve(value);
      },
      (error: unknown) => {
        release();
        reject(isError(error) ? error : new Error('it failed without an Error', { cause: error }));
      },
    );
  });
}

/** Timers count in 31 bits; a longer one fires at once. */
const longestTimer = 2 ** 31 - 1;
