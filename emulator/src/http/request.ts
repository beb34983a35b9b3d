import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** An HTTP request whose body has not been read yet. */
export interface Request {
  readonly method: string;
  /** The path as it was sent, percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The headers; names are in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
}

/** The value of a header that is sent at most once, or nothing when it is missing or empty. */
export function header(request: Request, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text === '' ? undefined : text;
}
