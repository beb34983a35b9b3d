import { getTranscript } from '../../service/operations.js';
import type { GetTranscriptRequest } from '../../model/GetTranscriptRequest.js';
import type { Item } from '../../model/Item.js';
import type { CallOptions } from '../../runtime/call/CallOptions.js';
import type { ParticipantCall } from '../ParticipantCall.js';

/** The maximum number of items per page that the service supports. */
export const PAGE_SIZE = 100;

/** Before any chat. */
export const BEGINNING = new Date(0).toISOString();

/**
 * Returns the pages of the transcript from a time on, oldest first. Each page is fetched when the
 * caller asks for it.
 *
 * @param from - a time in ISO 8601.
 * @throws ApiError if a page cannot be read, Error if the pages never end.
 */
export function readForward(
  call: ParticipantCall,
  from: string,
  options?: CallOptions,
  contactId?: string,
): AsyncGenerator<readonly Item[], undefined> {
  const request: GetTranscriptRequest = {
    ...(contactId !== undefined && { ContactId: contactId }),
    MaxResults: PAGE_SIZE,
    ScanDirection: 'FORWARD',
    SortOrder: 'ASCENDING',
    StartPosition: { AbsoluteTime: from },
  };
  return pages(call, request, options);
}

/** Where reading backwards starts, and the size of its pages. */
export interface BackwardRange {
  /** The Id of an item. Default: the end of the transcript. */
  readonly before?: string | undefined;
  readonly pageSize?: number | undefined;
  readonly contactId?: string | undefined;
}

/**
 * Returns the pages of the transcript backwards, from its end or from an item. Each page is oldest
 * first, and is fetched when the caller asks for it.
 *
 * @throws ApiError if a page cannot be read, Error if the pages never end.
 */
export async function* readBackward(
  call: ParticipantCall,
  { before, pageSize = PAGE_SIZE, contactId }: BackwardRange,
  options?: CallOptions,
): AsyncGenerator<readonly Item[], undefined> {
  const request: GetTranscriptRequest = {
    ...(contactId !== undefined && { ContactId: contactId }),
    MaxResults: pageSize,
    ScanDirection: 'BACKWARD',
    SortOrder: 'ASCENDING',
    ...(before !== undefined && { StartPosition: { Id: before } }),
  };
  for await (const page of pages(call, request, options)) {
    // The service includes the item that the page starts at.
    const items = page.filter(({ Id }) => Id !== before);
    if (items.length > 0) yield items;
  }
  return undefined;
}

async function* pages(
  call: ParticipantCall,
  first: GetTranscriptRequest,
  options: CallOptions | undefined,
): AsyncGenerator<readonly Item[], undefined> {
  let request = first;
  for (;;) {
    const { Transcript = [], NextToken } = await call(getTranscript, request, options);
    yield Transcript;
    if (!NextToken) return undefined;
    if (NextToken === request.NextToken) {
      throw new Error('the transcript repeats its NextToken');
    }
    request = { ...request, NextToken };
  }
}
