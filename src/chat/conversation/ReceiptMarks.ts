import { comparePositions, type Position } from '../items/Position.js';
import type { EntryStatus } from './ConversationEntry.js';
import type { EntryRecord } from './EntryRecord.js';

/** How far a receipt says that a message has come. */
export type ReceiptLevel = 'delivered' | 'read';

/**
 * Which of one's own messages have been delivered and read. A receipt stands for its message and for
 * those before it that were with the others by then: not for one that was rejected, has failed or is
 * still being processed.
 */
export class ReceiptMarks {
  /** One's own messages, by how far they have come. What is read can come no further. */
  readonly #waiting: Readonly<Record<'sent' | 'delivered', Set<EntryRecord>>> = {
    sent: new Set(),
    delivered: new Set(),
  };
  /** The furthest messages that there are receipts for. */
  readonly #marks: Partial<Record<ReceiptLevel, Position>> = {};

  /** Notes the status of an entry of one's own; undefined if it is gone. */
  note(record: EntryRecord, status: EntryStatus | undefined): void {
    this.#waiting.sent.delete(record);
    this.#waiting.delivered.delete(record);
    if (status === 'sent' || status === 'delivered') this.#waiting[status].add(record);
  }

  /** How far a message that was sent has come by the receipts of later ones. */
  levelAt(record: EntryRecord): ReceiptLevel | undefined {
    const at = positionOf(record);
    const isMarked = (mark: Position | undefined): boolean =>
      mark !== undefined && comparePositions(at, mark) <= 0;
    if (isMarked(this.#marks.read)) return 'read';
    return isMarked(this.#marks.delivered) ? 'delivered' : undefined;
  }

  /**
   * There is a receipt for a message.
   *
   * @returns the entries that have come further by it.
   */
  mark(record: EntryRecord, level: ReceiptLevel): EntryRecord[] {
    const at = positionOf(record);
    const before = this.#marks[level];
    if (!before || comparePositions(before, at) < 0) this.#marks[level] = at;
    const { sent, delivered } = this.#waiting;
    const waiting = level === 'read' ? [...sent, ...delivered] : [...sent];
    return waiting.filter((other) => comparePositions(positionOf(other), at) <= 0);
  }
}

function positionOf({ entry, ms }: EntryRecord): Position {
  return { ms, id: entry.item.Id ?? '' };
}
