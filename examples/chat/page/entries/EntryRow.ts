import type { ConversationEntry } from 'amazon_connect_participant_service';
import { element } from '../dom.js';
import type { Row } from '../log/Row.js';
import { timeOfDay } from '../time.js';
import { words } from '../words/words.js';
import { StatusLine, type EntryActions } from './StatusLine.js';

/** Makes what entries show, and does what people ask for beside them. */
export interface EntryRenderer extends EntryActions {
  /** What an entry says. */
  render(entry: ConversationEntry): readonly Node[];
  /** What `render` depends on: as long as it is the same, what is shown stays. */
  fingerprint(entry: ConversationEntry): string;
  /** An entry of somebody else is on the page now. */
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

  /** @param goesOn - whether it goes on with what the entry before it says. */
  update(entry: ConversationEntry, goesOn: boolean): void {
    this.element.classList.toggle('follows', goesOn);
    const fingerprint = this.#renderer.fingerprint(entry);
    const hasChanged = fingerprint !== this.#fingerprint;
    if (entry === this.#entry && !hasChanged) return;
    const isFirst = this.#entry === undefined;
    this.#entry = entry;
    // What was written here looks the same when it comes back: nobody has to hear it again.
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
