import {
  SessionState,
  type ChatItem,
  type ChatSession,
  type ReceiptItem,
  type StateChange,
  type TypingItem,
} from 'amazon_connect_participant_service';

import { oneLine } from '../errors.js';
import { harmlessLine } from '../terminal/harmless.js';
import type { Screen } from '../terminal/Screen.js';
import type { Style } from '../terminal/style.js';
import { Attachments } from './Attachments.js';
import { Lines, nameOf } from './lines.js';

/** How long it is shown that somebody is typing, in ms: those who go on say so every 10 s. */
const TYPING_TIME = 12_000;

/** Shows what happens in a session. */
export class Conversation {
  readonly attachments = new Attachments();
  readonly #session: ChatSession;
  readonly #screen: Screen;
  readonly #style: Style;
  readonly #lines: Lines;
  /** The Id of the participant at this terminal, as soon as it is known. */
  #self: string | undefined;
  /** Participants by their Ids, as far as they were heard of. */
  readonly #names = new Map<string, string>();
  /** Who said what: the participants by the Ids of their messages. */
  readonly #authors = new Map<string, string | undefined>();
  /** Messages and attachments that were sent from here, and whether each was shown. */
  readonly #sent = new Map<string, boolean>();
  readonly #typing = new Map<string, NodeJS.Timeout>();
  #lastNote = '';
  #onShown: () => void = () => undefined;

  /** @param self - the Id of the participant at this terminal, where it is known. */
  constructor(session: ChatSession, screen: Screen, style: Style, self: string | undefined) {
    this.#session = session;
    this.#screen = screen;
    this.#style = style;
    this.#lines = new Lines(style, this.attachments);
    this.#self = self;
    session
      .on('item', (item) => {
        try {
          this.#show(item);
        } catch {
          // Of an item, the session has checked its place only: it may be made of anything.
          this.#screen.note('Something came that cannot be shown');
        }
      })
      .on('state', (state, change) => {
        this.#tell(state, change);
      })
      .on('error', (error) => {
        const isConnected = session.state === SessionState.CONNECTED;
        this.#noteOnce(`${isConnected ? '' : 'Trying again: '}${oneLine(error)}`);
      });
  }

  /** Whether typing can be told apart from that of the others, and so be told of. */
  get knowsItself(): boolean {
    return this.#self !== undefined;
  }

  /** Shows an item of the transcript. */
  print(item: ChatItem): void {
    const line = this.#lines.item(item);
    if (line !== undefined) this.#screen.print(line);
  }

  /** The service has taken a message or an attachment with this Id. */
  sent(id: string): void {
    const isShown = this.#authors.has(id);
    this.#sent.set(id, isShown);
    if (isShown) this.#self ??= this.#authors.get(id);
  }

  /** Waits until what was sent has been shown. */
  async allShown(): Promise<void> {
    while ([...this.#sent.values()].includes(false)) {
      await new Promise<void>((resolve) => {
        this.#onShown = resolve;
      });
    }
  }

  /** Takes off what is shown for a while only. */
  close(): void {
    for (const participant of [...this.#typing.keys()]) this.#typesNoMore(participant);
  }

  #show(item: ChatItem | ReceiptItem | TypingItem): void {
    if (isReceipt(item)) this.#showReceipt(item);
    else if (isTyping(item)) this.#showTyping(item);
    else this.#showItem(item);
  }

  #showItem(item: ChatItem): void {
    const { ParticipantId: author } = item;
    this.print(item);
    if (author !== undefined) {
      this.#names.set(author, nameOf(item));
      this.#typesNoMore(author);
    }
    const ids = [item.Id, ...this.#attachmentIds(item)];
    for (const id of ids) {
      this.#authors.set(id, author);
      if (this.#sent.has(id)) this.sent(id);
    }
    this.#onShown();
    // What is on the screen is read.
    const isOthers = item.Type === 'MESSAGE' && author !== undefined && author !== this.#self;
    if (isOthers && !this.#sent.has(item.Id)) {
      // An `error` event tells where it fails.
      this.#session.markRead(item).catch(() => undefined);
    }
  }

  #attachmentIds(item: ChatItem): string[] {
    const files = item.Type === 'ATTACHMENT' && 'Attachments' in item ? item.Attachments : [];
    return files.flatMap(({ AttachmentId }) => AttachmentId ?? []);
  }

  /** Who has read what was sent from here. */
  #showReceipt({ MessageMetadata: { MessageId, Receipts = [] } }: ReceiptItem): void {
    if (!this.#sent.has(MessageId)) return;
    for (const { RecipientParticipantId = '', ReadTimestamp } of Receipts) {
      const name = this.#names.get(RecipientParticipantId) ?? 'Somebody';
      this.#screen.print(this.#lines.receipt(name, ReadTimestamp ? 'read' : 'received'));
    }
  }

  #showTyping(item: TypingItem): void {
    const { ParticipantId: author = '' } = item;
    if (author === this.#self) return;
    clearTimeout(this.#typing.get(author));
    const name = harmlessLine(nameOf(item)).slice(0, 30);
    if (!this.#screen.isTerminal) {
      this.#screen.print(this.#style.dim(`           ${name} is typing`));
      return;
    }
    this.#screen.status(`typing ${author}`, `${name} is typing`);
    const timer = setTimeout(() => {
      this.#typesNoMore(author);
    }, TYPING_TIME);
    this.#typing.set(author, timer);
  }

  #typesNoMore(participant: string): void {
    const timer = this.#typing.get(participant);
    if (timer === undefined) return;
    clearTimeout(timer);
    this.#typing.delete(participant);
    this.#screen.status(`typing ${participant}`, undefined);
  }

  #tell(state: SessionState, { previous, cause }: StateChange): void {
    if (state === SessionState.RECONNECTING) {
      this.#noteOnce(`Reconnecting: ${oneLine(cause)}`);
    } else if (state === SessionState.CONNECTED) {
      this.#noteOnce(previous === SessionState.RECONNECTING ? 'Connected again' : 'Connected');
    }
  }

  /** The same thing once in a row: who cannot connect fails again and again. */
  #noteOnce(text: string): void {
    if (text === this.#lastNote) return;
    this.#lastNote = text;
    this.#screen.note(text);
  }
}

function isReceipt(item: ChatItem | ReceiptItem | TypingItem): item is ReceiptItem {
  return item.Type === 'MESSAGEMETADATA';
}

function isTyping(item: ChatItem | ReceiptItem | TypingItem): item is TypingItem {
  return item.ContentType === 'application/vnd.amazonaws.connect.event.typing';
}
