import { clockLocale } from '../time.js';
import { words } from '../words/words.js';

/** The maximum size of a message, in bytes of UTF-8. */
const LIMIT = 16_384;

/** The size of longer messages is shown, in bytes. */
const LONG = 1_000;

const encoder = new TextEncoder();
const number = new Intl.NumberFormat(clockLocale());

/** Shows the size of a message, and prevents sending one that is too long. */
export class ByteCount {
  readonly #note: HTMLElement;
  readonly #send: HTMLButtonElement;

  constructor(note: HTMLElement, send: HTMLButtonElement) {
    this.#note = note;
    this.#send = send;
  }

  /** @returns whether the text can be sent. */
  show(text: string): boolean {
    const length = encoder.encode(text).length;
    const over = length - LIMIT;
    this.#send.disabled = over > 0;
    this.#note.classList.toggle('over-limit', over > 0);
    if (over > 0) this.#note.textContent = words.composer.tooLong(number.format(over));
    else if (length < LONG) this.#note.textContent = '';
    else this.#note.textContent = words.composer.bytes(number.format(length), number.format(LIMIT));
    return over <= 0;
  }
}
