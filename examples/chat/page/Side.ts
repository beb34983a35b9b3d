import {
  ApiClient,
  ChatSession,
  ContentType,
  Conversation,
  type ChatItem,
  type ConversationEntry,
  type SavedConversation,
} from 'amazon_connect_participant_service';
import type { Chat, Participant } from '../chat.js';
import { find } from './dom.js';
import { EntryContent } from './entries/EntryContent.js';
import { Files } from './entries/Files.js';
import { Frames } from './Frames.js';
import { givenAnswer } from './interactive/givenAnswer.js';
import type { Answering } from './interactive/renderInteractive.js';
import { Line } from './Line.js';
import { otherName } from './pane/otherName.js';
import { PaneView } from './pane/PaneView.js';
import { showTranscript } from './pane/transcript.js';
import { SeenEntries } from './SeenEntries.js';
import { isOver } from './states.js';
import { Throttling } from './Throttling.js';

/** The state of a side that survives a reload of the page. */
export interface SavedSide {
  readonly conversation: SavedConversation;
  /** The text that was typed but not sent. */
  readonly draft: string;
}

/**
 * One side of the chat: connects the conversation of a participant with the page. It draws each
 * snapshot as it is; the page keeps no state of the conversation itself.
 */
export class Side {
  readonly view: PaneView;
  readonly #self: Participant;
  readonly #contentType: string;
  readonly #line = new Line();
  readonly #conversation: Conversation;
  readonly #throttling: Throttling;
  readonly #frames: Frames;
  readonly #onUnread: (count: number) => void;
  /** Whether this side has ended or left the chat. */
  #hasLeft = false;

  /** @param onUnread - called with the number of unread messages. */
  constructor(
    chat: Chat,
    self: Participant,
    saved: SavedSide | undefined,
    onUnread: (count: number) => void,
  ) {
    this.#self = self;
    this.#onUnread = onUnread;
    const isMarkdown = chat.contentTypes.includes(ContentType.MARKDOWN);
    this.#contentType = isMarkdown ? ContentType.MARKDOWN : ContentType.TEXT;
    // Each side has a client of its own, so that it observes only its own calls.
    const client = new ApiClient(chat.endpoint);
    this.#conversation = openConversation(client, self, this.#line, saved);
    this.#frames = new Frames(() => {
      this.#draw();
    });
    this.#throttling = new Throttling(client, this.#frames.request);
    this.view = this.#makeView();
    this.view.composer.text = saved?.draft ?? '';
    this.#conversation.subscribe(this.#frames.request);
    // The session continues after errors. This is for developers.
    this.#conversation.session.on('error', (error) => {
      console.warn(error);
    });
    this.#draw();
  }

  /** Resolves when the session is connected. */
  connect(): Promise<void> {
    return this.#conversation.session.connect();
  }

  /** Returns the state that the page needs after a reload. */
  save(): SavedSide {
    return { conversation: this.#conversation.toJSON(), draft: this.view.composer.text };
  }

  #makeView(): PaneView {
    const conversation = this.#conversation;
    const { session } = conversation;
    const content = new EntryContent(new Files(session), (entry) => this.#answering(entry));
    const view = new PaneView(
      this.#self,
      {
        send: (text) => {
          this.#send({ ContentType: this.#contentType, Content: text });
        },
        attach: (file) => {
          // Browsers don't know the type of every file, but the service requires one.
          const contentType = file.type || 'application/octet-stream';
          void conversation.sendFile(file, { contentType });
          view.log.toEnd();
        },
        typing: () => void session.sendTyping(),
        cut: (isCut) => {
          if (isCut) this.#line.cut();
          else this.#line.mend();
        },
        readTranscript: () => void showTranscript(this.#transcript()),
        leave: () => void this.#leave(),
        loadEarlier: () => conversation.loadEarlier(),
      },
      {
        render: (entry) => content.render(entry),
        fingerprint: (entry) => content.fingerprint(entry),
        sendAgain: (key) => {
          void conversation.retry(key);
          view.composer.focus();
        },
        discard: (key) => {
          conversation.discard(key);
          view.composer.focus();
        },
        shown: (entry, row) => {
          seen.observe(entry, row);
        },
      },
    );
    const seen = new SeenEntries(find(view.element, '.log', HTMLElement), (key) => {
      void conversation.markRead(key);
    });
    return view;
  }

  #draw(): void {
    const snapshot = this.#conversation.getSnapshot();
    const { entries, typing, state } = snapshot;
    const { unread, session } = this.#conversation;
    this.view.showOther(otherName(entries, this.#self.participantId));
    this.view.showStatus({
      state,
      hasLeft: this.#hasLeft,
      isThrottled: this.#throttling.isOn,
      isBehind: session.behind,
    });
    this.view.showTyping(typing);
    this.view.log.show(snapshot, unread);
    this.#onUnread(unread);
  }

  #send(message: string | { ContentType: string; Content: string }): void {
    void this.#conversation.send(message);
    this.view.log.toEnd();
  }

  #answering(entry: ConversationEntry): Answering {
    const { entries, state } = this.#conversation.getSnapshot();
    const mayAnswer = this.#self.role === 'CUSTOMER' && !isOver(state);
    return {
      given: givenAnswer(entries, entry),
      answer: mayAnswer
        ? (message) => {
            this.view.composer.focus();
            this.#send(message);
          }
        : undefined,
      describeView: (viewToken) => this.#conversation.session.describeView(viewToken),
    };
  }

  async #leave(): Promise<void> {
    this.#hasLeft = true;
    try {
      await this.#conversation.session.disconnect();
    } catch {
      this.#hasLeft = false;
      this.view.showStillThere();
    }
    this.#frames.request();
  }

  /** All items from the service. After the end of the chat, only those that the page has. */
  #transcript(): AsyncIterable<ChatItem> | Iterable<ChatItem> {
    const { session } = this.#conversation;
    if (!isOver(session.state)) return session.transcript();
    const { entries } = this.#conversation.getSnapshot();
    return entries.flatMap(({ item }) => (item.Id === undefined ? [] : (item as ChatItem)));
  }
}

/** The conversation of a participant: a new one, or the one from before a reload. */
function openConversation(
  client: ApiClient,
  self: Participant,
  line: Line,
  saved: SavedSide | undefined,
): Conversation {
  const options = {
    client,
    participantId: self.participantId,
    // The service requires agents to say that they are connected.
    connectParticipant: self.role === 'AGENT',
    // Messages that are written while there is no connection wait for one.
    queueLimit: 100,
    receipts: { sendDelivered: true },
    webSocket: line.open,
  };
  if (saved) return Conversation.resume(saved.conversation, options);
  const { participantToken } = self;
  // Shows the end of a long chat at once. Earlier messages are loaded when someone scrolls up.
  const from = { mostRecent: 100 };
  return new Conversation(new ChatSession({ ...options, participantToken, from }));
}
