import type { ConversationEntry } from 'amazon_connect_participant_service';

/** Reports the newest entry of others that can be seen on the screen; older ones count as seen, too. */
export class SeenEntries {
  readonly #observer: IntersectionObserver;
  readonly #entries = new WeakMap<Element, ConversationEntry>();
  /** The time of the newest entry that was seen. */
  #newest = '';

  constructor(root: HTMLElement, onSeen: (key: string) => void) {
    // Does nothing while the page or the log is hidden, and catches up afterwards.
    this.#observer = new IntersectionObserver(
      (changes) => {
        let last: ConversationEntry | undefined;
        for (const { isIntersecting, target } of changes) {
          const entry = this.#entries.get(target);
          if (!isIntersecting || !entry) continue;
          this.#observer.unobserve(target);
          const { AbsoluteTime: time = '' } = entry.item;
          // Several entries may have the same time, and one of them may arrive after another was seen.
          if (time >= this.#newest) [this.#newest, last] = [time, entry];
        }
        if (last) onSeen(last.key);
      },
      { root },
    );
  }

  /** Observes an entry that was added to the page. */
  observe(entry: ConversationEntry, row: HTMLElement): void {
    this.#entries.set(row, entry);
    this.#observer.observe(row);
  }
}
