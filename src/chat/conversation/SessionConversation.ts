import type { SendMessageRequest } from '../../model/SendMessageRequest.js';
import type { SendMessageResponse } from '../../model/SendMessageResponse.js';
import { onAbort } from '../../runtime/call/onAbort.js';
import { inspectedAs } from '../../runtime/values/inspectedAs.js';
import { isMembers } from '../../runtime/values/kinds.js';
import { uuid } from '../../runtime/values/uuid.js';
import type { AttachmentFile } from '../attachments/AttachmentFile.js';
import type { SendAttachmentOptions, SentAttachment } from '../attachments/sendAttachment.js';
import type { ChatSessionEvents } from '../ChatSessionEvents.js';
import type { ConversationSource } from '../ConversationSource.js';
import type { Listener } from '../Emitter.js';
import { ChatSessionError } from '../errors/ChatSessionError.js';
import { isAttachment, isEvent, isMessage, type ChatItem } from '../items/ChatItem.js';
import { ContentType } from '../items/ContentType.js';
import type { Session } from '../Session.js';
import { isFinal, SessionState } from '../SessionState.js';
import type { OutgoingMessage } from './ConversationEntry.js';
import type { ConversationSnapshot } from './ConversationSnapshot.js';
import { Entries } from './Entries.js';
import { fileIdsOf, type EntryItem, type EntryRecord, type Outgoing } from './EntryRecord.js';
import { Notifier } from './Notifier.js';
import { OutgoingEntries } from './OutgoingEntries.js';
import { outgoingAgain, outgoingFile, outgoingMessage, requestOf } from './outgoing.js';
import { restoreEntry } from './restoreEntry.js';
import type { SavedConversation } from './SavedConversation.js';
import { saveEntries } from './saveEntries.js';
import { TypingParticipants } from './TypingParticipants.js';

/** How many items `loadEarlier` asks for. */
const PAGE_SIZE = 100;

/** Everything that a Conversation is, except for making a session for the platform. */
export class SessionConversation<OwnSession extends Session> {
  /** The session of this conversation. */
  readonly session: OwnSession;
  readonly #source: ConversationSource;
  readonly #notifier = new Notifier();
  readonly #entries: Entries;
  readonly #outgoing: OutgoingEntries;
  readonly #typing: TypingParticipants;
  #snapshot: ConversationSnapshot | undefined;
  /** Whether the session may have delivered something before. */
  readonly #missedSomething: boolean;
  /** Whether `loadEarlier` has come to the start. Undefined if it has not been called. */
  #isAtStart: boolean | undefined;
  #loading: Promise<boolean> | undefined;
  /** What was restored and waits for the connection, with what was handed over since. */
  #waiting: (() => void)[] | undefined;
  #stopListening: (() => void)[] = [];

