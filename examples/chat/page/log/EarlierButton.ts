import { element } from '../dom.js';
import { words } from '../words/words.js';

/** A button to load earlier messages, for people who don't scroll. It shows the progress. */
export class EarlierButton {
  readonly element = element(
    'button',
    { type: 'button', className: 'button earlier', hidden: true },
    words.pane.earlier,
  );
  readonly #load: () => Promise<boolean>;
  #isLoading = false;
  #hasFailed = false;

  /**
   * @param load - loads a page.
   * @param goBack - shows earlier messages.
   */
  constructor(load: () => Promise<boolean>, goBack: () => void) {
    this.#load = load;
    this.element.addEventListener('click', goBack);
  }

  /** Loads a page, unless one is being loaded. */
  load(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.element.textContent = words.pane.loadingEarlier;
    this.#load().then(
      () => {
        this.#loaded(true);
      },
      () => {
        this.#loaded(false);
      },
    );
  }

  /** Loads a page automatically, unless loading failed before. */
  loadUnlessFailed(): void {
    if (!this.#hasFailed) this.load();
  }

  #loaded(isThere: boolean): void {
    this.#isLoading = false;
    this.#hasFailed = !isThere;
    this.element.textContent = isThere ? words.pane.earlier : words.pane.earlierFailed;
  }
}
