import type { ConversationEntry } from 'amazon_connect_participant_service';

/** Tells which entries of others somebody can see, and the newest of them alone: it stands for all. */
export class SeenEntries {
  readonly #observer: IntersectionObserver;
  readonly #entries = new WeakMap<Element, ConversationEntry>();
  /** The time of the newest one that was seen. */
  #newest = '';

  constructor(root: HTMLElement, onSeen: (key: string) => void) {
    // It says nothing while the page or the log is hidden, and catches up when that is over.
    this.#observer = new IntersectionObserver(
      (changes) => {
        let last: ConversationEntry | undefined;
        for (const { isIntersecting, target } of changes) {
          const entry = this.#entries.get(target);
          if (!isIntersecting || !entry) continue;
          this.#observer.unobserve(target);
          const { AbsoluteTime: time = '' } = entry.item;
          if (time > this.#newest) [this.#newest, last] = [time, entry];
        }
        if (last) onSeen(last.key);
      },
      { root },
    );
  }

  /** An entry is on the page now. */
  observe(entry: ConversationEntry, row: HTMLElement): void {
    this.#entries.set(row, entry);
    this.#observer.observe(row);
  }
}