  /**
   * A conversation of a session: it shows what the session delivers from then on, so make it before the
   * session is connected. Otherwise `loadEarlier` brings what was delivered before.
   *
   * @param saved - use `Conversation.resume` to go on from one.
   */
  constructor(session: OwnSession, saved?: SavedConversation) {
    this.session = session;
    this.#missedSomething = session.state !== SessionState.IDLE;
    this.#source = session.conversationSource();
    const changed = (): void => {
      this.#changed();
    };
    this.#entries = new Entries(changed, () => {
      const words = 'the message was not delivered: the service could not process it';
      return new ChatSessionError(words, session.state);
    });
    this.#outgoing = new OutgoingEntries(this.#entries);
    this.#typing = new TypingParticipants(this.#source.timers, changed);
    this.#identify();
    if (saved) this.#restore(saved);
    this.#listen();
    inspectedAs(this, () => ({ state: session.state, unread: this.unread }));
  }

  /** How many messages and files of others have come and were not read: see `markRead`. */
  get unread(): number {
    return this.#entries.unread;
  }

  /**
   * The conversation as it is now: the same object until something changes. Bound, so that it can be
   * passed on as it is.
   */
  readonly getSnapshot = (): ConversationSnapshot => {
    this.#snapshot ??= this.#takeSnapshot();
    return this.#snapshot;
  };

  /**
   * Calls `listener` when something has changed, at most once per turn of the event loop. Bound. What a
   * listener throws is an uncaught exception, and disturbs no other.
   *
   * @returns stops that. The conversation goes on.
   */
  readonly subscribe = (listener: () => void): (() => void) => this.#notifier.add(listener);

  /**
   * Shows a message at once, and sends it. If you don't await it, a failure is told by the entry alone,
   * whose status is `failed` then.
   *
   * @param message - text, sent as `text/plain`, or content with its type.
   * @throws TypeError, and shows nothing, if it is no message; what `ChatSession.sendMessage` throws
   * otherwise.
   */
  send(message: string | SendMessageRequest): Promise<SendMessageResponse> {
    if (typeof message !== 'string' && !isMembers(message))
      return this.session.sendMessage(message);
    const outgoing = outgoingMessage(message);
    const record = this.#outgoing.add(uuid(), outgoing);
    return handled(this.#inTurn(() => this.#sendMessage(record, outgoing)));
  }

  /**
   * Shows a file at once, with its progress, and sends it. Otherwise like `send`.
   *
   * @param file - a File, a Blob, bytes, a stream of them with its `size`, or, in Node, a path.
   * @throws what `ChatSession.sendAttachment` throws.
   */
  sendFile(file: AttachmentFile, options: SendAttachmentOptions = {}): Promise<SentAttachment> {
    const outgoing = outgoingFile(file, options);
    const record = this.#outgoing.add(uuid(), outgoing);
    return handled(this.#sendFile(record, outgoing));
  }

  /**
   * Sends again what has failed. The service applies it once, even if the attempt that failed came
   * through after all.
   *
   * @throws ChatSessionError, by rejection, if there is nothing to send again: the status is another
   * one, or the file was lost with the page that it was chosen on. Otherwise like `send`.
   */
  retry(key: string): Promise<SendMessageResponse | SentAttachment> {
    const record = this.#entries.get(key);
    const outgoing = record && outgoingAgain(record);
    if (!record || !outgoing) {
      const why = record ? `its status is '${record.entry.status}'` : 'there is no such entry';
      const isLost = record?.entry.status === 'failed';
      const words = `the entry cannot be sent again: ${isLost ? 'its file is lost' : why}`;
      return handled(Promise.reject(new ChatSessionError(words, this.session.state)));
    }
    this.#outgoing.sendAgain(record, outgoing);
    if (outgoing.file !== undefined) return handled(this.#sendFile(record, outgoing));
    return handled(this.#inTurn(() => this.#sendMessage(record, outgoing)));
  }

  /**
   * Takes away an entry of one's own that is being sent, has failed or was rejected. What is being sent
   * is given up; if it was too late for that, it comes back as an entry of its own.
   *
   * @returns whether it was there, and could be taken away.
   */
  discard(key: string): boolean {
    const record = this.#entries.get(key);
    const status = record?.entry.status;
    if (status !== 'sending' && status !== 'failed' && status !== 'rejected') return false;
    if (!record) return false;
    this.#outgoing.discard(record);
    record.outgoing?.cancellation.abort();
    return true;
  }

  /**
   * Adds a page of items from before the first entry. Calls while one is going on share it.
   *
   * @returns whether there may be still earlier ones.
   * @throws ApiError if the page cannot be fetched, ChatSessionError if the session is not connected.
   */
  loadEarlier(): Promise<boolean> {
    if (!this.#hasEarlier) return Promise.resolve(false);
    this.#loading ??= this.#loadEarlier().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /**
   * Marks the messages of others as read, up to an entry or all of them, and tells their senders so: a
   * read receipt for the last one, at most every 5 s. `ChatSession.markRead` counts here, too.
   *
   * @param key - of the entry. Default: the last one of another participant.
   * @throws what `ChatSession.markRead` throws; if you don't await it, failures are its `error` events.
   */
  markRead(key?: string): Promise<void> {
    const message = key === undefined ? this.#lastOfOthers() : this.#entries.get(key);
    const { Id } = message?.entry.item ?? {};
    // The session's own promise: its failure is no unhandled rejection.
    return Id === undefined ? Promise.resolve() : this.session.markRead(Id);
  }

  /**
   * What `Conversation.resume` needs to go on from here, as plain data for JSON: the newest 500 entries
   * of at most a million characters, what is not sent, and the session's snapshot. It holds the
   * participant token: keep it as secret as that.
   */
  toJSON(): SavedConversation {
    const { saved, isAll } = saveEntries(this.#entries);
    const session = this.session.snapshot();
    // What is shown is sent again from here.
    const shown = new Set(saved.map(({ clientToken }) => clientToken));
    const unsent = session.unsent.filter(({ ClientToken }) => !shown.has(ClientToken));
    const hasEarlier = !isAll || this.#mayHaveEarlier;
    return { version: 1, session: { ...session, unsent }, entries: saved, hasEarlier };
  }

  /** Closes the session, and stays in the chat. No timer is left. May be called again. */
  close(): void {
    this.session.close();
  }

  get #mayHaveEarlier(): boolean {
    if (this.#isAtStart !== undefined) return !this.#isAtStart;
    return this.#missedSomething || this.#source.startsLater();
  }

  /** Of a session that is over, nothing can be read. */
  get #hasEarlier(): boolean {
    return this.#mayHaveEarlier && !isFinal(this.session.state);
  }

  #takeSnapshot(): ConversationSnapshot {
    const { view } = this.#entries;
    return {
      // An array of thousands costs more than all the rest: for those who read it only.
      get entries() {
        return view.all;
      },
      typing: this.#typing.list,
      state: this.session.state,
      hasEarlier: this.#hasEarlier,
    };
  }

  #changed(): void {
    this.#snapshot = undefined;
    this.#notifier.changed();
  }

  #listen(): void {
    const take = (item: EntryItem, { late }: { readonly late: boolean }): void => {
      this.#take(item, late);
    };
    this.#on('message', take);
    this.#on('attachment', take);
    this.#on('event', take);
    this.#on('receipt', ({ MessageMetadata: metadata }) => {
      this.#identify();
      this.#entries.takeMetadata(metadata.MessageId, metadata);
    });
    this.#on('typing', (item) => {
      this.#identify();
      if (!this.session.isOwn(item)) this.#typing.add(item);
    });
    this.#on('state', (state) => {
      this.#changed();
      if (state === SessionState.CONNECTED || isFinal(state)) this.#sendWaiting();
    });
    this.#on('over', () => {
      this.#typing.clear();
      for (const stopListening of this.#stopListening.splice(0)) stopListening();
    });
    const stopReads = this.#source.onRead((messageId) => {
      this.#entries.readUpTo(messageId);
    });
    this.#stopListening.push(stopReads);
  }

  #on<Name extends keyof ChatSessionEvents>(
    name: Name,
    listener: Listener<ChatSessionEvents, Name>,
  ): void {
    this.session.on(name, listener);
    this.#stopListening.push(() => {
      this.session.off(name, listener);
    });
  }

  #take(item: EntryItem, late: boolean): void {
    this.#identify();
    if (!isEvent(item) || item.ContentType === ContentType.PARTICIPANT_LEFT) {
      this.#typing.remove(item.ParticipantId);
    }
    if (!this.#outgoing.claims(item)) this.#entries.take(item, late);
  }

  /** The session may have learned who its participant is. */
  #identify(): void {
    const { participantId } = this.session;
    if (participantId === undefined || participantId === this.#entries.self) return;
    this.#entries.identify(participantId);
    this.#typing.remove(participantId);
  }

  #restore({ entries, hasEarlier }: SavedConversation): void {
    this.#isAtStart = !hasEarlier;
    for (const saved of entries) {
      const record = restoreEntry(saved);
      const { entry, outgoing } = record;
      const [fileId] = fileIdsOf(entry.item);
      if (entry.item.Id !== undefined) this.#entries.restore(record, saved.isUnread === true);
      else if (entry.status === 'failed') {
        this.#entries.anchor(record);
        this.#outgoing.restored(record);
      } else this.#entries.addTail(record);
      if (entry.item.Id === undefined && fileId) this.#entries.nameFile(record, fileId);
      if (entry.status === 'sending' && outgoing) {
        void handled(this.#later(() => this.#sendMessage(record, outgoing)));
      }
    }
  }

  /** Sends after what was restored. */
  #inTurn<Sent>(send: () => Promise<Sent>): Promise<Sent> {
    return this.#waiting ? this.#later(send) : send();
  }

  #later<Sent>(send: () => Promise<Sent>): Promise<Sent> {
    return new Promise((resolve) => {
      this.#waiting ??= [];
      this.#waiting.push(() => {
        resolve(send());
      });
    });
  }

  #sendWaiting(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const send of waiting) send();
  }

  async #sendMessage(record: EntryRecord, outgoing: Outgoing): Promise<SendMessageResponse> {
    const { item, clientToken, cancellation: signal } = outgoing;
    const request = requestOf(item as OutgoingMessage, clientToken);
    const sent = await this.#orFail(record, this.session.sendMessage(request, { signal }));
    if (this.#isShown(record)) this.#outgoing.answered(record, sent);
    return sent;
  }

  async #sendFile(record: EntryRecord, outgoing: Outgoing): Promise<SentAttachment> {
    const { file = '', options = {}, clientToken, cancellation } = outgoing;
    const { signal, onProgress } = options;
    const giveUp = (): void => {
      cancellation.abort(signal?.reason);
    };
    if (signal?.aborted) giveUp();
    const stopListening = signal && onAbort(signal, giveUp);
    const sending = this.session.sendAttachment(file, {
      ...options,
      clientToken,
      signal: cancellation,
      onProgress: (progress) => {
        this.#outgoing.progress(record, progress);
        onProgress?.(progress);
      },
    });
    const sent = await this.#orFail(record, sending).finally(stopListening);
    if (this.#isShown(record)) this.#outgoing.answeredFile(record, sent.attachmentId);
    return sent;
  }

  /** Shows what has failed, too. */
  async #orFail<Sent>(record: EntryRecord, sending: Promise<Sent>): Promise<Sent> {
    try {
      const sent = await sending;
      this.#identify();
      return sent;
    } catch (error) {
      if (this.#isShown(record)) this.#outgoing.failed(record, error as Error);
      throw error;
    }
  }

  /** Whether an entry is still there. */
  #isShown(record: EntryRecord): boolean {
    return this.#entries.get(record.entry.key) === record;
  }

  #lastOfOthers(): EntryRecord | undefined {
    for (const record of this.#entries.backwards()) {
      const { item, isOwn } = record.entry;
      if (!isOwn && item.Type !== 'EVENT') return record;
    }
    return undefined;
  }

  async #loadEarlier(): Promise<boolean> {
    const before = this.#entries.firstId;
    const pages = this.session.history({ before, pageSize: PAGE_SIZE });
    let count = 0;
    // With its start, a page has one item less. Short ones are filled up: that costs no call at the end.
    while (count < PAGE_SIZE - 1) {
      const { value: page = [], done } = await pages.next();
      this.#identify();
      this.#entries.takeEarlier(page.filter(isShowable));
      count += page.length;
      if (done) {
        this.#isAtStart = true;
        this.#changed();
        return false;
      }
    }
    this.#isAtStart = false;
    return this.#hasEarlier;
  }
}

/** Of a promise that many don't await: a failure is no unhandled rejection. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

function isShowable(item: ChatItem): item is EntryItem {
  return isMessage(item) || isAttachment(item) || isEvent(item);
}
