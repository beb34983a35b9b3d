import type { Item } from './item.js';

/**
 * The items of a contact in order. Items are only added at the end, so the position of an item
 * never changes.
 */
export class Transcript {
  readonly #items: Item[] = [];
  readonly #times: number[] = [];
  readonly #positions = new Map<string, number>();
  /** When items become visible in the transcript, in milliseconds since 1970, by their ids. */
  readonly #hiddenUntil = new Map<string, number>();

  /** All items, oldest first. */
  get items(): readonly Item[] {
    return this.#items;
  }

  /** The number of items. */
  get length(): number {
    return this.#items.length;
  }

  /** Appends an item. Its time must not be before that of the last item. */
  append(item: Item): void {
    this.#positions.set(item.Id, this.#items.length);
    this.#items.push(item);
    this.#times.push(Date.parse(item.AbsoluteTime));
  }

  /** Replaces the item with the same id, if there is one. */
  replace(item: Item): void {
    const position = this.#positions.get(item.Id);
    if (position !== undefined) this.#items[position] = item;
  }

  /** Hides an item from the transcript until a time, in milliseconds since 1970. */
  hideUntil(id: string, time: number): void {
    this.#hiddenUntil.set(id, time);
  }

  /** Whether the transcript shows an item at this time. */
  shows({ Id }: Item, now: number): boolean {
    const until = this.#hiddenUntil.get(Id);
    if (until === undefined) return true;
    if (now < until) return false;
    this.#hiddenUntil.delete(Id);
    return true;
  }

  /** Returns the item with this id. */
  find(id: string): Item | undefined {
    const position = this.#positions.get(id);
    return position === undefined ? undefined : this.#items[position];
  }

  /** Returns the position of the item with this id; the oldest item is at 0. */
  positionOf(id: string): number | undefined {
    return this.#positions.get(id);
  }

  /** Returns the position of the first item at or after this time. If all items are earlier, returns their number. */
  firstSince(ms: number): number {
    return this.#countBefore((time) => time < ms);
  }

  /** Returns the position of the last item at or before this time. If all items are later, returns -1. */
  lastUntil(ms: number): number {
    return this.#countBefore((time) => time <= ms) - 1;
  }

  /** Binary search: the number of items for which `before` is true. */
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
