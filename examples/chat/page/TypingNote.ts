/** A participant repeats that it is typing every 10 s: after so long, in ms, it is not. */
const LIFETIME = 12_000;

/** Says who is typing. */
export class TypingNote {
  readonly #root: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  show(name: string): void {
    clearTimeout(this.#timer);
    this.#root.textContent = `${name} is typing`;
    this.#timer = setTimeout(() => {
      this.clear();
    }, LIFETIME);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#root.textContent = '';
  }
}
