import type { Contact } from '../../chat/contact.js';
import type { Item, MessageMetadata } from '../../chat/item.js';
import { accessDenied, invalidMember } from '../../http/serviceError.js';
import type { Signer } from '../../secrets/signer.js';
import type { Call } from './operation.js';
import { markOf, openPageToken, sealPageToken } from './pageToken.js';
import type { PageToken } from './pageToken.js';
import { firstPosition } from './startPosition.js';
import type { GetTranscriptRequest } from './transcriptRequest.js';

const DEFAULT_PAGE_SIZE = 10;

/** Returns a page of the transcript of the chat or of an earlier contact. */
export function getTranscript(
  { service, contact: own, participant }: Call,
  { StartPosition: start = {}, ...rest }: GetTranscriptRequest,
): object {
  // Some clients send an empty start position instead of none.
  const request = { ...rest, ...(Object.keys(start).length > 0 && { StartPosition: start }) };
  const contact = own.reach(request.ContactId ?? own.id);
  if (!contact)
    throw accessDenied('ContactId: must be this contact or an earlier one of the same chat');

  // The contract allows 0, but paging with empty pages would never end.
  const size = request.MaxResults || DEFAULT_PAGE_SIZE;
  const now = service.clock.now();
  const isSeen = (item: Item): boolean =>
    contact.shows(item, participant) && contact.transcript.shows(item, now);
  const page: PageToken =
    request.NextToken === undefined
      ? firstPage(service.signer, contact, request, isSeen)
      : openPageToken(service.signer, request.NextToken, contact.id, request);
  const { found, next } = readPage(contact.transcript.items, page, size, isSeen);
  const isOldestFirst = page.direction === 'FORWARD';
  if (isOldestFirst !== (page.sortOrder === 'ASCENDING')) found.reverse();
  return {
    InitialContactId: contact.initialContactId,
    Transcript: found.map(toTranscriptItem),
    ...(next !== undefined && {
      NextToken: sealPageToken(service.signer, { ...page, position: next }),
    }),
  };
}

/**
 * Reads a page in one direction.
 *
 * @returns the items in reading order, and the position of the next page's first item if there is
 * one
 */
function readPage(
  items: readonly Item[],
  { position, direction }: PageToken,
  size: number,
  isSeen: (item: Item) => boolean,
): { readonly found: Item[]; readonly next: number | undefined } {
  const step = direction === 'FORWARD' ? 1 : -1;
  const found: Item[] = [];
  for (let at = position; ; at += step) {
    const item = items[at];
    if (!item) return { found, next: undefined };
    if (!isSeen(item)) continue;
    if (found.length === size) return { found, next: at };
    found.push(item);
  }
}

function firstPage(
  signer: Signer,
  { id: contactId, transcript }: Contact,
  request: GetTranscriptRequest,
  isSeen: (item: Item) => boolean,
): PageToken {
  const { StartPosition: start } = request;
  const direction = request.ScanDirection ?? (start ? 'FORWARD' : 'BACKWARD');
  if (!start && direction === 'FORWARD') {
    throw invalidMember('StartPosition', 'Member must not be null');
  }
  return {
    contactId,
    direction,
    sortOrder: request.SortOrder ?? 'DESCENDING',
    start: markOf(signer, start),
    position: start ? firstPosition(transcript, start, direction, isSeen) : transcript.length - 1,
  };
}

/**
 * On the socket, an item contains the id of the first contact; in a transcript, the response does.
 * Only the socket shows that a message was sent in chunks.
 */
function toTranscriptItem(item: Item): Partial<Item> {
  const shown: Partial<Record<keyof Item, unknown>> = { ...item };
  delete shown.InitialContactId;
  if (item.MessageMetadata) {
    const metadata: Partial<Record<keyof MessageMetadata, unknown>> = { ...item.MessageMetadata };
    delete metadata.ChunkNumber;
    delete metadata.MessageCompleted;
    shown.MessageMetadata = metadata;
  }
  return shown as Partial<Item>;
}
