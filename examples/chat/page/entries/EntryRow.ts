import type { ConversationEntry } from 'amazon_connect_participant_service';
import { element } from '../dom.js';
import type { Row } from '../log/Row.js';
import { timeOfDay } from '../time.js';
import { words } from '../words/words.js';
import { StatusLine, type EntryActions } from './StatusLine.js';

/** Creates the content of entries, and handles their buttons. */
export interface EntryRenderer extends EntryActions {
  /** Creates the content of an entry. */
  render(entry: ConversationEntry): readonly Node[];
  /** Everything that the result of `render` depends on. The content is kept while it stays the same. */
  fingerprint(entry: ConversationEntry): string;
  /** Called when an entry of someone else was added to the page. */
  shown(entry: ConversationEntry, row: HTMLElement): void;
}

/** A message or a file in the log. */
export class EntryRow implements Row {
  readonly key: string;
  readonly element = element('article', { className: 'message' });
  readonly #renderer: EntryRenderer;
  readonly #from = element('p', { className: 'from' });
  readonly #body = element('div', { className: 'body', dir: 'auto' });
  readonly #time = element('time');
  readonly #status: StatusLine;
  #entry: ConversationEntry | undefined;
  #fingerprint: string | undefined;

  constructor(key: string, renderer: EntryRenderer) {
    this.key = key;
    this.#renderer = renderer;
    this.#status = new StatusLine(key, renderer);
    const footer = element('footer', {}, this.#time, ' ', this.#status.element);
    this.element.append(this.#from, this.#body, footer);
  }

  /** @param goesOn - whether it continues the entry before it. */
  update(entry: ConversationEntry, goesOn: boolean): void {
    this.element.classList.toggle('follows', goesOn);
    const fingerprint = this.#renderer.fingerprint(entry);
    const hasChanged = fingerprint !== this.#fingerprint;
    if (entry === this.#entry && !hasChanged) return;
    const isFirst = this.#entry === undefined;
    this.#entry = entry;
    // An outgoing message looks the same when it comes back, so screen readers should not repeat
    // it.
    if (hasChanged) this.#body.replaceChildren(...this.#renderer.render(entry));
    this.#fingerprint = fingerprint;
    const { isOwn, item } = entry;
    this.element.classList.toggle('mine', isOwn);
    this.element.classList.toggle('theirs', !isOwn);
    this.#from.textContent = isOwn ? words.you : (item.DisplayName ?? words.somebody);
    if (item.AbsoluteTime !== undefined && item.AbsoluteTime !== this.#time.dateTime) {
      this.#time.dateTime = item.AbsoluteTime;
      this.#time.textContent = timeOfDay(item.AbsoluteTime);
    }
    if (entry.status) this.element.dataset['status'] = entry.status;
    this.#status.update(entry);
    if (isFirst && !isOwn) this.#renderer.shown(entry, this.element);
  }
}
