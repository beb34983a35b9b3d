import { AnswerError } from '../http/answer.js';
import type { Answer } from '../http/answer.js';

/** An error of the attachment store, which responds with XML, like S3. */
export class StoreError extends AnswerError {
  override readonly name = 'StoreError';
  readonly status: number;
  readonly #code: string;

  /**
   * @param code the error code, for programs
   * @param message the error message, for people; it is not escaped, so it must not contain markup
   */
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.#code = code;
  }

  override toAnswer(): Answer {
    return {
      status: this.status,
      error: this.#code,
      headers: { 'content-type': 'application/xml' },
      body:
        '<?xml version="1.0" encoding="UTF-8"?>\n' +
        `<Error><Code>${this.#code}</Code><Message>${this.message}</Message></Error>`,
    };
  }
}
