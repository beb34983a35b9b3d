import { onAbort } from '../../runtime/call/onAbort.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';

/**
 * Returns the result of `work`, or rejects when `signal` is aborted. The work continues, because
 * other callers may be waiting for it.
 *
 * @param aborted - creates the error if `signal` is aborted first.
 */
export function unlessAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignalLike | undefined,
  aborted: () => Error,
): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(aborted());
    };
    const stopListening = onAbort(signal, giveUp);
    if (signal.aborted) giveUp();
    work.finally(stopListening).then(resolve, reject);
  });
}
