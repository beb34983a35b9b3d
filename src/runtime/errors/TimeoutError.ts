import { ApiError, type CallFacts } from './ApiError.js';

/** The answer did not come in time: within `timeout` for an attempt, `deadline` for the call. */
export class TimeoutError extends ApiError {
  override readonly name = 'TimeoutError';

  /** Which of the two has passed. */
  readonly limit: 'timeout' | 'deadline';

  /** @param milliseconds - the time that was allowed. */
  constructor(facts: CallFacts, limit: 'timeout' | 'deadline', milliseconds: number) {
    super(`${facts.operation} got no complete answer within its ${limit} of ${milliseconds} ms`, {
      ...facts,
      retryable: true,
      outcome: facts.attempts === 0 ? 'not-applied' : 'unknown',
    });
    this.limit = limit;
  }
}
