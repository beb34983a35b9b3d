import { readJson } from '../values/json.js';

/**
 * An answer of the service: a small object of our own, which holds nothing of the request and so
 * may be logged as far as the answer itself may be.
 */
export interface CallResponse {
  readonly status: number;
  /** The same as `status`. */
  readonly statusCode: number;
  /** Whether the status is 2xx. */
  readonly ok: boolean;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The same as `headers`. */
  readonly header: Readonly<Record<string, string>>;
  /** The body as it came. */
  readonly text: string;
  /** The body's JSON; undefined where it has none. */
  readonly body: unknown;
  /** A header by its name, in upper or lower case. */
  get(this: void, name: string): string | undefined;
}

export function createResponse(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): CallResponse {
  let body: { readonly json: unknown } | undefined;
  return {
    status,
    statusCode: status,
    ok: isSuccess(status),
    headers,
    header: headers,
    text,
    // Read again if anybody asks: what a call parses becomes its data, and most want nothing else.
    get body() {
      return (body ??= { json: readJson(text) }).json;
    },
    get: (name) => headers[name.toLowerCase()],
  };
}

/** Whether a status is 2xx. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
