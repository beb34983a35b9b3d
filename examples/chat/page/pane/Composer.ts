import { find } from '../dom.js';
import { ByteCount } from './ByteCount.js';

/** What a composer is used for. */
export interface ComposerListener {
  send(text: string): void;
  attach(file: File): void;
  /** At each change of the text. */
  typing(): void;
}

/** Where a message is written. Enter sends it, Shift and Enter begin a new line. */
export class Composer {
  readonly #form: HTMLFormElement;
  readonly #text: HTMLTextAreaElement;
  readonly #count: ByteCount;

  constructor(form: HTMLFormElement, listener: ComposerListener) {
    this.#form = form;
    this.#text = find(form, 'textarea', HTMLTextAreaElement);
    this.#count = new ByteCount(
      find(form, '.bytes', HTMLElement),
      find(form, '.send', HTMLButtonElement),
    );
    const file = find(form, 'input[type=file]', HTMLInputElement);

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#text.value.trim();
      if (text === '' || !this.#count.show(text)) return;
      this.text = '';
      this.#text.focus();
      listener.send(text);
    });
    this.#text.addEventListener('keydown', (event) => {
      // While a word is composed, as in Japanese, Enter chooses it.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    this.#text.addEventListener('input', () => {
      this.#count.show(this.#text.value.trim());
      if (this.#text.value !== '') listener.typing();
    });
    file.addEventListener('change', () => {
      for (const chosen of file.files ?? []) listener.attach(chosen);
      // Otherwise the same file could not be chosen again.
      file.value = '';
    });
  }

  /** What is written and not sent. */
  get text(): string {
    return this.#text.value;
  }

  set text(text: string) {
    this.#text.value = text;
    this.#count.show(text.trim());
  }

  focus(): void {
    this.#text.focus();
  }

  /** The chat is over. */
  close(): void {
    find(this.#form, 'fieldset', HTMLFieldSetElement).disabled = true;
  }

  /** Puts a button beside the others. */
  addTool(button: HTMLButtonElement): void {
    find(this.#form, '.attach', HTMLElement).after(button);
  }
}
