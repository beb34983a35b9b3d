import {
  SessionState,
  type ChatItem,
  type Conversation,
  type ConversationEntry,
  type StateChange,
} from 'amazon_connect_participant_service';

import { oneLine } from '../errors.js';
import { harmlessLine } from '../terminal/harmless.js';
import type { Screen } from '../terminal/Screen.js';
import type { Attachments } from './Attachments.js';
import { choicesOf, type Choice } from './choices.js';
import { nameOf, type Lines } from './lines.js';

/** An item from the service. */
type ReceivedItem = Extract<
  ConversationEntry['item'],
  { readonly Id: string; readonly AbsoluteTime: string }
>;

/**
 * Prints a conversation: each entry once it arrives from the service, and later changes of its
 * status.
 */
export class Printer {
  readonly attachments: Attachments;
  readonly #conversation: Conversation;
  readonly #screen: Screen;
  readonly #lines: Lines;
  /** The entries as last printed, by their keys. */
  readonly #printed = new Map<string, ConversationEntry>();
  /** The entries that were compared last. */
  #entries: readonly ConversationEntry[] = [];
  #typing: readonly string[] = [];
  /** The options that can be chosen by number. */
  #choices: readonly Choice[] = [];
  #lastNote = '';
  #onShown: () => void = () => undefined;

  constructor(conversation: Conversation, screen: Screen, lines: Lines, attachments: Attachments) {
    this.#conversation = conversation;
    this.#screen = screen;
    this.#lines = lines;
    this.attachments = attachments;
    conversation.subscribe(() => {
      this.#update();
    });
    conversation.session
      .on('state', (state, change) => {
        this.#tell(state, change);
      })
      .on('error', (error) => {
        const isConnected = conversation.session.state === SessionState.CONNECTED;
        this.#noteOnce(`${isConnected ? '' : 'Trying again: '}${oneLine(error)}`);
      });
  }

  /** Prints an item of the transcript. */
  print(item: ChatItem): void {
    try {
      const line = this.#lines.item(item);
      if (line !== undefined) this.#screen.print(line);
    } catch {
      // The session validates only the position of an item, so its content may be anything.
      this.#screen.note('Received an item that cannot be shown');
    }
  }

  /** Prints everything that has not been printed yet: for example, the end of a chat. */
  flush(): void {
    this.#update();
  }

  /** Returns the option with this number. Undefined if no option has it. */
  choice(number: string): Choice | undefined {
    return /^\d{1,3}$/.test(number) ? this.#choices[Number(number) - 1] : undefined;
  }

  /** Waits until everything that was sent has been printed. */
  async allShown(): Promise<void> {
    const isOnItsWay = ({ key, isOwn, status }: ConversationEntry): boolean =>
      isOwn && status !== 'failed' && !this.#printed.has(key);
    while (this.#conversation.getSnapshot().entries.some(isOnItsWay)) {
      await new Promise<void>((resolve) => {
        this.#onShown = resolve;
      });
    }
  }

  #update(): void {
    const { entries, typing } = this.#conversation.getSnapshot();
    if (entries !== this.#entries) this.#showEntries(entries);
    this.#entries = entries;
    this.#showTyping(typing.map((who) => harmlessLine(nameOf(who)).slice(0, 30)));
    this.#onShown();
  }

  #showEntries(entries: readonly ConversationEntry[]): void {
    let lastOfOthers: string | undefined;
    let lastRead: ConversationEntry | undefined;
    for (const entry of entries) {
      const { key, isOwn, item, status } = entry;
      const before = this.#printed.get(key);
      if (before === entry || !isReceived(item)) continue;
      if (!before || hasNews(before, entry)) this.print(item);
      if (isUnfinished(item)) continue;
      this.#printed.set(key, entry);
      if (!before) this.#offer(entry);
      if (!isOwn && item.Type !== 'EVENT' && !before) lastOfOthers = key;
      if (before?.status !== status && (status === 'delivered' || status === 'read')) {
        lastRead = entry;
      }
      if (before?.status !== status && (status === 'rejected' || status === 'failed')) {
        this.#screen.warn(
          `Nobody else sees it: ${status === 'failed' ? 'its processing failed' : 'it was rejected'}`,
        );
      }
    }
    if (lastRead)
      this.#screen.print(
        this.#lines.receipt(
          this.#otherName(entries),
          lastRead.status === 'read' ? 'read' : 'received',
        ),
      );
    // Everything on the screen counts as read. Failures are reported by an `error` event.
    if (lastOfOthers !== undefined) void this.#conversation.markRead(lastOfOthers);
  }

  /** The options can be chosen until someone sends a message. */
  #offer({ item, isOwn }: ConversationEntry): void {
    if (item.Type === 'EVENT') return;
    const { interactive } = item.Type === 'MESSAGE' ? item : {};
    this.#choices = interactive && !isOwn ? choicesOf(interactive) : [];
  }

  #showTyping(names: readonly string[]): void {
    const begun = names.filter((name) => !this.#typing.includes(name));
    if (names.join() === this.#typing.join()) return;
    this.#typing = names;
    if (this.#screen.isTerminal) {
      this.#screen.status('typing', names.length === 0 ? undefined : this.#lines.typing(names));
    } else for (const name of begun) this.#screen.print(this.#lines.note(`${name} is typing`));
  }

  /** Receipts exist only in chats of two, so the reader is the other participant. */
  #otherName(entries: readonly ConversationEntry[]): string {
    const other = entries.findLast(
      ({ isOwn, item }) =>
        !isOwn &&
        item.ParticipantRole !== 'SYSTEM' &&
        item.ParticipantId !== this.#conversation.session.participantId,
    );
    return other ? nameOf(other.item) : 'Somebody';
  }

  #tell(state: SessionState, { previous, cause }: StateChange): void {
    if (state === SessionState.RECONNECTING) {
      this.#noteOnce(`Reconnecting: ${oneLine(cause)}`);
    } else if (state === SessionState.CONNECTED) {
      this.#noteOnce(previous === SessionState.RECONNECTING ? 'Connected again' : 'Connected');
    }
  }

  /** Prints the same note only once in a row, because a failing connection fails repeatedly. */
  #noteOnce(text: string): void {
    if (text === this.#lastNote) return;
    this.#lastNote = text;
    this.#screen.note(text);
  }
}

/** Whether the service has sent an item. Outgoing items are printed when they come back. */
function isReceived(item: ConversationEntry['item']): item is ReceivedItem {
  if (item.Type === 'EVENT') return true;
  return item.Id !== undefined && (item.ParticipantId ?? item.ParticipantRole) !== undefined;
}

/** Whether a streamed text is incomplete. */
function isUnfinished({ MessageMetadata: metadata }: ReceivedItem): boolean {
  return metadata?.MessageCompleted === false;
}

/** Whether the content of an entry has changed: a text was processed, or a file was scanned. */
function hasNews({ item: before }: ConversationEntry, { item: now }: ConversationEntry): boolean {
  if (before.Type === 'ATTACHMENT' && now.Type === 'ATTACHMENT') {
    return before.Attachments[0]?.Status !== now.Attachments[0]?.Status;
  }
  return before.Type === 'MESSAGE' && now.Type === 'MESSAGE' && before.Content !== now.Content;
}
