import { requestIdOf, type CallResponse } from '../response/CallResponse.js';
import { ApiError, type ApiErrorDetails } from './ApiError.js';

export interface AnswerErrorDetails extends ApiErrorDetails {
  readonly response: CallResponse;
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

  constructor(message: string, details: AnswerErrorDetails) {
    super(message, details);
    this.status = details.response.status;
    const requestId = requestIdOf(details.response);
    if (requestId !== undefined) this.requestId = requestId;
    this.#response = details.response;
  }
}
