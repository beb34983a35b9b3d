import type { AbortSignalLike } from './Cancellation.js';

/** Options that every call accepts, in addition to the optional parameters of its operation. */
export interface CallOptions {
  /**
   * An AbortSignal that aborts the call. The call then fails with an `AbortError`.
   *
   * @default undefined
   */
  readonly signal?: AbortSignalLike | undefined;
  /**
   * The time limit of one attempt, in ms; 0 for no limit.
   *
   * @default the client's `timeout`
   */
  readonly timeout?: number | undefined;
  /**
   * The maximum number of attempts, including the first.
   *
   * @default the client's `maxAttempts`
   */
  readonly maxAttempts?: number | undefined;
  /**
   * The time limit of the whole call including retries, in ms; 0 for no limit.
   *
   * @default the client's `deadline`
   */
  readonly deadline?: number | undefined;
}
