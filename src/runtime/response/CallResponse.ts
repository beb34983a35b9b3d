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
  return new ReceivedResponse(status, headers, text);
}

/** This is a class because an object literal with a getter adds a tenth to the time of a call. */
class ReceivedResponse implements CallResponse {
  readonly status: number;
  readonly statusCode: number;
  readonly ok: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly header: Readonly<Record<string, string>>;
  readonly text: string;
  readonly get: CallResponse['get'];
  #body: { readonly json: unknown } | undefined;

  constructor(status: number, headers: Readonly<Record<string, string>>, text: string) {
    this.status = status;
    this.statusCode = status;
    this.ok = isSuccess(status);
    this.headers = headers;
    this.header = headers;
    this.text = text;
    this.get = (name) => headers[name.toLowerCase()];
  }

  // Parsed lazily, because most callers only use the data of the call.
  get body(): unknown {
    return (this.#body ??= { json: readJson(this.text) }).json;
  }
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
