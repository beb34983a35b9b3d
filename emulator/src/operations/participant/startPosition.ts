import type { Item } from '../../chat/item.js';
import type { Transcript } from '../../chat/transcript.js';
import { invalidMember } from '../../http/serviceError.js';
import type { ScanDirection, StartPosition } from './transcriptRequest.js';

const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * Returns the position of the first item to read. If there is nothing to read, it is after the end
 * or before the beginning of the transcript.
 *
 * @param isSeen whether the caller sees an item; `MostRecent` counts only those
 * @throws ServiceError ValidationException unless the start is exactly one of an item, a time or a
 * number
 */
export function firstPosition(
  transcript: Transcript,
  start: StartPosition,
  direction: ScanDirection,
  isSeen: (item: Item) => boolean,
): number {
  const { Id, AbsoluteTime, MostRecent } = start;
  if ([Id, AbsoluteTime, MostRecent].filter((member) => member !== undefined).length !== 1) {
    throw invalidMember(
      'StartPosition',
      'Member must have exactly one of Id, AbsoluteTime and MostRecent',
    );
  }
  if (Id !== undefined) {
    const position = transcript.positionOf(Id);
    if (position === undefined)
      throw invalidMember('StartPosition.Id', 'Member must name an item of the contact');
    return position;
  }
  if (AbsoluteTime !== undefined) {
    const time = ISO_8601.test(AbsoluteTime) ? Date.parse(AbsoluteTime) : NaN;
    if (Number.isNaN(time))
      throw invalidMember('StartPosition.AbsoluteTime', 'Member must be an ISO 8601 time');
    return direction === 'FORWARD' ? transcript.firstSince(time) : transcript.lastUntil(time);
  }
  return mostRecent(transcript.items, MostRecent ?? 0, isSeen);
}

/** The position of the item with `newer` items after it, or of the oldest item. */
function mostRecent(
  items: readonly Item[],
  newer: number,
  isSeen: (item: Item) => boolean,
): number {
  let left = newer;
  for (let at = items.length - 1; at > 0; at -= 1) {
    const item = items[at];
    if (!item || !isSeen(item)) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return 0;
}
