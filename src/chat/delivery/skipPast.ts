import type { Item } from '../../model/Item.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import { readPage } from './readPage.js';
import { PAGE_SIZE, readBackward } from './readTranscript.js';
import type { Timeline } from './Timeline.js';

/**
 * Starts a conversation at its newest items. Reads additional items, because time stamps are not
 * always in order: these items may change places with the wanted ones or with the next ones.
 *
 * @param wanted - how many of the newest items to deliver.
 * @throws ApiError if the transcript cannot be read.
 */
export async function skipPast(
  timeline: Timeline,
  call: ParticipantCall,
  wanted: number,
  signal: AbortSignalLike,
): Promise<void> {
  let items: Item[] = [];
  let isAll = true;
  for await (const page of readBackward(call, {}, { signal })) {
    items = [...page, ...items];
    isAll = false;
    if (items.length >= wanted + PAGE_SIZE) break;
    isAll = true;
  }
  const past = items.slice(0, Math.max(0, items.length - wanted));
  // Invalid items are reported when they are read again.
  timeline.skip(
    readPage(past, () => undefined),
    isAll,
  );
}
