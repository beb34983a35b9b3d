import type { ConversationEntry } from 'amazon_connect_participant_service';
import { element } from '../dom.js';
import { isLostFile, troubleText } from '../words/troubleText.js';
import { words } from '../words/words.js';

/** The actions on your own entries. */
export interface EntryActions {
  sendAgain(key: string): void;
  /** Cancels an entry that is being sent, or removes one that was not sent. */
  discard(key: string): void;
}

/** The status of one of your own entries, with buttons to retry or remove it. */
export class StatusLine {
  readonly element = element('span', { className: 'progress' });
  readonly #key: string;
  readonly #actions: EntryActions;
  #shown = '';

  constructor(key: string, actions: EntryActions) {
    this.#key = key;
    this.#actions = actions;
  }

  update(entry: ConversationEntry): void {
    const text = textOf(entry);
    // Keep a button that has the focus.
    if (text === this.#shown) return;
    this.#shown = text;
    this.element.replaceChildren(text, ...this.#buttonsFor(entry).flatMap((made) => [' ', made]));
  }

  #buttonsFor(entry: ConversationEntry): HTMLButtonElement[] {
    const { status } = entry;
    const discard = (): void => {
      this.#actions.discard(this.#key);
    };
    const sendAgain = (): void => {
      this.#actions.sendAgain(this.#key);
    };
    if (status === 'sending') return [button('cancel', words.cancel, discard)];
    if (status === 'rejected') return [button('discard', words.discard, discard)];
    if (status !== 'failed') return [];
    const away = button('discard', words.discard, discard);
    return isLostFile(entry) ? [away] : [button('again', words.sendAgain, sendAgain), away];
  }
}

function textOf(entry: ConversationEntry): string {
  const { status } = entry;
  if (status === undefined) return '';
  return status === 'failed' ? words.notSentBecause(troubleText(entry)) : words.status[status];
}

function button(className: string, label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', className: `link ${className}` }, label);
  made.addEventListener('click', act);
  return made;
}
