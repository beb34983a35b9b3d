import { ApiError, type CallFacts } from './ApiError.js';

/**
 * The response did not arrive in time. `limit` says which limit passed: `timeout` applies to an
 * attempt, `deadline` to the whole call, and `idleTimeout` to a transfer of bytes that makes no
 * progress.
 */
export class TimeoutError extends ApiError {
  /** Always `'TimeoutError'`. */
  override readonly name = 'TimeoutError';

  /** The limit that passed. */
  readonly limit: 'timeout' | 'deadline' | 'idleTimeout';

  /**
   * @param milliseconds - the length of the limit.
   * @param missed - what did not happen in time, to follow the operation's name.
   */
  constructor(
    facts: CallFacts,
    limit: TimeoutError['limit'],
    milliseconds: number,
    missed = 'received no complete response',
  ) {
    super(`${facts.operation} ${missed} within its ${limit} of ${milliseconds} ms`, {
      ...facts,
      retryable: true,
      outcome: facts.attempts > 0 && facts.isPending !== false ? 'unknown' : 'not-applied',
    });
    this.limit = limit;
  }
}
