/** Draws at most once per frame of the screen, however often something has changed. */
export class Frames {
  readonly #draw: () => void;
  #isDue = false;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Draws with the next frame. */
  readonly request = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#draw();
    });
  };
}
