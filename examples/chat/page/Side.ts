import {
  type ApiClient,
  ApiError,
  type ChatAttachment,
  type ChatItem,
  type ChatMessage,
  ChatSession,
  ChatSessionError,
  ContentType,
} from 'amazon_connect_participant_service';
import type { Participant } from '../chat.js';
import { renderAttachment } from './attachments.js';
import { renderChoices } from './choices.js';
import { element } from './dom.js';
import { Line } from './Line.js';
import { renderMarkdown } from './markdown.js';
import { isOver, PaneView } from './PaneView.js';
import { showTranscript } from './transcript.js';
import { uploadTrouble } from './words.js';

/** One side of the chat: the session of a participant, and what it has to do with the page. */
export class Side {
  readonly view: PaneView;
  readonly #self: Participant;
  readonly #line = new Line();
  readonly #session: ChatSession;
  /** The conversation as far as it was delivered, by Id. */
  readonly #items = new Map<string, ChatItem>();
  readonly #unread = new Set<string>();
  /** Whether this side has ended the chat, or left it. */
  #hasLeft = false;
  readonly #onUnread: (count: number) => void;

  /** @param onUnread - is told how many messages nobody has seen here. */
  constructor(client: ApiClient, self: Participant, onUnread: (count: number) => void) {
    this.#self = self;
    this.#onUnread = onUnread;
    this.#session = new ChatSession({
      client,
      participantToken: self.participantToken,
      participantId: self.participantId,
      // The service wants to hear from agents that they are there.
      connectParticipant: self.role === 'AGENT',
      // What is written while there is no connection waits for one.
      queueLimit: 100,
      webSocket: this.#line.open,
    });
    this.view = new PaneView(self, {
      send: (text) => void this.#send(text),
      attach: (file) => void this.#attach(file),
      typing: () => void this.#session.sendTyping(),
      see: (messageId) => {
        this.#see(messageId);
      },
      cut: (isCut) => {
        if (isCut) this.#line.cut();
        else this.#line.mend();
      },
      readTranscript: () => void showTranscript(this.#conversation()),
      leave: () => void this.#leave(),
    });
    this.#listen();
  }

  /** Ends when the chat can be heard. */
  connect(): Promise<void> {
    return this.#session.connect();
  }

  #listen(): void {
    const { log, typing } = this.view;
    this.#session
      .on('message', (message, { update }) => {
        log.showMessage(message, this.#contentOf(message));
        this.#take(message, update);
      })
      .on('attachment', (attachment, { update }) => {
        log.showMessage(attachment, ...this.#filesOf(attachment));
        this.#take(attachment, update);
      })
      .on('event', (event) => {
        log.showEvent(event);
        this.#items.set(event.Id, event);
      })
      .on('receipt', ({ MessageMetadata: { MessageId, Receipts = [] } }) => {
        const isRead = Receipts.some(({ ReadTimestamp }) => ReadTimestamp !== undefined);
        log.received(MessageId, isRead ? 'read' : 'delivered');
      })
      .on('typing', ({ ParticipantId, DisplayName = 'Somebody' }) => {
        // A sender gets its own typing, too.
        if (ParticipantId !== this.#self.participantId) typing.show(DisplayName);
      })
      .on('state', (state) => {
        this.view.showState(state, this.#hasLeft);
      })
      // The session goes on by itself; this is for those who look into it.
      .on('error', (error) => {
        console.warn(error);
      });
  }

  /** Has got a message or an attachment, for the first time or in a newer state. */
  #take(item: ChatItem, isUpdate: boolean): void {
    this.#items.set(item.Id, item);
    if (isUpdate || item.ParticipantId === this.#self.participantId) return;
    this.view.typing.clear();
    this.#unread.add(item.Id);
    this.#onUnread(this.#unread.size);
    void this.#session.markDelivered(item);
  }

  #see(messageId: string): void {
    this.#unread.delete(messageId);
    this.#onUnread(this.#unread.size);
    void this.#session.markRead(messageId);
  }

  async #send(text: string, clientToken?: string): Promise<void> {
    const { log } = this.view;
    const message = log.showPending(text, renderMarkdown(text));
    try {
      const { Id = '' } = await this.#session.sendMessage({
        ContentType: ContentType.MARKDOWN,
        Content: text,
        ClientToken: clientToken,
      });
      log.sent(message, Id);
    } catch (error) {
      // It may have arrived all the same. With the token of its first try it is not said twice.
      log.failed(message, () => {
        this.view.composer.focus();
        void this.#send(text, clientTokenOf(error));
      });
    }
  }

  async #attach(file: File): Promise<void> {
    const upload = this.view.showUpload(file.name);
    try {
      await this.#session.sendAttachment(file, {
        // Browsers do not know the type of every file, and the service wants one.
        contentType: file.type || 'application/octet-stream',
        onProgress: upload.progress,
        signal: upload.signal,
      });
      upload.done();
    } catch (error) {
      upload.fail(uploadTrouble(error));
    }
  }

  async #leave(): Promise<void> {
    this.#hasLeft = true;
    try {
      await this.#session.disconnect();
    } catch {
      this.#hasLeft = false;
      this.view.showStillThere();
    }
  }

  #contentOf(message: ChatMessage): Node {
    if (message.interactive) {
      const choose = (title: string): void => {
        this.view.composer.focus();
        void this.#send(title);
      };
      const isForMe = this.#self.role === 'CUSTOMER';
      return renderChoices(message.interactive, isForMe ? choose : undefined);
    }
    if (message.ContentType === ContentType.MARKDOWN) return renderMarkdown(message.Content);
    return element('p', { className: 'plain' }, message.Content);
  }

  #filesOf({ Attachments }: ChatAttachment): Node[] {
    return Attachments.map((attachment) =>
      renderAttachment(attachment, async () => {
        const download = await this.#session.downloadAttachment(attachment);
        return download.blob();
      }),
    );
  }

  /** The service tells all of it; once the chat is over, there is what was delivered. */
  #conversation(): AsyncIterable<ChatItem> | Iterable<ChatItem> {
    return isOver(this.#session.state) ? this.#items.values() : this.#session.transcript();
  }
}

function clientTokenOf(error: unknown): string | undefined {
  const isOurs = error instanceof ApiError || error instanceof ChatSessionError;
  return isOurs ? error.clientToken : undefined;
}
