/** From how near to an end of the log, in pixels, it is filled up. */
const NEAR = 400;

/** What a scroller is used for. */
export interface ScrollListener {
  nearStart(): void;
  nearEnd(): void;
  /** @param isAtEnd - whether the last line can be seen. */
  moved(isAtEnd: boolean): void;
}

/** Keeps what a reader sees where it is, whatever is added around it, and the end in sight for others. */
export class Scroller {
  readonly #root: HTMLElement;
  readonly #listener: ScrollListener;
  #height = 0;
  #top = 0;
  #sticksToEnd = true;

  /**
   * @param root - what scrolls.
   * @param lines - all that is in it.
   */
  constructor(root: HTMLElement, lines: HTMLElement, listener: ScrollListener) {
    this.#root = root;
    this.#listener = listener;
    root.addEventListener('scroll', () => {
      // If the log has another height, it was not the reader who has scrolled; nor is anybody led away
      // from the end by a line that grows.
      const isReader = root.clientHeight === this.#height;
      const wentUp = root.scrollTop < this.#top;
      this.#top = root.scrollTop;
      if (isReader && (wentUp || !this.#sticksToEnd)) this.#look();
    });
    // The log changes its height with the keyboard of a phone, and has none while it is hidden. Lines
    // change theirs when a picture or a form is there.
    const observer = new ResizeObserver(() => {
      this.#height = root.clientHeight;
      if (this.#sticksToEnd) this.toEnd();
    });
    observer.observe(root);
    observer.observe(lines);
  }

  /** Changes the lines, with the same ones in sight before and after, or with the end in sight. */
  keepInPlace(change: () => void, isAtEnd: boolean): void {
    this.#sticksToEnd = isAtEnd;
    const anchor = isAtEnd ? undefined : this.#firstVisible();
    const top = anchor?.getBoundingClientRect().top ?? 0;
    change();
    if (isAtEnd) this.toEnd();
    else if (anchor?.isConnected) {
      this.#root.scrollTop += anchor.getBoundingClientRect().top - top;
    }
  }

  toEnd(): void {
    this.#sticksToEnd = true;
    this.#root.scrollTop = this.#root.scrollHeight;
    this.#top = this.#root.scrollTop;
  }

  /** Whether all lines are in sight, so that nobody can scroll to others. */
  get showsAll(): boolean {
    return this.#height > 0 && this.#root.scrollHeight <= this.#root.clientHeight;
  }

  /** Whether a reader has come to the start. */
  get isNearStart(): boolean {
    return !this.#sticksToEnd && this.#root.scrollTop < NEAR;
  }

  #look(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#root;
    const rest = scrollHeight - scrollTop - clientHeight;
    this.#sticksToEnd = rest < 40;
    this.#listener.moved(this.#sticksToEnd);
    if (this.isNearStart) this.#listener.nearStart();
    else if (rest < NEAR) this.#listener.nearEnd();
  }

  #firstVisible(): Element | undefined {
    const { top } = this.#root.getBoundingClientRect();
    return [...this.#root.querySelectorAll('article, .event')].find(
      (line) => line.getBoundingClientRect().bottom > top,
    );
  }
}
