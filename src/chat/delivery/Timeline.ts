import type { Receipt } from '../../model/Receipt.js';
import type { ChatItem } from '../items/ChatItem.js';
import { comparePositions, stageOf, type Position, type Placed } from '../items/readItem.js';
import { ReceiptBook, type ReceiptNews } from './ReceiptBook.js';

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

/** What `Timeline` remembers of an item that it has passed on. */
interface Known {
  readonly at: Position;
  /** Infinity where nothing more is expected of it. */
  stage: number;
}

/** An item that waits to be passed on. */
interface Waiting {
  readonly received: Placed;
  readonly stage: number;
  /** When it came, in ms. */
  readonly arrival: number;
}

/** How much of a timeline another process needs to go on from here. */
export interface TimelineSnapshot {
  /** Everything up to here is known. */
  readonly floor: SavedPosition | null;
  /** The items that are known past it: Id, time, and whether more is expected of them. */
  readonly known: readonly (readonly [id: string, time: string, stage: number | null])[];
  /** The receipts of those items, as far as they have been told. */
  readonly receipts: Readonly<Record<string, readonly Receipt[]>>;
}

interface SavedPosition {
  readonly Id: string;
  readonly AbsoluteTime: string;
}

/** How many items are remembered; what is older counts as known. */
const MEMORY = 2000;

/** How many known items a reading of the transcript goes over again: for what came late. */
const OVERLAP = 50;

/**
 * The order of the conversation. Items come from sockets and transcripts, several times and in any
 * order; they go out once, by time and Id. It knows no clock: its owner says when an item has waited
 * long enough.
 *
 *     received ──► waiting, sorted ──► delivered, remembered
 *                     │
 *                     └─ known already: forgotten
 */
export class Timeline {
  readonly #known = new Map<string, Known>();
  readonly #receipts = new ReceiptBook();
  /** In the order in which they are to go out. */
  #waiting: Waiting[] = [];
  #floor: Position | undefined;
  #last: Position | undefined;

  /** @param snapshot - what is known from the beginning. Default: nothing. */
  constructor(snapshot?: TimelineSnapshot) {
    if (!snapshot) return;
    if (snapshot.floor !== null) this.startAfter(restorePosition(snapshot.floor));
    for (const [id, time, stage] of snapshot.known) {
      this.#remember({ ms: Date.parse(time), id }, stage ?? Infinity);
    }
    for (const [id, receipts] of Object.entries(snapshot.receipts)) {
      this.#receipts.restore(id, receipts);
    }
  }

  /** Whether anything is known. */
  get isBegun(): boolean {
    return this.#floor !== undefined || this.#known.size > 0;
  }

  /** Whether something waits. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Where an item stands; undefined where it was not delivered, or long ago. */
  positionOf(id: string): Position | undefined {
    return this.#known.get(id)?.at;
  }

  /** Whether an item has come: it was delivered, or waits. */
  has(id: string): boolean {
    return this.#known.has(id) || this.#waiting.some(({ received }) => received.at.id === id);
  }

  /** Counts everything up to a position as known. */
  startAfter(position: Position): void {
    this.#floor = position;
    this.#last = position;
  }

