import { invalidMember } from '../../http/serviceError.js';
import { parseJson } from '../../json/parseJson.js';
import type { Signer } from '../../secrets/signer.js';
import type {
  GetTranscriptRequest,
  ScanDirection,
  SortOrder,
  StartPosition,
} from './transcriptRequest.js';

/** What a page token says: which reading of which transcript goes on, and where. */
export interface PageToken {
  readonly contactId: string;
  readonly direction: ScanDirection;
  readonly sortOrder: SortOrder;
  /** The mark of the start position that the first page had, from `markOf`. */
  readonly start: string;
  /** The position of the next item; positions stay what they are while new items come. */
  readonly position: number;
}

/** A short mark of a start position: a token only has to recognise it, and has not room for all. */
export function markOf(signer: Signer, start: StartPosition = {}): string {
  return signer.sign(JSON.stringify([start.Id, start.AbsoluteTime, start.MostRecent]));
}

/** Writes a page token. Its signature keeps clients from making their own. */
export function sealPageToken(signer: Signer, page: PageToken): string {
  const text = Buffer.from(JSON.stringify(page)).toString('base64url');
  return `${text}.${signer.sign(text)}`;
}

/**
 * Reads a page token. Members that the request repeats must be those of the first page; those that
 * it leaves out are taken from the token.
 *
 * @throws ServiceError ValidationException when the token is not one of this contact's, or does not
 * fit the request
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
