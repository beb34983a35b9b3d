import type { ChatItem } from '../items/ChatItem.js';
import { comparePositions, type Position } from '../items/Position.js';
import type { Placed } from '../items/readItem.js';
import { ReceiptBook, type ReceiptNews } from './ReceiptBook.js';
import { isUnfinished, stageOf } from './stageOf.js';
import { StreamedTexts } from './StreamedTexts.js';
import {
  restorePosition,
  saveItem,
  savePosition,
  timeOf,
  type TimelineSnapshot,
} from './TimelineSnapshot.js';

/** Something to pass on. */
export type Delivery =
  | {
      readonly kind: 'item';
      readonly item: ChatItem;
      /** Whether the item was delivered before, and this is its newer state. */
      readonly update: boolean;
      /** Whether an item that comes after it was delivered before. */
      readonly late: boolean;
    }
  | ReceiptNews;

/** What the timeline remembers of an item that has been delivered, or that was there before. */
interface Known {
  readonly at: Position;
  stage: number;
  /** Whether more is expected of it. */
  isUnfinished: boolean;
  /** Its number in the order in which the items came. */
  readonly number: number;
  /** Whether it was there before the session joined, and has not been delivered. */
  isPast: boolean;
}

/** An item that waits to be delivered. */
interface Waiting {
  readonly received: Placed;
  /** When it came, in ms. */
  readonly arrival: number;
}

/** How many confirmed items are remembered. Older ones count as delivered. */
const MEMORY = 2000;
/** How many items are remembered at most, whether confirmed or not. */
const LIMIT = 10_000;
/** The memory is cleared up each time so many items have been added. */
const CLEANING = 200;
/** How many confirmed items each reading goes over again, for their receipts and for late items. */
const OVERLAP = 50;
/** How many items later nothing more is expected of an unfinished one. */
const PATIENCE = 500;
/** Before any item. */
const BEGINNING: Position = { ms: 0, id: '' };

/**
 * The order of the conversation. Items come from sockets and from readings of the transcript, several
 * times and in any order; they go out once, in their order. It knows no clock: its owner says when
 * an item has waited long enough.
 *
 *     add ──► waiting ──► delivered ──► known
 *                └─ known already: dropped
 *
 * Neither the socket nor the transcript can be trusted to show everything at once: the socket may
 * swallow an item, and the transcript may lag behind. So the timeline keeps a verified position. What
 * came before a `mark` is verified by a reading that begins some seconds after the mark was taken: by
 * then the transcript has caught up. Each reading goes back to the verified position.
 *
 *     ──verified────────────────┬──not verified───────►  items as they came
 *        known: 2,000 of them   │ known: all
 *                         ▲     ▲
 *     readings begin here ┘     └ verified position
 */
export class Timeline {
  /** In the order in which the items came. */
  readonly #known = new Map<string, Known>();
  readonly #receipts = new ReceiptBook();
  readonly #texts = new StreamedTexts();
  #waiting: Waiting[] = [];
  /** The positions of those that wait, by their Ids. Of the same item, several states may wait. */
  readonly #waitingAt = new Map<string, Position>();
  #isSorted = true;
  /** Unknown items up to its time count as delivered. Undefined until the transcript was read. */
  #floor: Position | undefined;
  #hasPast = false;
  /** The furthest position that has been delivered. */
  #last: Position | undefined;
  /** The number of the item that came last, and of the last one that is verified. */
  #newest = 0;
  #verified = 0;
  /** The place in the transcript of the item that was read last. */
  #order = 0;

  /** @param snapshot - what is known from the beginning. Default: nothing. */
  constructor(snapshot?: TimelineSnapshot) {
    if (!snapshot) return;
    if (snapshot.floor !== null) {
      this.#floor = restorePosition(snapshot.floor);
      this.#last = this.#floor;
    }
    for (const [id, time, stage, isOpen = stage !== null, isPast = false] of snapshot.known) {
      const at = { ms: Date.parse(time), id };
      this.#remember(at, stage ?? Infinity, isOpen).isPast = isPast;
      if (!isPast) this.#last = laterOf(this.#last, at);
    }
    for (const [id, receipts] of Object.entries(snapshot.receipts)) {
      this.#receipts.restore(id, receipts);
    }
  }

  /** Whether anything is known. */
  get isBegun(): boolean {
    return this.#floor !== undefined || this.#known.size > 0;
  }

  /** Whether there were items before the session joined, which are not delivered. */
  get hasPast(): boolean {
    return this.#hasPast;
  }

  /** Whether something waits. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** How many of the items that came are not verified. */
  get unverified(): number {
    return this.#newest - this.#verified;
  }

