import { getTranscript } from '../../service/operations.js';
import type { GetTranscriptRequest } from '../../model/GetTranscriptRequest.js';
import type { Item } from '../../model/Item.js';
import type { CallOptions } from '../../runtime/call/CallOptions.js';
import type { ParticipantCall } from '../ParticipantCall.js';

/** The most items that the service puts on a page. */
export const PAGE_SIZE = 100;

/** Before any chat. */
export const BEGINNING = new Date(0).toISOString();

/**
 * The pages of the transcript from a time on, oldest first, each fetched when it is asked for.
 *
 * @param from - a time in ISO 8601.
 * @throws ApiError if a page cannot be read, Error if the pages would have no end.
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

/** Where a reading backwards begins, and how far each page goes. */
export interface BackwardRange {
  /** Of an item; default: the newest one. */
  readonly before?: string | undefined;
  readonly pageSize?: number | undefined;
  readonly contactId?: string | undefined;
}

/**
 * The pages of the transcript from its end, or from an item, backwards. Each page is oldest first, and
 * is fetched when it is asked for.
 *
 * @throws ApiError if a page cannot be read, Error if the pages would have no end.
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
    // The start is part of what the service gives.
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
