import type { ResponseMetadata } from '../response/ResponseMetadata.js';

/**
 * What became of the request: `not-applied` where it is certain that the service did nothing,
 * `unknown` where it may have been applied.
 */
export type Outcome = 'not-applied' | 'unknown';

/** What is known of a call when it fails. */
export interface CallFacts {
  readonly operation: string;
  readonly attempts: number;
  /** How long the call waited between its attempts, in ms. */
  readonly totalRetryDelay: number;
  readonly clientToken: string | undefined;
  /** Whether an attempt before the last one may have been applied. Default: false. */
  readonly mayBeApplied?: boolean;
  /** Whether an attempt is on its way. False if the call waits for the next. Default: true. */
  readonly isPending?: boolean;
}

export interface ApiErrorDetails extends CallFacts {
  readonly retryable: boolean;
  readonly outcome: Outcome;
  readonly cause?: unknown;
  readonly hint?: string | undefined;
  /** Default: what is known of the call. */
  readonly $metadata?: ResponseMetadata | undefined;
}

/**
 * A call that failed. Neither the message nor anything that `JSON.stringify` or `util.inspect` show
 * of it holds a token, a pre-signed URL or the content of a message.
 */
export class ApiError extends Error {
  override readonly name: string = 'ApiError';
  /** The operation's id in the description of the service, `SendMessage`. */
  readonly operation: string;
  /** How many times the request was sent, or tried to be; 0 where the call never came so far. */
  readonly attempts: number;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** `not-applied` where it is certain that the service did nothing, else `unknown`. */
  readonly outcome: Outcome;
  /**
   * The idempotency token that the request carried. Sending the call again with it is safe: the
   * service applies it once. Absent for operations without one.
   */
  declare readonly clientToken?: string;
  /** What is known of the call, as users of the AWS SDK know it; its `attempts` at least. */
  readonly $metadata: ResponseMetadata;
  /** What to look at first, where experience tells. Absent where it does not. */
  declare readonly hint?: string;

  constructor(message: string, details: ApiErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.operation = details.operation;
    this.attempts = details.attempts;
    this.retryable = details.retryable;
    // What comes of one attempt says nothing of those before it.
    this.outcome = details.mayBeApplied ? 'unknown' : details.outcome;
    const { attempts, totalRetryDelay } = details;
    this.$metadata = details.$metadata ?? { attempts, totalRetryDelay };
    if (details.clientToken !== undefined) this.clientToken = details.clientToken;
    if (details.hint !== undefined) this.hint = details.hint;
  }
}
