import { onAbort } from '../../runtime/call/onAbort.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { AbortError } from '../../runtime/errors/AbortError.js';
import type { CallFacts } from '../../runtime/errors/ApiError.js';

/**
 * What `work` comes to. It is for many callers and goes on for the others where one gives up.
 *
 * @throws AbortError where `signal` is aborted first
 */
export function unlessAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignalLike | undefined,
  facts: CallFacts,
): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(new AbortError(facts, signal.reason));
    };
    const stopListening = onAbort(signal, giveUp);
    if (signal.aborted) giveUp();
    work.finally(stopListening).then(resolve, reject);
  });
}
