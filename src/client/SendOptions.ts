import type { AbortSignalLike } from '../runtime/call/Cancellation.js';
import type { CallResponse } from '../runtime/response/CallResponse.js';
import type { ResponseMetadata } from '../runtime/response/ResponseMetadata.js';

/** Options of one call. */
export interface SendOptions {
  /**
   * An AbortSignal that aborts the call. The call then fails with an `AbortError`.
   *
   * @default undefined
   */
  readonly abortSignal?: AbortSignalLike | undefined;
  /**
   * The time limit of one attempt, in ms; 0 for no limit.
   *
   * @default 60_000
   */
  readonly requestTimeout?: number | undefined;
}

/** The error that a callback receives. `name` identifies its class. */
export interface SendError extends Error {
  /**
   * The metadata of the call. `requestId` and `httpStatusCode` are only defined if there was a
   * response.
   */
  readonly $metadata: ResponseMetadata;
  /**
   * Only defined for exceptions of the service: `'client'` if the request is at fault, otherwise
   * `'server'`.
   */
  readonly $fault?: 'client' | 'server';
  /** The response, if there was one. */
  readonly $response?: CallResponse;
  /** Only defined if the call may succeed later. */
  readonly $retryable?: { readonly throttling: boolean } | undefined;
}

/**
 * Called exactly once, and never before `send` has returned. `data` is defined if `error` is null.
 */
export type SendCallback<Output> = (error: SendError | null, data?: Output) => void;
