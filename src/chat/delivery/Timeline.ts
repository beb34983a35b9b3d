import type { ChatItem } from '../items/ChatItem.js';
import { comparePositions, type Position } from '../items/Position.js';
import type { Placed } from '../items/readItem.js';
import { ReceiptBook, type ReceiptNews } from './ReceiptBook.js';
import { FINAL, isUnfinished, stageOf } from './stageOf.js';
import { StreamedTexts } from './StreamedTexts.js';
import {
  restorePosition,
  saveItem,
  savePosition,
  timeOf,
  type TimelineSnapshot,
} from './TimelineSnapshot.js';

/** An item to deliver. */
export type Delivery =
  | {
      readonly kind: 'item';
      readonly item: ChatItem;
      /** True if the item was delivered before and this is a newer version of it. */
      readonly update: boolean;
      /** True if a later item was delivered before this one. */
      readonly late: boolean;
    }
  | ReceiptNews;

/**
 * Takes an item, which counts as delivered from then on. If it returns false, the other items keep
 * waiting.
 */
export type Take = (delivery: Delivery) => boolean;

/**
 * An item that was delivered, that was in the transcript before the session joined, or that waits
 * for the first time. It is its own position, because a second object takes 35 bytes more.
 */
interface Known extends Position {
  stage: number;
  /** Whether newer versions of the item are expected. */
  isUnfinished: boolean;
  /** Its number in the order of delivery. 0 while it waits for the first time. */
  number: number;
  /** Whether it is from before the session joined and was not delivered. */
  isPast: boolean;
}

/** A version of an item that waits to be delivered. */
type Waiting = Placed & {
  readonly at: Known;
  /** When it arrived, in ms. */
  readonly arrival: number;
};

/** How many verified items are remembered. Older ones count as delivered. */
const MEMORY = 2000;
/** The maximum number of items that are remembered, verified or not. */
const LIMIT = 10_000;
/** The memory is cleaned up each time this many items have been added. */
const CLEANING = 500;
/** How many verified items each reading covers again, for their receipts and for late items. */
const OVERLAP = 50;
/** An unfinished item is given up after this many later items. */
const PATIENCE = 500;
/** Before any item. */
const BEGINNING: Position = { ms: 0, id: '' };

/**
 * The order of the conversation. Items arrive from sockets and from readings of the transcript,
 * repeatedly and in any order. Each is delivered once, in order. The timeline has no clock: its
 * owner decides when an item has waited long enough.
 *
 *     add ──► waiting ──► delivered ──► known
 *                └─ known already: dropped
 *
 * Neither source is complete at any moment: the socket may lose an item, and the transcript may lag
 * behind. So the timeline keeps a verified position. Items that arrived before a `mark` are
 * verified by a reading that begins a few seconds after the mark was taken, when the transcript has
 * caught up. Each reading starts at the verified position.
 *
 *     ──verified────────────────┬──not verified───────►  items as they came
 *        known: 2,000 of them   │ known: all
 *                         ▲     ▲
 *     readings begin here ┘     └ verified position
 */
export class Timeline {
  /** By Id. */
  readonly #known = new Map<string, Known>();
  readonly #receipts = new ReceiptBook();
  readonly #texts = new StreamedTexts();
  #waiting: Waiting[] = [];
  #isSorted = true;
  /** Unknown items up to this position count as delivered. Undefined until the transcript was read. */
  #floor: Position | undefined;
  #hasPast = false;
  /** The latest position that has been delivered. */
  #last: Position | undefined;
  /** The number of the item that arrived last, and of the last verified item. */
  #newest = 0;
  #verified = 0;
  /** The place in the transcript of the item that was read last. */
  #order = 0;

  /** @param snapshot - the items that are known from the start. Default: none. */
  constructor(snapshot?: TimelineSnapshot) {
    if (!snapshot) return;
    if (snapshot.floor !== null) {
      this.#floor = restorePosition(snapshot.floor);
      this.#last = this.#floor;
    }
    for (const [id, time, stage, isOpen = stage !== null, isPast = false] of snapshot.known) {
      const known = this.#of({ ms: Date.parse(time), id });
      this.#remember(known, stage ?? FINAL, isOpen);
      known.isPast = isPast;
      if (!isPast) this.#last = laterOf(this.#last, known);
    }
    for (const [id, receipts] of Object.entries(snapshot.receipts)) {
      this.#receipts.restore(id, receipts);
    }
  }

  /** Whether anything is known. */
  get isBegun(): boolean {
    return this.#floor !== undefined || this.#newest > 0;
  }

  /** Whether there were items before the session joined that are not delivered. */
  get hasPast(): boolean {
    return this.#hasPast;
  }

  /** Whether any item waits. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** How many items are not verified. */
  get unverified(): number {
    return this.#newest - this.#verified;
  }

  /** The position of an item. Undefined if it was not delivered, or was delivered long ago. */
  positionOf(id: string): Position | undefined {
    const known = this.#known.get(id);
    return known && known.number > 0 ? known : undefined;
  }

