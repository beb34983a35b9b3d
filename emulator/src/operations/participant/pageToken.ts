import { invalidMember } from '../../http/serviceError.js';
import { parseJson } from '../../json/parseJson.js';
import type { Signer } from '../../secrets/signer.js';
import type {
  GetTranscriptRequest,
  ScanDirection,
  SortOrder,
  StartPosition,
} from './transcriptRequest.js';

/** The content of a page token: which transcript is read in which way, and the position. */
export interface PageToken {
  readonly contactId: string;
  readonly direction: ScanDirection;
  readonly sortOrder: SortOrder;
  /** The mark of the first page's start position, from `markOf`. */
  readonly start: string;
  /** The position of the next item. Positions don't change when new items are added. */
  readonly position: number;
}

/**
 * A short hash of a start position. A token only has to recognise it, and has no room for all of
 * it.
 */
export function markOf(signer: Signer, start: StartPosition = {}): string {
  return signer.sign(JSON.stringify([start.Id, start.AbsoluteTime, start.MostRecent]));
}

/** Creates a page token. It is signed, so that clients can't create their own. */
export function sealPageToken(signer: Signer, page: PageToken): string {
  const text = Buffer.from(JSON.stringify(page)).toString('base64url');
  return `${text}.${signer.sign(text)}`;
}

/**
 * Reads a page token. Members that the request repeats must be the same as for the first page;
 * others are taken from the token.
 *
 * @throws ServiceError ValidationException if the token is not for this contact, or does not match
 * the request
 */
export function openPageToken(
  signer: Signer,
  token: string,
  contactId: string,
  request: GetTranscriptRequest,
): PageToken {
  const [text = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !signer.verify(text, signature))
    throw invalidMember('NextToken', 'Member must be a token of a page');
  const page = parseJson(Buffer.from(text, 'base64url').toString()) as PageToken;
  const { StartPosition, ScanDirection, SortOrder } = request;
  const fits =
    page.contactId === contactId &&
    (ScanDirection === undefined || ScanDirection === page.direction) &&
    (SortOrder === undefined || SortOrder === page.sortOrder) &&
    (StartPosition === undefined || markOf(signer, StartPosition) === page.start);
  if (!fits) throw invalidMember('NextToken', 'Member must belong to a request with these members');
  return page;
}
