import type { Writable } from 'node:stream';

/** An HTTP answer. The server adds the request id and the CORS headers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Goes on to write the body, in the place of `body`, until it or the client ends it. */
  readonly stream?: (out: Writable) => void;
  /** The name of the error that it tells of. */
  readonly error?: string;
  /** Why, where the client is not told. */
  readonly reason?: string;
  /**
   * How the answer goes wrong: `unanswered` with a reset of the connection before any of it is sent,
   * `half-way` in the middle of its body, `never` while the connection stays open.
   */
  readonly cut?: 'unanswered' | 'half-way' | 'never';
}

/** An error that knows how it is answered. Any other error that is thrown is a bug of the emulator. */
export abstract class AnswerError extends Error {
  /** The answer that tells the client of this error. */
  abstract toAnswer(): Answer;
}

/** An answer with a JSON body. */
export function jsonAnswer(
  value: object,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}
