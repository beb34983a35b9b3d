import type { CallResponse } from '../response/CallResponse.js';
import type { CallFacts } from './ApiError.js';
import { AnswerError } from './AnswerError.js';

/** The answer is a success, but its body is not what it should be. `response.text` has it all. */
export class ResponseParseError extends AnswerError {
  override readonly name = 'ResponseParseError';

  /** @param fault - what is wrong, after "the answer to SendMessage". */
  constructor(facts: CallFacts, fault: string, response: CallResponse) {
    const type = response.get('content-type') ?? 'no content type';
    super(
      `The answer to ${facts.operation} ${fault} ` +
        `(status ${response.status}, ${type}, ${response.text.length} characters)`,
      { ...facts, retryable: true, outcome: 'unknown', response },
    );
  }
}
