import { ApiError, type CallFacts } from './ApiError.js';

/**
 * The answer did not come in time: within `timeout` for an attempt, `deadline` for the call. Or
 * nothing of an attachment's bytes has moved for its `idleTimeout`.
 */
export class TimeoutError extends ApiError {
  override readonly name = 'TimeoutError';

  /** Which of them has passed. */
  readonly limit: 'timeout' | 'deadline' | 'idleTimeout';

  /** @param milliseconds - the time that was allowed. */
  constructor(facts: CallFacts, limit: TimeoutError['limit'], milliseconds: number) {
    const missed = limit === 'idleTimeout' ? 'got no further' : 'got no complete answer';
    super(`${facts.operation} ${missed} within its ${limit} of ${milliseconds} ms`, {
      ...facts,
      retryable: true,
      outcome: facts.attempts > 0 && facts.isPending !== false ? 'unknown' : 'not-applied',
    });
    this.limit = limit;
  }
}
