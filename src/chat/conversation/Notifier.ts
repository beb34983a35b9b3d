/** Tells listeners that something has changed, at most once per turn of the event loop. */
export class Notifier {
  readonly #listeners = new Map<symbol, () => void>();
  #isDue = false;
  /** Runs in the next turn, if listeners were told in this one. */
  #nextTurn: ReturnType<typeof setTimeout> | undefined;

  /** @returns stops that. The same function may be added several times. */
  add(listener: () => void): () => void {
    const id = Symbol();
    this.#listeners.set(id, listener);
    return () => {
      this.#listeners.delete(id);
    };
  }

  /** Something has changed. */
  changed(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    // What follows in this turn comes with the next one.
    if (this.#nextTurn === undefined) queueMicrotask(this.#tell);
  }

  readonly #tell = (): void => {
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#nextTurn = setTimeout(() => {
      this.#nextTurn = undefined;
      this.#tell();
    }, 0);
    for (const listener of [...this.#listeners.values()]) {
      try {
        listener();
      } catch (error) {
        // It disturbs neither the others nor the conversation: an uncaught exception.
        setTimeout(() => {
          throw error;
        }, 0);
      }
    }
  };
}
