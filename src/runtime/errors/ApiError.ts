import type { ResponseMetadata } from '../response/ResponseMetadata.js';

/**
 * Whether the service may have applied a failed request: `'not-applied'` if it certainly has not,
 * otherwise `'unknown'`.
 */
export type Outcome = 'not-applied' | 'unknown';

/** The state of a call when it fails. */
export interface CallFacts {
  readonly operation: string;
  readonly attempts: number;
  /** How long the call waited between attempts, in ms. */
  readonly totalRetryDelay: number;
  readonly clientToken: string | undefined;
  /**
   * Whether an attempt before the last one may have been applied.
   *
   * @default false
   */
  readonly mayBeApplied?: boolean;
  /**
   * Whether a request was on its way. False if the call was waiting for its next attempt.
   *
   * @default true
   */
  readonly isPending?: boolean;
}

export interface ApiErrorDetails extends CallFacts {
  readonly retryable: boolean;
  readonly outcome: Outcome;
  readonly cause?: unknown;
  readonly hint?: string | undefined;
  /** @default the state of the call */
  readonly $metadata?: ResponseMetadata | undefined;
}

/**
 * Base class of everything that can go wrong in a call after its arguments are checked. Messages,
 * `JSON.stringify(error)` and `util.inspect(error)` never contain tokens, pre-signed URLs or
 * message content.
 *
 * @example
 * try {
 *   await call();
 * } catch (error) {
 *   if (error instanceof ApiError && error.outcome === 'not-applied') resend();
 *   else throw error;
 * }
 */
export class ApiError extends Error {
  /** The name of the error's class. */
  override readonly name: string = 'ApiError';
  /** The operation's id in the OpenAPI document. */
  readonly operation: string;
  /** The number of attempts; 0 if the call failed before the first one. */
  readonly attempts: number;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /**
   * Whether the service may have applied the request. If it is `'not-applied'`, sending the call
   * again cannot duplicate it.
   */
  readonly outcome: Outcome;
  /**
   * The idempotency token of the request. Sending the request again with this token is safe,
   * because the service applies it only once. Absent for operations without one.
   */
  declare readonly clientToken?: string;
  /**
   * The metadata of the call. It has at least `attempts` and `totalRetryDelay`.
   */
  readonly $metadata: ResponseMetadata;
  /** What to check first. Absent if there is no advice for this error. */
  declare readonly hint?: string;

  constructor(message: string, details: ApiErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.operation = details.operation;
    this.attempts = details.attempts;
    this.retryable = details.retryable;
    // The outcome of the last attempt says nothing about the attempts before it.
    this.outcome = details.mayBeApplied ? 'unknown' : details.outcome;
    const { attempts, totalRetryDelay } = details;
    this.$metadata = details.$metadata ?? { attempts, totalRetryDelay };
    if (details.clientToken !== undefined) this.clientToken = details.clientToken;
    if (details.hint !== undefined) this.hint = details.hint;
  }
}
