import type { CallResponse } from '../response/CallResponse.js';
import type { ResponseMetadata } from '../response/ResponseMetadata.js';
import type { CallFacts } from './ApiError.js';
import { AnswerError } from './AnswerError.js';

/** What is known of a call whose answer cannot be read. */
export interface ParseErrorDetails extends CallFacts {
  readonly response: CallResponse;
  readonly $metadata: ResponseMetadata;
}

/** The answer is a success, but its body is not what it should be. `response.text` has it all. */
export class ResponseParseError extends AnswerError {
  override readonly name = 'ResponseParseError';

  /**
   * @param fault - what is wrong, after "the answer to SendMessage".
   * @param contentType - as the message may show it; undefined if the answer has none.
   */
  constructor(fault: string, contentType: string | undefined, details: ParseErrorDetails) {
    const { operation, response } = details;
    super(
      `The answer to ${operation} ${fault} ` +
        `(status ${response.status}, ${contentType ?? 'no content type'}, ` +
        `${response.text.length} characters)`,
      { ...details, retryable: true, outcome: 'unknown' },
    );
  }
}
