import { readJson } from '../values/json.js';

/**
 * A response of the service. It contains nothing of the request, so logging it does not log the
 * request's token. The body may still contain tokens and messages.
 */
export interface CallResponse {
  /** The HTTP status. */
  readonly status: number;
  /** The same as `status`. */
  readonly statusCode: number;
  /** Whether the status is 2xx. */
  readonly ok: boolean;
  /** The headers, with names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The same as `headers`. */
  readonly header: Readonly<Record<string, string>>;
  /** The body as text. */
  readonly text: string;
  /** The body parsed as JSON; undefined if it is not JSON. It is parsed when it is first read. */
  readonly body: unknown;
  /** Returns the value of a header. The name is not case-sensitive. */
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
    // Parsed lazily, because most callers only use the data of the call.
    get body() {
      return (body ??= { json: readJson(text) }).json;
    },
    get: (name) => headers[name.toLowerCase()],
  };
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
