import { element } from './dom.js';
import { timeOfDay } from './time.js';

/** How far a message of one's own has come. */
export type Progress = 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

const WORDS: Readonly<Record<Progress, string>> = {
  sending: 'Sending…',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Not sent',
};

/** A message in the log. */
export class MessageView {
  readonly element: HTMLElement;
  readonly #body = element('div', { className: 'body' });
  readonly #time = element('time');
  readonly #progress = element('span', { className: 'progress' });
  #tells: Progress | undefined;

  /** @param name - who says it; undefined for oneself */
  constructor(name: string | undefined) {
    const from = element('p', { className: 'from' }, name ?? 'You');
    const footer = element('footer', {}, this.#time, ' ', this.#progress);
    const className = `message ${name === undefined ? 'mine' : 'theirs'}`;
    this.element = element('article', { className }, from, this.#body, footer);
    this.element.dataset['from'] = name ?? '';
  }

  get progress(): Progress | undefined {
    return this.#tells;
  }

  show(...content: Node[]): void {
    this.#body.replaceChildren(...content);
  }

  setTime(absoluteTime: string): void {
    this.#time.dateTime = absoluteTime;
    this.#time.textContent = timeOfDay(absoluteTime);
  }

  setProgress(progress: Progress): void {
    this.#tells = progress;
    this.element.dataset['progress'] = progress;
    this.#progress.textContent = WORDS[progress];
  }

  /** Says that it was not sent, and offers to send it again. */
  fail(sendAgain: () => void): void {
    this.setProgress('failed');
    const button = element('button', { className: 'again' }, 'Send again');
    button.addEventListener('click', () => {
      this.element.remove();
      sendAgain();
    });
    this.#progress.append(' ', button);
  }
}
