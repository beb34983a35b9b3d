/** More entries are shown when the reader is this close to an end of the log, in pixels. */
const NEAR = 400;

/** What a scroller reports. */
export interface ScrollListener {
  nearStart(): void;
  nearEnd(): void;
  /** @param isAtEnd - whether the last line is visible. */
  moved(isAtEnd: boolean): void;
}

/**
 * Keeps the visible lines in place when others are added around them. If the reader is at the end,
 * keeps the end visible.
 */
export class Scroller {
  readonly #root: HTMLElement;
  readonly #listener: ScrollListener;
  #height = 0;
  #top = 0;
  #sticksToEnd = true;

  /**
   * @param root - the scrolling element.
   * @param lines - its only child, with all lines.
   */
  constructor(root: HTMLElement, lines: HTMLElement, listener: ScrollListener) {
    this.#root = root;
    this.#listener = listener;
    root.addEventListener('scroll', () => {
      // If the height of the log has changed, the reader has not scrolled. A line that grows should
      // not count as leaving the end, either.
      const isReader = root.clientHeight === this.#height;
      const wentUp = root.scrollTop < this.#top;
      this.#top = root.scrollTop;
      if (isReader && (wentUp || !this.#sticksToEnd)) this.#look();
    });
    // The height of the log changes with the keyboard of a phone, and is 0 while it is hidden. The
    // height of a line changes when a picture or a form is loaded.
    const observer = new ResizeObserver(() => {
      this.#height = root.clientHeight;
      if (this.#sticksToEnd) this.toEnd();
    });
    observer.observe(root);
    observer.observe(lines);
  }

  /** Changes the lines, and keeps either the same lines or the end visible. */
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

  /** Whether all lines are visible, so that scrolling is not possible. */
  get showsAll(): boolean {
    return this.#height > 0 && this.#root.scrollHeight <= this.#root.clientHeight;
  }

  /** Whether the reader is close to the start. */
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
