import type { SessionState } from 'amazon_connect_participant_service';
import type { Participant } from '../chat.js';
import { Composer, type ComposerListener } from './Composer.js';
import { find } from './dom.js';
import { Log } from './Log.js';
import { Scroller } from './Scroller.js';
import { TypingNote } from './TypingNote.js';
import { UploadView } from './UploadView.js';

/** What the page says to whoever has left. */
const LEFT = { CUSTOMER: 'You have ended the chat', AGENT: 'You have left the chat' };

/** What the page says of the states of a session. */
const STATES: Readonly<Record<SessionState, string>> = {
  idle: 'Not connected',
  connecting: 'Connecting…',
  connected: 'Connected',
  reconnecting: 'Reconnecting…',
  leaving: 'Leaving…',
  ended: 'The chat has ended',
  failed: 'The service has refused the connection',
  closed: 'You have left the chat',
};

/** What somebody does with a side of the chat. */
export interface PaneListener extends ComposerListener {
  /** A message of others can be seen. */
  see(messageId: string): void;
  /** Cuts the line, or mends it. */
  cut(isCut: boolean): void;
  readTranscript(): void;
  leave(): void;
}

/** What the page shows of one side of the chat. It knows no session. */
export class PaneView {
  readonly element: HTMLElement;
  readonly log: Log;
  readonly typing: TypingNote;
  readonly composer: Composer;
  readonly #self: Participant;

  constructor(self: Participant, listener: PaneListener) {
    this.#self = self;
    this.element = build(self);
    const log = find(this.element, '.log', HTMLElement);
    const scroller = new Scroller(log, this.#button('.newest'));
    this.log = new Log(log, scroller, self.participantId, (id) => {
      listener.see(id);
    });
    this.typing = new TypingNote(find(this.element, '.typing', HTMLElement));
    this.composer = new Composer(find(this.element, '.composer', HTMLFormElement), listener);
    this.#watchButtons(listener);
  }

  /** @param hasLeft - whether this side has ended the chat, or left it. */
  showState(state: SessionState, hasLeft: boolean): void {
    this.element.dataset['state'] = state;
    const words = hasLeft && isOver(state) ? LEFT[this.#self.role] : STATES[state];
    find(this.element, '.status', HTMLElement).textContent = words;
    if (isOver(state)) this.#showEnd(words);
  }

  /** The service was not told that this side has left the chat. */
  showStillThere(): void {
    this.#showEnd('The others could not be told that you have left');
    this.#button('.leave').disabled = false;
  }

  showUpload(name: string): UploadView {
    const upload = new UploadView(name, () => {
      this.composer.focus();
    });
    find(this.element, '.uploads', HTMLElement).append(upload.element);
    return upload;
  }

  #showEnd(words: string): void {
    const hadFocus = this.element.contains(document.activeElement);
    const over = find(this.element, '.over', HTMLElement);
    over.hidden = false;
    find(over, 'p', HTMLElement).textContent = words;
    this.typing.clear();
    this.composer.close();
    this.#button('.cut').disabled = true;
    this.#button('.leave').disabled = true;
    // What had it may be disabled now.
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
      listener.leave();
    });
  }

  #button(selector: string): HTMLButtonElement {
    return find(this.element, selector, HTMLButtonElement);
  }
}

/** Whether nothing more can be said in it. */
export function isOver(state: SessionState): boolean {
  return ['ended', 'failed', 'closed'].includes(state);
}

function build({ displayName, role }: Participant): HTMLElement {
  const { content } = find(document, '#pane', HTMLTemplateElement);
  const pane = find(document.importNode(content, true), 'section', HTMLElement);
  pane.classList.add(role.toLowerCase());
  pane.ariaLabel = `${displayName}, ${role === 'AGENT' ? 'the agent' : 'the customer'}`;
  find(pane, '.avatar', HTMLElement).textContent = displayName.slice(0, 1);
  find(pane, 'h2', HTMLElement).textContent = displayName;
  find(pane, '.log', HTMLElement).ariaLabel = `What ${displayName} sees`;
  find(pane, '.leave', HTMLElement).textContent = role === 'AGENT' ? 'Leave' : 'End chat';
  return pane;
}
