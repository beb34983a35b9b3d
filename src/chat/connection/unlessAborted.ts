import { onAbort } from '../../runtime/call/onAbort.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';

/**
 * What `work` comes to. It goes on for others who wait for it if one of them gives up.
 *
 * @param aborted - the error if `signal` is aborted first.
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
