import { ApiError, type CallFacts } from './ApiError.js';

/**
 * The call was aborted, through its signal or its handle, or because the client was closed. `cause`
 * is the reason of the signal. `outcome` is `'unknown'` if a request was already on its way.
 *
 * @example
 * try {
 *   await call({ signal });
 * } catch (error) {
 *   if (error instanceof AbortError) return; // the user left
 *   throw error;
 * }
 */
export class AbortError extends ApiError {
  /** Always `'AbortError'`. */
  override readonly name = 'AbortError';

  constructor(facts: CallFacts, reason: unknown) {
    super(`${facts.operation} was aborted by the caller`, {
      ...facts,
      retryable: false,
      outcome: facts.attempts > 0 && facts.isPending !== false ? 'unknown' : 'not-applied',
      cause: reason,
    });
  }
}
