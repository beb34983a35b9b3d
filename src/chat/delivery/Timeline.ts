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

/** An item that was delivered, or that was in the transcript before the session joined. */
interface Known {
  readonly at: Position;
  stage: number;
  /** Whether newer versions of the item are expected. */
  isUnfinished: boolean;
  /** Its number in the order of arrival. */
  readonly number: number;
  /** Whether it is from before the session joined and was not delivered. */
  isPast: boolean;
}

/** An item that waits to be delivered. */
interface Waiting {
  readonly received: Placed;
  /** When it arrived, in ms. */
  readonly arrival: number;
}

/** How many verified items are remembered. Older ones count as delivered. */
const MEMORY = 2000;
/** The maximum number of items that are remembered, verified or not. */
const LIMIT = 10_000;
/** The memory is cleaned up each time this many items have been added. */
const CLEANING = 200;
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
  /** In the order of arrival. */
  readonly #known = new Map<string, Known>();
  readonly #receipts = new ReceiptBook();
  readonly #texts = new StreamedTexts();
  #waiting: Waiting[] = [];
  /** The positions of waiting items, by Id. Several versions of the same item may wait. */
  readonly #waitingAt = new Map<string, Position>();
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
    return this.#known.get(id)?.at;
  }

  /** Whether an item has arrived: it was delivered, or it waits. */
  has(id: string): boolean {
    return this.#known.has(id) || this.#waitingAt.has(id);
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
      this.#remember(at, stage, isUnfinished(item, stage, false)).isPast = true;
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
    const { id } = received.at;
    const at = this.#known.get(id)?.at ?? this.#waitingAt.get(id) ?? received.at;
    if (isRead) at.order = this.#order += 1;
    // Other items of its millisecond may be waiting, too.
    this.#isSorted = false;
    if (!this.#mayBeNews(received)) return;
    this.#waitingAt.set(id, at);
    this.#waiting.push({ received: { ...received, at }, arrival });
  }

  /** Delivers waiting items from before a time. All earlier items have been read. */
  releaseBefore(ms: number): Iterable<Delivery> {
    this.#sort();
    return this.#release(this.#waiting.findIndex(({ received }) => received.at.ms >= ms));
  }

  /** Delivers the items that arrived by `arrival`, together with earlier items of the conversation. */
  releaseArrived(arrival: number): Iterable<Delivery> {
    this.#sort();
    let count = this.#waiting.length;
    while (count > 0 && (this.#waiting[count - 1]?.arrival ?? 0) > arrival) count -= 1;
    return this.#release(count);
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

  /** The state that another process needs to continue. */
  snapshot(): TimelineSnapshot {
    const all = [...this.#known.values()];
    const overlap = Math.min(this.#verified, this.#newest - OVERLAP) - OVERLAP;
    const lowest = all
      .filter(({ number }) => number > overlap)
      .reduce((ms, { at }) => Math.min(ms, at.ms), Infinity);
    // Keep everything above the lowest kept item, because an unknown item below the floor counts as
    // delivered.
    const isKept = ({ at, isUnfinished: isOpen }: Known): boolean => isOpen || at.ms >= lowest;
    let floor = this.#floor;
    for (const known of all) if (!isKept(known)) floor = laterOf(floor, known.at);
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

  /**
   * Each item counts as delivered when the caller takes it. If the caller stops early, the rest
   * keeps waiting.
   *
   * @param count - how many waiting items to deliver; all if negative.
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
      // Another version of the same item may still wait.
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
    // A chunk that follows a missing one.
    if (stage === 1 && this.#texts.has(at.id)) return [];
    const update = known !== undefined && !known.isPast;
    const late = !update && this.#last !== undefined && isBefore(at, this.#last);
    const isOpen = isUnfinished(merged, stage, this.#texts.has(at.id));
    this.#remember(at, stage, isOpen);
    this.#last = laterOf(this.#last, at);
    return [{ kind: 'item', item: merged, update, late }, ...this.#receipts.newsOf(merged)];
  }

  /** Whether an item may have something that has not been delivered. */
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
   * Forgets the earliest items: the verified ones, or all if there are too many. Items of one
   * millisecond are forgotten together, because the floor is a time.
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

/** Orders the versions of an item: chunks by number, then the complete message. */
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
