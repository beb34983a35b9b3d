import type { Contact } from '../../chat/contact.js';
import type { Item, MessageMetadata } from '../../chat/item.js';
import { accessDenied, invalid } from '../../http/serviceError.js';
import type { Signer } from '../../secrets/signer.js';
import type { Call } from './operation.js';
import { markOf, openPageToken, sealPageToken } from './pageToken.js';
import type { PageToken } from './pageToken.js';
import { firstPosition } from './startPosition.js';
import type { GetTranscriptRequest } from './transcriptRequest.js';

const DEFAULT_PAGE_SIZE = 10;

/** Returns a page of the transcript of the chat, or of an earlier contact that it goes back to. */
export function getTranscript(
  { service, contact: own, participant }: Call,
  { StartPosition: start = {}, ...rest }: GetTranscriptRequest,
): object {
  // Clients send an empty start position for none.
  const request = { ...rest, ...(Object.keys(start).length > 0 && { StartPosition: start }) };
  const contact = own.reach(request.ContactId ?? own.id);
  if (!contact) throw accessDenied('ContactId: must name this contact or one that it goes back to');

  const page: PageToken =
    request.NextToken === undefined
      ? firstPage(service.signer, contact, request)
      : openPageToken(service.signer, request.NextToken, contact.id, request);
  const { items } = contact.transcript;
  // 0 is within the contract's bounds, and a page of nothing would never come to an end.
  const size = request.MaxResults || DEFAULT_PAGE_SIZE;
  const forward = page.direction === 'FORWARD';
  const from = forward ? page.position : Math.max(0, page.position - size + 1);
  const to = forward ? from + size : page.position + 1;
  const next = forward ? to : from - 1;
  const hasMore = forward ? next < items.length : next >= 0;

  // Positions count what others alone see, so that they stay what they are: a page may be shorter.
  const seen = items.slice(from, to).filter((item) => contact.shows(item, participant));
  const found = seen.map(toTranscriptItem);
  return {
    InitialContactId: contact.initialContactId,
    Transcript: page.sortOrder === 'ASCENDING' ? found : found.reverse(),
    ...(hasMore && { NextToken: sealPageToken(service.signer, { ...page, position: next }) }),
  };
}

function firstPage(
  signer: Signer,
  { id: contactId, transcript }: Contact,
  request: GetTranscriptRequest,
): PageToken {
  const { StartPosition: start } = request;
  const direction = request.ScanDirection ?? (start ? 'FORWARD' : 'BACKWARD');
  if (!start && direction === 'FORWARD') {
    throw invalid('StartPosition: is required with the ScanDirection FORWARD');
  }
  return {
    contactId,
    direction,
    sortOrder: request.SortOrder ?? 'DESCENDING',
    start: markOf(signer, start),
    position: start ? firstPosition(transcript, start, direction) : transcript.length - 1,
  };
}

/**
 * On the socket an item names the first contact of the chat; in a transcript the answer does. That a
 * message came in chunks is seen on the socket only.
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
