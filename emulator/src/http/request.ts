import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** What is found out about a request on its way, for the log. */
export interface RequestNotes {
  /** The operationId of what the request calls; nothing where there is no such path. */
  operation?: string;
  contactId?: string;
  participantId?: string;
  /** The kind of the fault that struck. */
  fault?: string;
  /** Whether the call was not applied again, and got the answer that its client token has had before. */
  deduplicated?: boolean;
}

/** Where the values of a request's parameters come from. */
export type ParameterValues = (
  place: 'path' | 'query' | 'header',
  name: string,
) => string | undefined;

/** An HTTP request whose body has not been read yet. */
export interface Request {
  readonly method: string;
  /** The path as it was sent, percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The headers; names are in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
  /** The body as text, once it has been read. */
  text?: string;
  /** What is found out about the request, for the log. */
  readonly notes: RequestNotes;
}

/** What came in as a request of ours. */
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

/** The value of a header that is sent at most once, or nothing when it is missing or empty. */
export function header(request: Request, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text === '' ? undefined : text;
}

/** Notes the ids that stand in the body of a request or an answer. */
export function noteIds(notes: RequestNotes, body: unknown): void {
  const { ContactId, ParticipantId } = Object(body) as Record<string, unknown>;
  if (typeof ContactId === 'string') notes.contactId = ContactId;
  if (typeof ParticipantId === 'string') notes.participantId = ParticipantId;
}