  /** Whether an item has arrived: it was delivered, or it waits. */
  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** Whether a reading of the transcript has shown an item. */
  wasRead(id: string): boolean {
    return this.positionOf(id)?.order !== undefined;
  }

  /**
   * Adds items from before the session joined. They are known but not delivered.
   *
   * @param past - the newest items of the transcript, oldest first.
   * @param isAll - whether there are no items before them.
   */
  skip(past: readonly Placed[], isAll: boolean): void {
    this.#hasPast = past.length > 0;
    for (const { kind, item, at } of past) {
      if (kind !== 'item') continue;
      const stage = stageOf(item);
      const known = this.#of(at);
      this.#remember(known, stage, isUnfinished(item, stage, false));
      known.isPast = true;
      this.#receipts.skip(item);
    }
    const [oldest] = past;
    // All items before the oldest of them are from before the session joined, too.
    this.#floor = oldest && !isAll ? oldest.at : BEGINNING;
  }

  /**
   * Adds an item.
   *
   * @param arrival - when it arrived, in ms.
   * @param isRead - whether it is from the transcript, whose items must be added in order.
   */
  add(received: Placed, arrival: number, isRead = false): void {
    const at = this.#known.get(received.at.id) ?? newlyKnown(received.at);
    if (isRead) at.order = this.#order += 1;
    // Other items of its millisecond may be waiting, too.
    this.#isSorted = false;
    if (!this.#mayBeNews(received, at)) return;
    if (at.number === 0) this.#known.set(at.id, at);
    // Not `[waiting]`: V8 would allocate such arrays in the old generation, because each session's
    // latest one survives, and garbage there keeps its item alive. That took 3 µs per item.
    this.#waiting.push({ kind: received.kind, item: received.item, at, arrival } as Waiting);
  }

  /** Delivers waiting items from before a time. All earlier items have been read. */
  releaseBefore(ms: number, take: Take): void {
    this.#sort();
    const count = this.#waiting.findIndex(({ at }) => at.ms >= ms);
    this.#release(count < 0 ? this.#waiting.length : count, take);
  }

  /** Delivers the items that arrived by `arrival`, together with earlier items of the conversation. */
  releaseArrived(arrival: number, take: Take): void {
    this.#sort();
    let count = this.#waiting.length;
    while (count > 0 && (this.#waiting[count - 1]?.arrival ?? 0) > arrival) count -= 1;
    this.#release(count, take);
  }

  /** When the item arrived that has waited longest, in ms. */
  get oldestArrival(): number {
    return this.#waiting.reduce((oldest, { arrival }) => Math.min(oldest, arrival), Infinity);
  }

  /** Marks the items so far, to be verified by a reading that begins a few seconds later. */
  mark(): number {
    return this.#newest;
  }

  /** Verifies the items before `mark`, after a reading that began a few seconds later has completed. */
  verify(mark: number): void {
    // If nothing was said, the chat has begun nevertheless.
    this.#floor ??= BEGINNING;
    this.#verified = Math.max(this.#verified, mark);
  }

  /**
   * The time from which to read the transcript: that of the earliest item that is unverified or
   * unfinished, minus some verified items. Uses the order of arrival, so that items with wrong
   * times hide no others.
   */
  readFrom(): string {
    const known = this.#delivered();
    const overlap = this.#verified - OVERLAP;
    const back = known.filter(
      ({ number, isUnfinished: isOpen }) =>
        number > overlap || (isOpen && number > this.#newest - PATIENCE),
    );
    const reachesFloor = back.length === 0 || back.length === known.length;
    const least = reachesFloor ? (this.#floor?.ms ?? 0) : Infinity;
    return timeOf(Math.min(least, ...timesOf(back)));
  }

  /**
   * The time after which a reading has verified the items before `mark`, in ms since 1970. If no items
   * came since, it is Infinity, so that the reading shows the latest items that the socket lost.
   */
  readUpTo(mark: number): number {
    if (mark >= this.#newest) return Infinity;
    return Math.max(...timesOf(this.#delivered().filter(({ number }) => number <= mark)));
  }

  /** The state that another process needs to continue. */
  snapshot(): TimelineSnapshot {
    const all = this.#delivered().sort((a, b) => a.number - b.number);
    const overlap = Math.min(this.#verified, this.#newest - OVERLAP) - OVERLAP;
    const lowest = Math.min(...timesOf(all.filter(({ number }) => number > overlap)));
    // Keep everything above the lowest kept item, because an unknown item below the floor counts as
    // delivered.
    const isKept = ({ ms, isUnfinished: isOpen }: Known): boolean => isOpen || ms >= lowest;
    let floor = this.#floor;
    for (const known of all) if (!isKept(known)) floor = laterOf(floor, known);
    const kept = all.filter(isKept);
    return {
      floor: floor ? savePosition(floor) : null,
      known: kept.map(saveItem),
      // Includes receipts of messages that have not arrived yet.
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

  /** The items that are not waiting for the first time, in any order. */
  #delivered(): Known[] {
    return [...this.#known.values()].filter(({ number }) => number > 0);
  }

  /** @param count - how many waiting items to deliver. */
  #release(count: number, take: Take): void {
    const ready = this.#waiting.splice(0, count);
    let taken = 0;
    try {
      for (const received of ready) {
        taken += 1;
        if (!this.#deliver(received, take)) break;
      }
    } finally {
      if (taken < ready.length) this.#waiting.unshift(...ready.splice(taken));
      for (const { at } of ready) if (at.number === 0) this.#dismiss(at);
    }
  }

  /** Forgets an item that was not delivered, unless another version of it waits. */
  #dismiss(at: Known): void {
    if (!this.#waiting.some((other) => other.at === at)) this.#known.delete(at.id);
  }

  /** @returns whether to deliver the next item. */
  #deliver({ kind, item, at }: Waiting, take: Take): boolean {
    if (kind === 'receipt') return this.#receipts.news(item.MessageMetadata, item).every(take);
    if (at.number === 0 && this.#isForgotten(at)) return true;
    if (at.stage === FINAL) return this.#receipts.newsOf(item).every(take);
    const merged = this.#texts.merge(item);
    const stage = stageOf(merged);
    if (stage <= at.stage) return this.#receipts.newsOf(merged).every(take);
    // A chunk that follows a missing one.
    if (stage === 1 && this.#texts.has(at.id)) return true;
    const update = at.number > 0 && !at.isPast;
    const late = !update && this.#last !== undefined && isBefore(at, this.#last);
    this.#remember(at, stage, isUnfinished(merged, stage, this.#texts.has(at.id)));
    this.#last = laterOf(this.#last, at);
    const news = this.#receipts.newsOf(merged);
    return take({ kind: 'item', item: merged, update, late }) && news.every(take);
  }

  /** Whether an item may have something that has not been delivered. */
  #mayBeNews(received: Placed, known: Known): boolean {
    if (received.kind === 'receipt') return true;
    if (known.number === 0) return !this.#isForgotten(known);
    return known.stage < FINAL || received.item.MessageMetadata !== undefined;
  }

  #isForgotten(at: Position): boolean {
    return this.#floor !== undefined && at.ms <= this.#floor.ms;
  }

  /** What is known about the item at a position. */
  #of(at: Position): Known {
    const known = this.#known.get(at.id) ?? newlyKnown(at);
    this.#known.set(at.id, known);
    return known;
  }

  #remember(known: Known, stage: number, isOpen: boolean): void {
    known.stage = stage;
    known.isUnfinished = isOpen;
    known.isPast = false;
    if (known.number > 0) return;
    known.number = this.#newest += 1;
    if (this.#known.size > MEMORY && this.#newest % CLEANING === 0) this.#forgetOldest();
  }

  /**
   * Forgets the earliest items: the verified ones, or all if there are too many. Items of one
   * millisecond are forgotten together, because the floor is a time.
   */
  #forgetOldest(): void {
    const all = this.#delivered().sort((a, b) => a.ms - b.ms);
    const firstKept = all.at(-MEMORY)?.ms ?? -Infinity;
    const firstAllowed = all.at(-LIMIT)?.ms ?? -Infinity;
    for (const known of all) {
      const isOld = known.ms < firstKept && known.number <= this.#verified;
      if (!isOld && known.ms >= firstAllowed) continue;
      this.#known.delete(known.id);
      this.#receipts.forget(known.id);
      this.#texts.forget(known.id);
      this.#floor = laterOf(this.#floor, known);
    }
  }

  #sort(): void {
    if (this.#isSorted || this.#waiting.length < 2) return;
    this.#isSorted = true;
    this.#waiting.sort((a, b) => {
      const byPosition = comparePositions(a.at, b.at);
      return byPosition || chunkOf(a) - chunkOf(b) || 0;
    });
  }
}

/** What is known about an item that was not delivered yet. */
function newlyKnown({ ms, id, order }: Position): Known {
  return { ms, id, order, stage: -1, isUnfinished: false, number: 0, isPast: false };
}

/** Orders the versions of an item: chunks by number, then the complete message. */
function chunkOf({ kind, item }: Placed): number {
  const { ChunkNumber, MessageCompleted } = item.MessageMetadata ?? {};
  if (kind === 'receipt') return 0;
  return MessageCompleted === false ? Number(ChunkNumber) : stageOf(item);
}

/** In ms since 1970. */
function timesOf(positions: readonly Position[]): number[] {
  return positions.map(({ ms }) => ms);
}

function isBefore(a: Position, b: Position): boolean {
  return comparePositions(a, b) < 0;
}

function laterOf(a: Position | undefined, b: Position): Position {
  return a && isBefore(b, a) ? a : b;
}
