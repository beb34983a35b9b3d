/** Waits in real time. They don't keep the process running, and all of them can be ended at once. */
export class Pauses {
  readonly #waiting = new Map<NodeJS.Timeout, () => void>();
  #ended = false;

  /** Resolves after `ms`, or when all pauses are ended. */
  wait(ms: number): Promise<void> {
    if (this.#ended) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(timer);
        resolve();
      }, ms);
      timer.unref();
      this.#waiting.set(timer, resolve);
    });
  }

  /** Ends all current and future pauses. */
  end(): void {
    this.#ended = true;
    for (const [timer, resolve] of this.#waiting) {
      clearTimeout(timer);
      resolve();
    }
    this.#waiting.clear();
  }
}
