import type { TypingParticipant } from 'amazon_connect_participant_service';
import type { Participant } from '../../chat.js';
import { find } from '../dom.js';
import type { EntryRenderer } from '../entries/EntryRow.js';
import { LogView } from '../log/LogView.js';
import { isOver } from '../states.js';
import { translate, words } from '../words/words.js';
import { Composer, type ComposerListener } from './Composer.js';
import { confirmEnd } from './confirmEnd.js';
import { receiveFiles } from './receiveFiles.js';
import { statusText, type Status } from './statusText.js';

/** What people do on a side of the chat. */
export interface PaneListener extends ComposerListener {
  /** Interrupts the connection, or restores it. */
  cut(isCut: boolean): void;
  readTranscript(): void;
  leave(): void;
  loadEarlier(): Promise<boolean>;
}

/** The part of the page for one side of the chat. It has no access to the session. */
export class PaneView {
  readonly element: HTMLElement;
  readonly log: LogView;
  readonly composer: Composer;
  readonly #self: Participant;

  constructor(self: Participant, listener: PaneListener, renderer: EntryRenderer) {
    this.#self = self;
    this.element = build(self);
    const log = find(this.element, '.log', HTMLElement);
    this.log = new LogView(log, this.#button('.newest'), renderer, () => listener.loadEarlier());
    this.composer = new Composer(find(this.element, '.composer', HTMLFormElement), listener);
    receiveFiles(this.element, (file) => {
      if (!find(this.element, '.over', HTMLElement).hidden) return;
      listener.attach(file);
    });
    this.#watchButtons(listener);
  }

  /** @param name - of the other participant. */
  showOther(name: string | undefined): void {
    const heading = find(this.element, 'h2', HTMLElement);
    const text = name ?? words.pane.nobody;
    if (heading.textContent === text) return;
    heading.textContent = text;
    find(this.element, '.avatar', HTMLElement).textContent = name?.slice(0, 1) ?? '…';
  }

  showStatus(status: Status): void {
    const { state, isThrottled } = status;
    this.element.dataset['state'] = state;
    this.element.classList.toggle('throttled', isThrottled);
    const text = statusText(status, this.#self);
    const note = find(this.element, '.status', HTMLElement);
    if (note.textContent !== text) note.textContent = text;
    if (isOver(state)) this.#showEnd(text);
  }

  showTyping(typing: readonly TypingParticipant[]): void {
    const names = typing.map(({ DisplayName }) => DisplayName ?? words.somebody);
    const text = names.length === 0 ? '' : words.pane.typing(names);
    const note = find(this.element, '.typing', HTMLElement);
    if (note.textContent !== text) note.textContent = text;
  }

  /** Shows that the service was not informed that this side has left the chat. */
  showStillThere(): void {
    find(this.element, '.over p', HTMLElement).textContent = words.stillThere;
    this.#button('.leave').disabled = false;
  }

  #showEnd(text: string): void {
    const over = find(this.element, '.over', HTMLElement);
    if (!over.hidden) return;
    const hadFocus = this.element.contains(document.activeElement);
    over.hidden = false;
    find(over, 'p', HTMLElement).textContent = text;
    this.composer.close();
    this.#button('.cut').disabled = true;
    this.#button('.leave').disabled = true;
    // The focused element may be disabled now.
    if (hadFocus) find(over, 'a', HTMLElement).focus();
  }

  #watchButtons(listener: PaneListener): void {
    const cut = this.#button('.cut');
    cut.addEventListener('click', () => {
      const isCut = cut.ariaPressed !== 'true';
      cut.ariaPressed = String(isCut);
      listener.cut(isCut);
    });
    this.#button('.read-transcript').addEventListener('click', () => {
      listener.readTranscript();
    });
    this.#button('.leave').addEventListener('click', () => {
      void confirmEnd(this.#self).then((isMeant) => {
        if (isMeant) listener.leave();
      });
    });
  }

  #button(selector: string): HTMLButtonElement {
    return find(this.element, selector, HTMLButtonElement);
  }
}

function build({ displayName, role }: Participant): HTMLElement {
  const { content } = find(document, '#pane', HTMLTemplateElement);
  const pane = find(document.importNode(content, true), 'section', HTMLElement);
  translate(pane);
  const isAgent = role === 'AGENT';
  pane.classList.add(role.toLowerCase());
  pane.ariaLabel = words.pane.name(displayName, isAgent);
  find(pane, '.log', HTMLElement).ariaLabel = words.pane.log(displayName);
  find(pane, '.leave', HTMLElement).textContent = isAgent ? words.pane.leave : words.pane.end;
  return pane;
}
