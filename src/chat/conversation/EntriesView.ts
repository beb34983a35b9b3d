import type { ConversationEntry } from './ConversationEntry.js';

/** The entries at one moment. The array of all entries is created when it is first read. */
export class EntriesView {
  #chunks: readonly (readonly ConversationEntry[])[];
  #all: readonly ConversationEntry[] | undefined;

  /** @param chunks - must not change any more. */
  constructor(chunks: readonly (readonly ConversationEntry[])[]) {
    this.#chunks = chunks;
  }

  get all(): readonly ConversationEntry[] {
    if (!this.#all) {
      // Many times faster than `flat()`.
      this.#all = ([] as ConversationEntry[]).concat(...this.#chunks);
      this.#chunks = [];
    }
    return this.#all;
  }
}
