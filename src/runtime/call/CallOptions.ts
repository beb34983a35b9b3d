import type { AbortSignalLike } from './Cancellation.js';

/** Options that every call takes beside the optional parameters of its operation. */
export interface CallOptions {
  /** Gives the call up when it is aborted: an AbortSignal. Default: none. */
  readonly signal?: AbortSignalLike | undefined;
  /** How long an attempt may take, in ms; 0 for no limit. Default: the client's `timeout`. */
  readonly timeout?: number | undefined;
  /** How often the request is sent at most. Default: the client's `maxAttempts`. */
  readonly maxAttempts?: number | undefined;
  /**
   * How long the call may take with everything, in ms; 0 for no limit. Default: the client's
   * `deadline`.
   */
  readonly deadline?: number | undefined;
}
