import { comparePositions, type Position } from '../items/Position.js';
import type { EntryStatus } from './ConversationEntry.js';
import type { EntryRecord } from './EntryRecord.js';

/** The progress of a message according to a receipt. */
export type ReceiptLevel = 'delivered' | 'read';

/**
 * Tracks which of your own messages were delivered and read. A receipt covers its message and the
 * messages before it that the others had received by then, but not those that were rejected, failed
 * or were still being processed.
 */
export class ReceiptMarks {
  /** Your own messages by their status. Those that were read can't change any more. */
  readonly #waiting: Readonly<Record<'sent' | 'delivered', Set<EntryRecord>>> = {
    sent: new Set(),
    delivered: new Set(),
  };
  /** The latest messages that have receipts. */
  readonly #marks: Partial<Record<ReceiptLevel, Position>> = {};

  /** Records the status of one of your own entries; undefined if it was removed. */
  note(record: EntryRecord, status: EntryStatus | undefined): void {
    this.#waiting.sent.delete(record);
    this.#waiting.delivered.delete(record);
    if (status === 'sent' || status === 'delivered') this.#waiting[status].add(record);
  }

  /** Returns the status that receipts of later messages imply for a message that was sent. */
  levelAt(record: EntryRecord): ReceiptLevel | undefined {
    const at = positionOf(record);
    const isMarked = (mark: Position | undefined): boolean =>
      mark !== undefined && comparePositions(at, mark) <= 0;
    if (isMarked(this.#marks.read)) return 'read';
    return isMarked(this.#marks.delivered) ? 'delivered' : undefined;
  }

  /**
   * Records a receipt for a message.
   *
   * @returns the entries whose status changes.
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
