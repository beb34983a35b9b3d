import { ApiError, type CallFacts } from './ApiError.js';

/**
 * The caller gave the call up, through its signal or its handle, or closed the client. `cause` is the
 * signal's reason.
 */
export class AbortError extends ApiError {
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