  /** Where an item stands. Undefined if it was not delivered, or long ago. */
  positionOf(id: string): Position | undefined {
    return this.#known.get(id)?.at;
  }

  /** Whether an item has come: it is known, or waits. */
  has(id: string): boolean {
    return this.#known.has(id) || this.#waitingAt.has(id);
  }

  /** Whether a reading of the transcript has shown an item. */
  wasRead(id: string): boolean {
    return this.positionOf(id)?.order !== undefined;
  }

  /**
   * Takes items as what was said before the session joined: they are known, and not delivered.
   *
   * @param past - the newest items of the transcript, oldest first.
   * @param isAll - whether there are none before them.
   */
  skip(past: readonly Placed[], isAll: boolean): void {
    this.#hasPast = past.length > 0;
    for (const { kind, item, at } of past) {
      if (kind !== 'item') continue;
      const stage = stageOf(item);
      this.#remember(at, stage, isUnfinished(item, stage, false)).isPast = true;
      this.#receipts.skip(item);
    }
    const [oldest] = past;
    // Below the oldest of them, everything is past too.
    this.#floor = oldest && !isAll ? oldest.at : BEGINNING;
  }

  /**
   * Takes an item.
   *
   * @param arrival - when it came, in ms.
   * @param isRead - whether it comes from the transcript, whose items are added in their order.
   */
  add(received: Placed, arrival: number, isRead = false): void {
    const { id } = received.at;
    const at = this.#known.get(id)?.at ?? this.#waitingAt.get(id) ?? received.at;
    if (isRead) at.order = this.#order += 1;
    // For those of its millisecond that wait too.
    this.#isSorted = false;
    if (!this.#mayBeNews(received)) return;
    this.#waitingAt.set(id, at);
    this.#waiting.push({ received: { ...received, at }, arrival });
  }

  /** Passes on what waits before a time: everything that is earlier has been read. */
  releaseBefore(ms: number): Iterable<Delivery> {
    this.#sort();
    return this.#release(this.#waiting.findIndex(({ received }) => received.at.ms >= ms));
  }

  /** Passes on what came at `arrival` or before, and with it what is earlier in the conversation. */
  releaseArrived(arrival: number): Iterable<Delivery> {
    this.#sort();
    let count = this.#waiting.length;
    while (count > 0 && (this.#waiting[count - 1]?.arrival ?? 0) > arrival) count -= 1;
    return this.#release(count);
  }

  /** When the item came that has waited longest, in ms. */
  get oldestArrival(): number {
    return this.#waiting.reduce((oldest, { arrival }) => Math.min(oldest, arrival), Infinity);
  }

  /** Marks what has come until now, to be verified by a reading that begins some seconds later. */
  mark(): number {
    return this.#newest;
  }

  /** A reading that began some seconds after `mark` has come to its end. */
  verify(mark: number): void {
    // Nothing is known of a chat in which nothing was said, and still it has begun.
    this.#floor ??= BEGINNING;
    this.#verified = Math.max(this.#verified, mark);
  }

  /**
   * The time from which a reading of the transcript begins: that of the earliest item that is not
   * verified or not finished, and some verified ones more. By the order in which they came, so that
   * items whose time is wrong hide no others.
   */
  readFrom(): string {
    const known = [...this.#known.values()];
    const overlap = this.#verified - OVERLAP;
    const back = known.filter(
      ({ number, isUnfinished: isOpen }) =>
        number > overlap || (isOpen && number > this.#newest - PATIENCE),
    );
    const reachesFloor = back.length === 0 || back.length === known.length;
    const least = reachesFloor ? (this.#floor?.ms ?? 0) : Infinity;
    return timeOf(back.reduce((earliest, { at }) => Math.min(earliest, at.ms), least));
  }

  /** What another process needs to go on from what has been delivered. */
  snapshot(): TimelineSnapshot {
    const all = [...this.#known.values()];
    const overlap = Math.min(this.#verified, this.#newest - OVERLAP) - OVERLAP;
    const lowest = all
      .filter(({ number }) => number > overlap)
      .reduce((ms, { at }) => Math.min(ms, at.ms), Infinity);
    // Everything above the lowest must be kept: an unknown item below the floor counts as delivered.
    const isKept = ({ at, isUnfinished: isOpen }: Known): boolean => isOpen || at.ms >= lowest;
    let floor = this.#floor;
    for (const known of all) if (!isKept(known)) floor = laterOf(floor, known.at);
    const kept = all.filter(isKept);
    return {
      floor: floor ? savePosition(floor) : null,
      known: kept.map(saveItem),
      // Those of a message that has not come yet are told, too.
      receipts: Object.fromEntries(
        [...this.#receipts.told()]
          .filter(([id]) => {
            const known = this.#known.get(id);
            return known === undefined || isKept(known);
          })
          .slice(-kept.length - OVERLAP),
      ),
    };
  }

  /**
   * What is released counts as delivered as it is taken: if the caller stops in between, the rest goes
   * on waiting.
   *
   * @param count - of those that wait; all of them if it is negative.
   */
  *#release(count: number): Generator<Delivery, undefined> {
    const ready = this.#waiting.splice(0, count < 0 ? this.#waiting.length : count);
    let taken = 0;
    try {
      for (const { received } of ready) {
        taken += 1;
        if (received.kind === 'receipt') {
          yield* this.#receipts.news(received.item.MessageMetadata, received.item);
        } else yield* this.#deliver(received.item, received.at);
      }
    } finally {
      this.#waiting.unshift(...ready.slice(taken));
      for (const { received } of ready.slice(0, taken)) this.#waitingAt.delete(received.at.id);
      // Another state of the same item may wait still.
      for (const { received } of this.#waiting) this.#waitingAt.set(received.at.id, received.at);
    }
    return undefined;
  }

  #deliver(item: ChatItem, at: Position): Delivery[] {
    const known = this.#known.get(at.id);
    if (!known && this.#isForgotten(at)) return [];
    if (known?.stage === Infinity) return this.#receipts.newsOf(item);
    const merged = this.#texts.merge(item);
    const stage = stageOf(merged);
    if (stage <= (known?.stage ?? -1)) return this.#receipts.newsOf(merged);
    // A chunk before which others are missing.
    if (stage === 1 && this.#texts.has(at.id)) return [];
    const update = known !== undefined && !known.isPast;
    const late = !update && this.#last !== undefined && isBefore(at, this.#last);
    const isOpen = isUnfinished(merged, stage, this.#texts.has(at.id));
    this.#remember(at, stage, isOpen);
    this.#last = laterOf(this.#last, at);
    return [{ kind: 'item', item: merged, update, late }, ...this.#receipts.newsOf(merged)];
  }

  /** Whether an item may bring something that has not been delivered. */
  #mayBeNews(received: Placed): boolean {
    if (received.kind === 'receipt') return true;
    const known = this.#known.get(received.at.id);
    if (!known) return !this.#isForgotten(received.at);
    return known.stage < Infinity || received.item.MessageMetadata !== undefined;
  }

  #isForgotten(at: Position): boolean {
    return this.#floor !== undefined && at.ms <= this.#floor.ms;
  }

  #remember(at: Position, stage: number, isOpen: boolean): Known {
    const before = this.#known.get(at.id);
    if (before) {
      before.stage = stage;
      before.isUnfinished = isOpen;
      before.isPast = false;
      return before;
    }
    const number = (this.#newest += 1);
    const known = { at, stage, isUnfinished: isOpen, number, isPast: false };
    this.#known.set(at.id, known);
    if (this.#known.size > MEMORY && this.#newest % CLEANING === 0) this.#forgetOldest();
    return known;
  }

  /**
   * Forgets the earliest items of the conversation: those that are verified, or if there are too many
   * all. Items of one millisecond go together, since the floor is a time.
   */
  #forgetOldest(): void {
    const all = [...this.#known.values()].sort((a, b) => a.at.ms - b.at.ms);
    const firstKept = all.at(-MEMORY)?.at.ms ?? -Infinity;
    const firstAllowed = all.at(-LIMIT)?.at.ms ?? -Infinity;
    for (const { at, number } of all) {
      const isOld = at.ms < firstKept && number <= this.#verified;
      if (!isOld && at.ms >= firstAllowed) continue;
      this.#known.delete(at.id);
      this.#receipts.forget(at.id);
      this.#texts.forget(at.id);
      this.#floor = laterOf(this.#floor, at);
    }
  }

  #sort(): void {
    if (this.#isSorted) return;
    this.#isSorted = true;
    this.#waiting.sort((a, b) => {
      const byPosition = comparePositions(a.received.at, b.received.at);
      return byPosition || chunkOf(a.received) - chunkOf(b.received) || 0;
    });
  }
}

/** Orders the states of one item: chunks by their numbers, the whole last. */
function chunkOf({ kind, item }: Placed): number {
  const { ChunkNumber, MessageCompleted } = item.MessageMetadata ?? {};
  if (kind === 'receipt') return 0;
  return MessageCompleted === false ? Number(ChunkNumber) : stageOf(item);
}

function isBefore(a: Position, b: Position): boolean {
  return comparePositions(a, b) < 0;
}

function laterOf(a: Position | undefined, b: Position): Position {
  return a && isBefore(b, a) ? a : b;
}
