import { onAbort } from '../../runtime/call/onAbort.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { AbortError } from '../../runtime/errors/AbortError.js';
import type { CallFacts } from '../../runtime/errors/ApiError.js';
import { ConnectionError } from '../../runtime/errors/ConnectionError.js';
import { retryDelay } from '../../runtime/retry/retryDelay.js';
import { TransferError } from '../../runtime/transfer/TransferError.js';

/** How often a transfer is retried. */
export const maxRetries = 3;

/** A transfer that can be retried. */
export interface RepeatableTransfer<Value> {
  /** What errors call it. */
  readonly operation: string;
  readonly clientToken?: string;
  readonly signal: AbortSignalLike | undefined;
  /** How often it may be retried. */
  readonly retries: number;
  attempt(this: void, facts: CallFacts): Promise<Value>;
}

/** Makes a transfer, and retries it with backoff if the connection breaks or the file store fails. */
export async function withRetries<Value>(transfer: RepeatableTransfer<Value>): Promise<Value> {
  const { operation, clientToken, signal } = transfer;
  let totalRetryDelay = 0;
  for (let attempts = 1; ; attempts += 1) {
    const facts = { operation, attempts, totalRetryDelay, clientToken };
    try {
      return await transfer.attempt(facts);
    } catch (error) {
      if (attempts > transfer.retries || !isTransient(error)) throw error;
      const delay = retryDelay('connection', attempts - 1, undefined, Math.random);
      totalRetryDelay += delay;
      await pause(delay, signal, facts);
    }
  }
}

function isTransient(error: unknown): boolean {
  return (error instanceof ConnectionError || error instanceof TransferError) && error.retryable;
}

function pause(
  milliseconds: number,
  signal: AbortSignalLike | undefined,
  facts: CallFacts,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const off =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(new AbortError(facts, signal.reason));
      });
    const timer = setTimeout(() => {
      off?.();
      resolve();
    }, milliseconds);
  });
}
