import type { CallResponse } from '../response/CallResponse.js';
import type { ResponseMetadata } from '../response/ResponseMetadata.js';
import { ApiError, type ApiErrorDetails } from './ApiError.js';

export interface AnswerErrorDetails extends ApiErrorDetails {
  readonly response: CallResponse;
  /** The metadata of the response and the call, without secrets. */
  readonly $metadata: ResponseMetadata;
}

/** Base class of the errors that come with a response. */
export class AnswerError extends ApiError {
  /** The HTTP status of the response. */
  readonly status: number;
  /** The id that the service gave the request. Absent if the response has none. */
  declare readonly requestId?: string;
  /**
   * The response with its headers and body. It may contain tokens and messages, so it is a getter:
   * no log shows it, not even `util.inspect` with `showHidden`.
   */
  get response(): CallResponse {
    return this.#response;
  }
  readonly #response: CallResponse;

  /** The same as `response`, under another name. */
  get $response(): CallResponse {
    return this.#response;
  }

  constructor(message: string, details: AnswerErrorDetails) {
    super(message, details);
    this.status = details.response.status;
    const { requestId } = details.$metadata;
    if (requestId !== undefined) this.requestId = requestId;
    this.#response = details.response;
  }
}
