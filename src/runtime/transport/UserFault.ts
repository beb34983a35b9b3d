/**
 * Wraps an error thrown by a function of the caller, for example a superagent plugin. The call
 * fails with the original error and is not retried, because it has nothing to do with the
 * connection.
 */
export class UserFault extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('a function of the caller failed');
    this.reason = reason;
  }

  /** Runs a function of the caller. */
  static guard<Result>(run: () => Result): Result {
    try {
      return run();
    } catch (error) {
      throw new UserFault(error);
    }
  }
}
