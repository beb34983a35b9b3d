import type { ConversationEntry } from 'amazon_connect_participant_service';

/** How many entries are on the page at most, and by how many the window is moved. */
const SIZE = 80;
const STEP = 40;

/**
 * Which entries of a long conversation are on the page: the last ones, or those that a reader has
 * scrolled to. Entries may come before, between and after them.
 */
export class SlidingWindow {
  /** The last entry on the page. Undefined if the window follows the end of the conversation. */
  #lastKey: string | undefined;
  /** Where it was: it may be gone. */
  #lastIndex = 0;

  /** Whether the window follows the end of the conversation. */
  get follows(): boolean {
    return this.#lastKey === undefined;
  }

  /** Where the window begins and ends. */
  rangeOf(entries: readonly ConversationEntry[]): { readonly start: number; readonly end: number } {
    const end = this.#endOf(entries);
    return { start: Math.max(0, end - SIZE), end };
  }

  /** Shows what comes before. @returns whether there is something. */
  goBack(entries: readonly ConversationEntry[]): boolean {
    const { start, end } = this.rangeOf(entries);
    if (start === 0) return false;
    this.#endAt(entries, Math.max(end - STEP, Math.min(SIZE, entries.length)));
    return true;
  }

  /** Shows what comes after. @returns whether there is something. */
  goOn(entries: readonly ConversationEntry[]): boolean {
    const { end } = this.rangeOf(entries);
    if (end === entries.length) return false;
    this.#endAt(entries, Math.min(end + STEP, entries.length));
    return true;
  }

  /** Stays with the entries that it shows. */
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
