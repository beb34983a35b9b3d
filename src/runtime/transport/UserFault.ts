/**
 * Wraps an error thrown by a function of the caller, for example a superagent plugin. The call
 * fails with the original error and is not retried, because it has nothing to do with the
 * connection.
 */
export class UserFault extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super();
    this.reason = reason;
  }
}
