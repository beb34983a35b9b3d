import type { CallResponse } from '../response/CallResponse.js';
import type { ResponseMetadata } from '../response/ResponseMetadata.js';
import type { CallFacts } from './ApiError.js';
import { AnswerError } from './AnswerError.js';

/** The state of a call whose response cannot be parsed. */
export interface ParseErrorDetails extends CallFacts {
  readonly response: CallResponse;
  readonly $metadata: ResponseMetadata;
}

/**
 * The response has a 2xx status, but its body cannot be parsed. `response.text` has the whole body.
 */
export class ResponseParseError extends AnswerError {
  /** Always `'ResponseParseError'`. */
  override readonly name = 'ResponseParseError';

  /**
   * @param fault - what is wrong, to follow "The response to GetPet".
   * @param contentType - the response's content type without secrets; undefined if it has none.
   */
  constructor(fault: string, contentType: string | undefined, details: ParseErrorDetails) {
    const { operation, response } = details;
    super(
      `The response to ${operation} ${fault} ` +
        `(status ${response.status}, ${contentType ?? 'no content type'}, ` +
        `${response.text.length} characters)`,
      { ...details, retryable: true, outcome: 'unknown' },
    );
  }
}
