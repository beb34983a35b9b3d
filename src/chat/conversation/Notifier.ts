/** Notifies listeners of changes, at most once per turn of the event loop. */
export class Notifier {
  readonly #listeners = new Map<symbol, () => void>();
  #isDue = false;
  /** Set if listeners were notified in this turn. Runs in the next one. */
  #nextTurn: ReturnType<typeof setTimeout> | undefined;

  /** @returns a function that removes the listener. The same function can be added several times. */
  add(listener: () => void): () => void {
    const id = Symbol();
    this.#listeners.set(id, listener);
    return () => {
      this.#listeners.delete(id);
    };
  }

  /** Schedules a notification. */
  changed(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    // Further changes in this turn are reported in the next one.
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
        // Rethrown as an uncaught exception, so that it affects neither other listeners nor the
        // conversation.
        setTimeout(() => {
          throw error;
        }, 0);
      }
    }
  };
}
