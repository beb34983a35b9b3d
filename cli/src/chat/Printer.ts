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

/** An item that the service has sent. */
type ReceivedItem = Extract<
  ConversationEntry['item'],
  { readonly Id: string; readonly AbsoluteTime: string }
>;

/** Prints a conversation: each entry once, when the service has it, and what becomes of it then. */
export class Printer {
  readonly attachments: Attachments;
  readonly #conversation: Conversation;
  readonly #screen: Screen;
  readonly #lines: Lines;
  /** The entries as they were printed last, by their keys. */
  readonly #printed = new Map<string, ConversationEntry>();
  /** The entries as they were when somebody looked. */
  #entries: readonly ConversationEntry[] = [];
  #typing: readonly string[] = [];
  /** What can be chosen by its number. */
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
      // Of an item, the session has checked its place only: it may be made of anything.
      this.#screen.note('Something came that cannot be shown');
    }
  }

  /** Prints what has come and was not told yet: the end of a chat, for example. */
  flush(): void {
    this.#update();
  }

  /** What a number stands for. Undefined if there is nothing of that number to choose. */
  choice(number: string): Choice | undefined {
    return /^\d{1,3}$/.test(number) ? this.#choices[Number(number) - 1] : undefined;
  }

  /** Waits until what was sent has been printed. */
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
    // What is on the screen is read. An `error` event tells if that fails.
    if (lastOfOthers !== undefined) void this.#conversation.markRead(lastOfOthers);
  }

  /** Something to choose from stays open until somebody says something. */
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

  /** There are no receipts while more than two are in a chat: it is the other one who has read it. */
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

  /** The same thing once in a row: who cannot connect fails again and again. */
  #noteOnce(text: string): void {
    if (text === this.#lastNote) return;
    this.#lastNote = text;
    this.#screen.note(text);
  }
}

/** Whether the service has sent an item: what is being sent is printed when it comes back. */
function isReceived(item: ConversationEntry['item']): item is ReceivedItem {
  if (item.Type === 'EVENT') return true;
  return item.Id !== undefined && (item.ParticipantId ?? item.ParticipantRole) !== undefined;
}

/** Whether a streamed text is not complete. */
function isUnfinished({ MessageMetadata: metadata }: ReceivedItem): boolean {
  return metadata?.MessageCompleted === false;
}

/** Whether an entry says something else than before: a text that was processed, a file that was checked. */
function hasNews({ item: before }: ConversationEntry, { item: now }: ConversationEntry): boolean {
  if (before.Type === 'ATTACHMENT' && now.Type === 'ATTACHMENT') {
    return before.Attachments[0]?.Status !== now.Attachments[0]?.Status;
  }
  return before.Type === 'MESSAGE' && now.Type === 'MESSAGE' && before.Content !== now.Content;
}
