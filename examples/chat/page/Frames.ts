/** Draws at most once per animation frame, however often something has changed. */
export class Frames {
  readonly #draw: () => void;
  #isDue = false;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Requests drawing in the next frame. */
  readonly request = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#draw();
    });
  };
}
