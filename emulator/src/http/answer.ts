import type { Writable } from 'node:stream';

/** An HTTP response. The server adds the request id and the CORS headers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Streams the body, instead of `body`, until it or the client ends it. */
  readonly stream?: (out: Writable) => void;
  /** The name of the error in the response. */
  readonly error?: string;
  /** The reason for the error, if the client is not told. */
  readonly reason?: string;
  /**
   * How the response fails: `unanswered` resets the connection before anything is sent, `half-way`
   * in the middle of the body, and `never` sends nothing and keeps the connection open.
   */
  readonly cut?: 'unanswered' | 'half-way' | 'never';
}

/** An error with its own response. Any other error is a bug of the emulator. */
export abstract class AnswerError extends Error {
  /** Returns the response for this error. */
  abstract toAnswer(): Answer;
}

/** A response with a JSON body. */
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
