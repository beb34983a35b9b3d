import { getTranscript } from '../../service/operations.js';
import type { GetTranscriptRequest } from '../../model/GetTranscriptRequest.js';
import type { Item } from '../../model/Item.js';
import type { CallOptions } from '../../runtime/call/CallOptions.js';
import type { ParticipantCall } from '../ParticipantCall.js';

/** The most that a page may have. */
const PAGE_SIZE = 100;

/** Before any chat. */
export const BEGINNING = new Date(0).toISOString();

/**
 * The pages of the transcript from a time on, oldest first, each fetched when it is asked for.
 *
 * @param from - a time in ISO 8601.
 * @throws ApiError where a page cannot be read, Error where the pages would have no end.
 */
export async function* readTranscript(
  call: ParticipantCall,
  from: string,
  options?: CallOptions,
): AsyncGenerator<readonly Item[], undefined> {
  let request: GetTranscriptRequest = {
    MaxResults: PAGE_SIZE,
    ScanDirection: 'FORWARD',
    SortOrder: 'ASCENDING',
    StartPosition: { AbsoluteTime: from },
  };
  for (;;) {
    const { Transcript = [], NextToken } = await call(getTranscript, request, options);
    yield Transcript;
    if (!NextToken) return undefined;
    if (NextToken === request.NextToken) throw new Error('the transcript repeats its NextToken');
    request = { ...request, NextToken };
  }
}

/** The newest item of the transcript; undefined where there is none yet. */
export async function readNewest(call: ParticipantCall): Promise<Item | undefined> {
  const { Transcript = [] } = await call(getTranscript, { MaxResults: 1 });
  return Transcript[0];
}
