import { find } from '../dom.js';
import { ByteCount } from './ByteCount.js';

/** What a composer reports. */
export interface ComposerListener {
  send(text: string): void;
  attach(file: File): void;
  /** Called at each change of the text. */
  typing(): void;
}

/** The form for messages. Enter sends a message, Shift+Enter starts a new line. */
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
      // In input methods, for example for Japanese, Enter chooses a word.
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
      // Otherwise, the same file could not be chosen again.
      file.value = '';
    });
  }

  /** The text that has not been sent. */
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

  /** Disables the form, because the chat is over. */
  close(): void {
    find(this.#form, 'fieldset', HTMLFieldSetElement).disabled = true;
  }

  /** Adds a button next to the others. */
  addTool(button: HTMLButtonElement): void {
    find(this.#form, '.attach', HTMLElement).after(button);
  }
}
