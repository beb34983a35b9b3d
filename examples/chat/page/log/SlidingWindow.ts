import type { ConversationEntry } from 'amazon_connect_participant_service';

/** The maximum number of entries on the page, and by how many the window moves. */
const SIZE = 80;
const STEP = 40;

/**
 * Which entries of a long conversation are on the page: the last ones, or those that the reader has
 * scrolled to. Entries can be added before, between and after them.
 */
export class SlidingWindow {
  /** The last entry on the page. Undefined if the window follows the end of the conversation. */
  #lastKey: string | undefined;
  /** Its last known index, in case it was removed. */
  #lastIndex = 0;

  /** Whether the window follows the end of the conversation. */
  get follows(): boolean {
    return this.#lastKey === undefined;
  }

  /** The range of the window. */
  rangeOf(entries: readonly ConversationEntry[]): { readonly start: number; readonly end: number } {
    const end = this.#endOf(entries);
    return { start: Math.max(0, end - SIZE), end };
  }

  /** Shows earlier entries. @returns whether there are any. */
  goBack(entries: readonly ConversationEntry[]): boolean {
    const { start, end } = this.rangeOf(entries);
    if (start === 0) return false;
    this.#endAt(entries, Math.max(end - STEP, Math.min(SIZE, entries.length)));
    return true;
  }

  /** Shows later entries. @returns whether there are any. */
  goOn(entries: readonly ConversationEntry[]): boolean {
    const { end } = this.rangeOf(entries);
    if (end === entries.length) return false;
    this.#endAt(entries, Math.min(end + STEP, entries.length));
    return true;
  }

  /** Stays with the current entries. */
  hold(entries: readonly ConversationEntry[]): void {
    if (this.follows) this.#endAt(entries, entries.length);
  }

  /** Follows the end of the conversation. */
  follow(): void {
    this.#lastKey = undefined;
  }

  #endAt(entries: readonly ConversationEntry[], end: number): void {
    this.#lastKey = entries[end - 1]?.key;
    this.#lastIndex = end - 1;
  }

  #endOf(entries: readonly ConversationEntry[]): number {
    if (this.#lastKey === undefined) return entries.length;
    const index = entries.findLastIndex(({ key }) => key === this.#lastKey);
    if (index >= 0) this.#lastIndex = index;
    return Math.min(this.#lastIndex + 1, entries.length);
  }
}
