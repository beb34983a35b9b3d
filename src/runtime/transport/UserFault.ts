/**
 * Wraps what a function of the caller's has thrown, for example a superagent plugin. The call ends
 * with the reason as it is, after one attempt: it says nothing of the connection.
 */
export class UserFault extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('a function of the caller has thrown');
    this.reason = reason;
  }

  /** Runs such a function. */
  static guard<Result>(run: () => Result): Result {
    try {
      return run();
    } catch (error) {
      throw new UserFault(error);
    }
  }
}