  /**
   * Takes an item.
   *
   * @param arrival - when it came, in ms.
   */
  add(received: Placed, arrival: number): void {
    const stage = received.kind === 'item' ? stageOf(received.item) : Infinity;
    const mayBringReceipts = received.item.MessageMetadata !== undefined;
    if (!mayBringReceipts && !this.#isNews(received.at, stage)) return;
    // Nearly always it goes to the end.
    let at = this.#waiting.length;
    for (; at > 0; at -= 1) {
      const before = this.#waiting[at - 1];
      if (before === undefined || compareWaiting(before, received.at, stage) <= 0) break;
    }
    this.#waiting.splice(at, 0, { received, stage, arrival });
  }

  /** Passes on what waits before a time: everything that is earlier has been read. */
  releaseBefore(ms: number): Iterable<Delivery> {
    return this.#release(this.#waiting.findIndex(({ received }) => received.at.ms >= ms));
  }

  /** Passes on what came at `arrival` or before, and with it what is earlier in the conversation. */
  releaseArrived(arrival: number): Iterable<Delivery> {
    let count = this.#waiting.length;
    while (count > 0 && (this.#waiting[count - 1]?.arrival ?? 0) > arrival) count -= 1;
    return this.#release(count);
  }

  /** When the item came that has waited longest, in ms. */
  get oldestArrival(): number {
    return this.#waiting.reduce((oldest, { arrival }) => Math.min(oldest, arrival), Infinity);
  }

  /**
   * From which time on the transcript is to be read, so that the reading overlaps with what is
   * known: some items more, for those that came late, and back to where something is unfinished.
   */
  readFrom(): string {
    const known = [...this.#known.values()];
    const overlap = known.length > OVERLAP ? known[known.length - OVERLAP]?.at : this.#floor;
    const ms = known
      .filter(({ stage }) => stage < Infinity)
      .reduce((earliest, { at }) => Math.min(earliest, at.ms), overlap?.ms ?? 0);
    return new Date(ms).toISOString();
  }

  /** What another process needs to go on from what has been delivered. */
  snapshot(): TimelineSnapshot {
    const all = [...this.#known.values()];
    const recent = Math.max(0, all.length - 2 * OVERLAP);
    const isKept = ({ stage }: Known, index: number) => index >= recent || stage < Infinity;
    const kept = all.filter(isKept);
    // Those that are kept do not count: what is unfinished, or came late, may lie far below it.
    let floor = this.#floor;
    for (const [index, known] of all.entries()) {
      if (!isKept(known, index)) floor = laterOf(floor, known.at);
    }
    return {
      floor: floor ? savePosition(floor) : null,
      known: kept.map(({ at, stage }) => [at.id, timeOf(at), stage === Infinity ? null : stage]),
      receipts: Object.fromEntries(
        kept
          .map(({ at }) => [at.id, this.#receipts.told(at.id)] as const)
          .filter(([, receipts]) => receipts.length > 0),
      ),
    };
  }

  /**
   * What is released counts as delivered as it is taken: who stops in between leaves the rest waiting.
   *
   * @param count - of those that wait; all where it is negative
   */
  *#release(count: number): Generator<Delivery, undefined> {
    const ready = this.#waiting.splice(0, count < 0 ? this.#waiting.length : count);
    let taken = 0;
    try {
      for (const { received, stage } of ready) {
        taken += 1;
        if (received.kind === 'receipt') {
          yield* this.#receipts.news(received.item.MessageMetadata, received.item);
        } else yield* this.#deliver(received.item, received.at, stage);
      }
    } finally {
      this.#waiting.unshift(...ready.slice(taken));
    }
    return undefined;
  }

  #deliver(item: ChatItem, at: Position, stage: number): Delivery[] {
    if (!this.#isNews(at, stage)) return this.#receipts.newsOf(item);
    const update = this.#known.has(at.id);
    const late = !update && this.#last !== undefined && comparePositions(at, this.#last) < 0;
    this.#remember(at, stage);
    return [{ kind: 'item', item, update, late }, ...this.#receipts.newsOf(item)];
  }

  #isNews(at: Position, stage: number): boolean {
    const known = this.#known.get(at.id);
    if (known) return stage > known.stage;
    return this.#floor === undefined || comparePositions(at, this.#floor) > 0;
  }

  #remember(at: Position, stage: number): void {
    const known = this.#known.get(at.id);
    if (known) {
      known.stage = stage;
      return;
    }
    this.#known.set(at.id, { at, stage });
    if (this.#last === undefined || comparePositions(at, this.#last) > 0) this.#last = at;
    if (this.#known.size > MEMORY) this.#forgetOldest();
  }

  #forgetOldest(): void {
    for (const { at } of this.#known.values()) {
      this.#known.delete(at.id);
      this.#receipts.forget(at.id);
      this.#floor = laterOf(this.#floor, at);
      return;
    }
  }
}

function compareWaiting({ received, stage }: Waiting, at: Position, otherStage: number): number {
  return comparePositions(received.at, at) || stage - otherStage || 0;
}

function laterOf(a: Position | undefined, b: Position): Position {
  return a && comparePositions(a, b) > 0 ? a : b;
}

function timeOf({ ms }: Position): string {
  return new Date(ms).toISOString();
}

function savePosition(position: Position): SavedPosition {
  return { Id: position.id, AbsoluteTime: timeOf(position) };
}

function restorePosition({ Id, AbsoluteTime }: SavedPosition): Position {
  return { ms: Date.parse(AbsoluteTime), id: Id };
}
