import type { SeenItem } from '../support/emulatorProcess.js';
import type { Delivered } from './Participant.js';

/** How the deliveries to one participant differ from the messages of the conversation. */
export interface Verdict {
  readonly delivered: number;
  /** Not delivered, but read from the transcript by the program itself. */
  readonly fetched: number;
  /** Neither delivered nor read. */
  readonly lost: number;
  /** Repeated deliveries of a message. */
  readonly twice: number;
  /** Delivered after a later message of the conversation. */
  readonly outOfOrder: number;
  /** How many of these the client did not mark as late. */
  readonly unmarked: number;
}

export function judge(
  transcript: readonly SeenItem[],
  deliveries: readonly Delivered[],
  fetched: ReadonlySet<string>,
): Verdict {
  const messages = transcript.filter(({ Type }) => Type === 'MESSAGE');
  const places = new Map(messages.map(({ Id }, place) => [Id, place]));
  const seen = new Set<string>();
  let last = -1;
  let outOfOrder = 0;
  let unmarked = 0;
  for (const { id, late } of deliveries) {
    if (seen.has(id)) continue;
    seen.add(id);
    const place = places.get(id) ?? -1;
    if (place < last) {
      outOfOrder += 1;
      if (!late) unmarked += 1;
    } else last = place;
  }
  return {
    delivered: seen.size,
    fetched: [...fetched].filter((id) => !seen.has(id)).length,
    lost: messages.filter(({ Id }) => !seen.has(Id) && !fetched.has(Id)).length,
    twice: deliveries.length - seen.size,
    outOfOrder,
    unmarked,
  };
}

/** How often a participant's messages are in the conversation, and whether they are in order. */
export interface Application {
  readonly applied: number;
  /** Messages that occur more than once. */
  readonly twice: number;
  /** Messages that are placed after one that was sent later. */
  readonly overtaken: number;
}

export function judgeSending(transcript: readonly SeenItem[], role: string): Application {
  const numbers = transcript
    .filter(({ Type, ParticipantRole }) => Type === 'MESSAGE' && ParticipantRole === role)
    .map(({ Content = '' }) => Number(/\d+$/.exec(Content)?.[0]));
  const distinct = [...new Set(numbers)];
  let highest = -1;
  let overtaken = 0;
  for (const number of distinct) {
    if (number < highest) overtaken += 1;
    else highest = number;
  }
  return { applied: distinct.length, twice: numbers.length - distinct.length, overtaken };
}
