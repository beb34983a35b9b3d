import type { Item } from './item.js';

/**
 * The items of a contact in the order in which they came. Items are added at the end only, so a
 * position, once given, always means the same item.
 */
export class Transcript {
  readonly #items: Item[] = [];
  readonly #times: number[] = [];
  readonly #positions = new Map<string, number>();
  /** Until when items are not shown to those who read, in milliseconds since 1970, by their ids. */
  readonly #hiddenUntil = new Map<string, number>();

  /** All items, oldest first. */
  get items(): readonly Item[] {
    return this.#items;
  }

  /** How many items there are. */
  get length(): number {
    return this.#items.length;
  }

  /** Adds an item at the end. Its time must not be before that of the item before it. */
  append(item: Item): void {
    this.#positions.set(item.Id, this.#items.length);
    this.#items.push(item);
    this.#times.push(Date.parse(item.AbsoluteTime));
  }

  /** Puts a newer state of an item in the place of the one with the same id, if there is one. */
  replace(item: Item): void {
    const position = this.#positions.get(item.Id);
    if (position !== undefined) this.#items[position] = item;
  }

  /** Keeps an item from those who read until a time, in milliseconds since 1970. */
  hideUntil(id: string, time: number): void {
    this.#hiddenUntil.set(id, time);
  }

  /** Whether an item can be read yet. */
  shows({ Id }: Item, now: number): boolean {
    const until = this.#hiddenUntil.get(Id);
    if (until === undefined) return true;
    if (now < until) return false;
    this.#hiddenUntil.delete(Id);
    return true;
  }

  /** The item with this id. */
  find(id: string): Item | undefined {
    const position = this.#positions.get(id);
    return position === undefined ? undefined : this.#items[position];
  }

  /** The position of the item with this id, 0 for the oldest. */
  positionOf(id: string): number | undefined {
    return this.#positions.get(id);
  }

  /** The position of the first item at this time or after it; the length where there is none. */
  firstSince(ms: number): number {
    return this.#countBefore((time) => time < ms);
  }

  /** The position of the last item at this time or before it; -1 where there is none. */
  lastUntil(ms: number): number {
    return this.#countBefore((time) => time <= ms) - 1;
  }

  /** A binary search: how many items stand before the first whose time is not `before`. */
  #countBefore(before: (time: number) => boolean): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (before(this.#times[middle] ?? Infinity)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
