/**
 * Keeps the end of a log in sight for those who are there. Those who read further up stay where they
 * are, and are told that there is something new.
 */
export class Scroller {
  readonly #root: HTMLElement;
  readonly #newest: HTMLButtonElement;
  #isAtEnd = true;
  #height = 0;

  /** @param newest - leads to the end. */
  constructor(root: HTMLElement, newest: HTMLButtonElement) {
    this.#root = root;
    this.#newest = newest;
    root.addEventListener('scroll', () => {
      // Where the log has another height, it was not the reader who has scrolled.
      if (root.clientHeight !== this.#height) return;
      const rest = root.scrollHeight - root.scrollTop - root.clientHeight;
      this.#isAtEnd = rest < 40;
      if (this.#isAtEnd) newest.hidden = true;
    });
    newest.addEventListener('click', () => {
      this.toEnd();
      root.focus();
    });
    // The log changes its height with the keyboard of a phone, and has none while it is hidden.
    new ResizeObserver(() => {
      this.#height = root.clientHeight;
      if (this.#isAtEnd) this.toEnd();
    }).observe(root);
  }

  /** Adds something to the log. */
  follow(add: () => void): void {
    const wasAtEnd = this.#isAtEnd;
    add();
    if (wasAtEnd) this.toEnd();
    else this.#newest.hidden = false;
  }

  toEnd(): void {
    this.#isAtEnd = true;
    this.#newest.hidden = true;
    this.#root.scrollTop = this.#root.scrollHeight;
  }
}
