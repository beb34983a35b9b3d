import type { AbortSignalLike } from '../runtime/call/Cancellation.js';
import type { CallResponse } from '../runtime/response/CallResponse.js';
import type { ResponseMetadata } from '../runtime/response/ResponseMetadata.js';

/** Options of one call. */
export interface SendOptions {
  /** Gives the call up when it is aborted: an AbortSignal. Default: none. */
  readonly abortSignal?: AbortSignalLike | undefined;
  /** How long an attempt may take, in ms; 0 for no limit. Default: 60,000. */
  readonly requestTimeout?: number | undefined;
}

/** What a callback gets of a call that failed: `name` tells which class it is. */
export interface SendError extends Error {
  /** What is known of the call; `requestId` and `httpStatusCode` only if there was an answer. */
  readonly $metadata: ResponseMetadata;
  /** Only on the service's exceptions. */
  readonly $fault?: 'client' | 'server';
  /** The answer, if there was one. */
  readonly $response?: CallResponse;
  /** Only on exceptions of calls that may succeed later. */
  readonly $retryable?: { readonly throttling: boolean } | undefined;
}

/** Called once, never before `send` has returned; `data` is there where `error` is null. */
export type SendCallback<Output> = (error: SendError | null, data?: Output) => void;
