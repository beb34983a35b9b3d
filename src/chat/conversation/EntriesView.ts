import type { ConversationEntry } from './ConversationEntry.js';

/** Entries as they were at a moment. The array of all of them is made when somebody asks for it. */
export class EntriesView {
  #chunks: readonly (readonly ConversationEntry[])[];
  #all: readonly ConversationEntry[] | undefined;

  /** @param chunks - never changed any more. */
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
