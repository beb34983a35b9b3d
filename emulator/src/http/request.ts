import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** Facts about a request that are collected for the log while it is handled. */
export interface RequestNotes {
  /** The operationId; undefined if there is no such path. */
  operation?: string;
  contactId?: string;
  participantId?: string;
  /** The kind of the fault that occurred. */
  fault?: string;
  /** Whether the call was a repeat with the same client token, and got the first response again. */
  deduplicated?: boolean;
}

/** Returns the values of a request's parameter. */
export type ParameterValues = (
  place: 'path' | 'query' | 'header',
  name: string,
) => string | undefined;

/** An HTTP request whose body has not been read yet. */
export interface Request {
  readonly method: string;
  /** The path as sent, percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The headers, with names in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
  /** The body as text, once it has been read. */
  text?: string;
  /** Facts about the request, for the log. */
  readonly notes: RequestNotes;
}

/** Creates a request from Node's. */
export function requestOf(message: IncomingMessage): Request {
  const [path = '/', query = ''] = splitOnce(message.url ?? '/', '?');
  return {
    method: message.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: message.headers,
    body: message,
    notes: {},
  };
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Returns a header that occurs at most once; undefined if it is missing or empty. */
export function header(request: Request, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text === '' ? undefined : text;
}

/** Records the ids in the body of a request or a response. */
export function noteIds(notes: RequestNotes, body: unknown): void {
  const { ContactId, ParticipantId } = Object(body) as Record<string, unknown>;
  if (typeof ContactId === 'string') notes.contactId = ContactId;
  if (typeof ParticipantId === 'string') notes.participantId = ParticipantId;
}
