/** Waits in real time, which do not keep the process up and can be ended all at once. */
export class Pauses {
  readonly #waiting = new Map<NodeJS.Timeout, () => void>();
  #ended = false;

  /** Resolves after so many milliseconds, or when all pauses are ended. */
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

  /** Ends all pauses, and those to come. */
  end(): void {
    this.#ended = true;
    for (const [timer, resolve] of this.#waiting) {
      clearTimeout(timer);
      resolve();
    }
    this.#waiting.clear();
  }
}
