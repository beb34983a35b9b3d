import { element } from './dom.js';

/** A file on its way, with a button that gives it up. */
export class UploadView {
  readonly element: HTMLLIElement;
  readonly #abort = new AbortController();
  readonly #bar: HTMLProgressElement;
  readonly #note = element('span', { className: 'note', role: 'status' });
  readonly #button: HTMLButtonElement;

  /** @param onRemoved - is told when it is taken away by its button. */
  constructor(name: string, onRemoved: () => void) {
    this.#bar = element('progress', { max: 1, value: 0, ariaLabel: `Upload of ${name}` });
    this.#button = element('button', { ariaLabel: `Cancel the upload of ${name}` }, 'Cancel');
    this.#button.addEventListener('click', () => {
      this.#abort.abort();
      this.element.remove();
      onRemoved();
    });
    const label = element('span', { className: 'name' }, name);
    this.element = element('li', {}, label, this.#bar, this.#note, this.#button);
  }

  /** Is aborted by the button. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** For `onProgress` of `sendAttachment`. */
  readonly progress = ({ loaded, total }: { loaded: number; total: number }): void => {
    this.#bar.value = loaded / total;
  };

  done(): void {
    this.element.remove();
  }

  /** Says why it was not sent, until it is dismissed. */
  fail(reason: string): void {
    if (this.signal.aborted) return;
    this.#bar.remove();
    this.#note.textContent = `Not sent: ${reason}`;
    this.#button.textContent = 'Dismiss';
    this.#button.ariaLabel = null;
  }
}
