import type { Transcript } from '../../chat/transcript.js';
import { invalid } from '../../http/serviceError.js';
import type { ScanDirection, StartPosition } from './transcriptRequest.js';

const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * The position of the first item to read, itself included. It lies beyond the transcript's end, or
 * before its beginning, where no item is at the start or further on.
 *
 * @throws ServiceError ValidationException when the start is not one item, time or number
 */
export function firstPosition(
  transcript: Transcript,
  start: StartPosition,
  direction: ScanDirection,
): number {
  const { Id, AbsoluteTime, MostRecent } = start;
  if ([Id, AbsoluteTime, MostRecent].filter((member) => member !== undefined).length !== 1) {
    throw invalid('StartPosition: must have exactly one of Id, AbsoluteTime and MostRecent');
  }
  if (Id !== undefined) {
    const position = transcript.positionOf(Id);
    if (position === undefined) throw invalid('StartPosition.Id: must name an item of the contact');
    return position;
  }
  if (AbsoluteTime !== undefined) {
    const time = ISO_8601.test(AbsoluteTime) ? Date.parse(AbsoluteTime) : NaN;
    if (Number.isNaN(time)) throw invalid('StartPosition.AbsoluteTime: must be an ISO 8601 time');
    return direction === 'FORWARD' ? transcript.firstSince(time) : transcript.lastUntil(time);
  }
  return Math.max(0, transcript.length - 1 - (MostRecent ?? 0));
}
