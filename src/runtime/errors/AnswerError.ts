import type { CallResponse } from '../response/CallResponse.js';
import type { ResponseMetadata } from '../response/ResponseMetadata.js';
import { ApiError, type ApiErrorDetails } from './ApiError.js';

export interface AnswerErrorDetails extends ApiErrorDetails {
  readonly response: CallResponse;
  /** What the answer and the call say, as far as it may be shown. */
  readonly $metadata: ResponseMetadata;
}

/** A call that failed though the service, or something before it, gave an answer. */
export class AnswerError extends ApiError {
  /** The status of the answer. */
  readonly status: number;
  /** The id of the request, to name when asking AWS about it; absent where the answer has none. */
  declare readonly requestId?: string;
  /**
   * The answer with its headers and its body. Behind a getter, so that no log shows it, not even
   * `util.inspect` with `showHidden`: it may hold tokens and messages.
   */
  get response(): CallResponse {
    return this.#response;
  }
  readonly #response: CallResponse;

  /** The answer, under the name that it has in the AWS SDK. */
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
