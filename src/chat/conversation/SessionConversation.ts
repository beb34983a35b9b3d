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

/** The number of items that `loadEarlier` requests. */
const PAGE_SIZE = 100;

/** A Conversation without the part that depends on the platform: creating the session. */
export class SessionConversation<OwnSession extends Session> {
  /** The session of this conversation. */
  readonly session: OwnSession;
  readonly #source: ConversationSource;
  readonly #notifier = new Notifier();
  readonly #entries: Entries;
  readonly #outgoing: OutgoingEntries;
  readonly #typing: TypingParticipants;
  #snapshot: ConversationSnapshot | undefined;
  /** Whether the session may have delivered items before this conversation was created. */
  readonly #missedSomething: boolean;
  /** Whether `loadEarlier` has reached the start. Undefined if it has not been called. */
  #isAtStart: boolean | undefined;
  #loading: Promise<boolean> | undefined;
  /** Restored entries that wait for the connection, followed by those sent since. */
  #waiting: (() => void)[] | undefined;
  #stopListening: (() => void)[] = [];

  /**
   * Creates a conversation for a session. It shows what the session delivers from then on, so
   * create it before the session connects. If you create it later, `loadEarlier` loads the earlier
   * items.
   *
   * @param saved - for `Conversation.resume`, which continues from a saved conversation.
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

  /** The number of unread messages and files from others: see `markRead`. */
  get unread(): number {
    return this.#entries.unread;
  }

  /**
   * Returns the current state of the conversation: the same object until something changes. Bound
   * to the conversation, so you can pass it on as a function.
   */
  readonly getSnapshot = (): ConversationSnapshot => {
    this.#snapshot ??= this.#takeSnapshot();
    return this.#snapshot;
  };

  /**
   * Calls `listener` after changes, at most once per turn of the event loop. Bound to the
   * conversation. If a listener throws, the exception is uncaught and affects no other listener.
   *
   * @returns a function that removes the listener. The conversation itself continues.
   */
  readonly subscribe = (listener: () => void): (() => void) => this.#notifier.add(listener);

  /**
   * Shows a message at once, and sends it. If it fails, the status of its entry becomes `failed`;
   * you don't have to await the promise.
   *
   * @param message - text, sent as `text/plain`, or content with its type.
   * @throws TypeError if the message is invalid, in which case it is not shown; otherwise the
   * errors of `ChatSession.sendMessage`.
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
   * @param file - a File, a Blob, bytes, a stream (with `size`), or, in Node, a path.
   * @throws the errors of `ChatSession.sendAttachment`.
   */
  sendFile(file: AttachmentFile, options: SendAttachmentOptions = {}): Promise<SentAttachment> {
    const outgoing = outgoingFile(file, options);
    const record = this.#outgoing.add(uuid(), outgoing);
    return handled(this.#sendFile(record, outgoing));
  }

  /**
   * Sends a failed entry again. The service applies it only once, even if the failed attempt
   * reached it after all.
   *
   * @throws ChatSessionError (as a rejection) if the entry has not failed, or if its file was lost
   * when the page was closed. Otherwise like `send`.
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
   * Removes one of your own entries that is being sent, has failed or was rejected. Sending is
   * aborted; if that is too late, the item reappears as a new entry.
   *
   * @returns whether the entry existed and was removed.
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
   * Adds a page of items from before the first entry. Concurrent calls share one request.
   *
   * @returns whether there may be even earlier items.
   * @throws ApiError if the page cannot be fetched, ChatSessionError if the session is not
   * connected.
   */
  loadEarlier(): Promise<boolean> {
    if (!this.#hasEarlier) return Promise.resolve(false);
    this.#loading ??= this.#loadEarlier().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /**
   * Marks messages from others as read, all of them or up to an entry. Sends a read receipt for the
   * last one, at most every 5 s. Messages that you mark with `ChatSession.markRead` count as read,
   * too.
   *
   * @param key - the key of the last entry to mark. Default: the last entry of another participant.
   * @throws the errors of `ChatSession.markRead`. If you don't await it, the session emits them as
   * `error` events.
   */
  markRead(key?: string): Promise<void> {
    const message = key === undefined ? this.#lastOfOthers() : this.#entries.get(key);
    const { Id } = message?.entry.item ?? {};
    // This is the session's own promise, which never causes an unhandled rejection.
    return Id === undefined ? Promise.resolve() : this.session.markRead(Id);
  }

  /**
   * Returns the state that `Conversation.resume` needs, as plain data for JSON: the newest 500
   * entries with up to a million characters, unsent messages, and the session's snapshot. It
   * contains the participant token, so keep it secret.
   */
  toJSON(): SavedConversation {
    const { saved, isAll } = saveEntries(this.#entries);
    const session = this.session.snapshot();
    // This conversation sends the messages that it shows, so the session must not.
    const shown = new Set(saved.map(({ clientToken }) => clientToken));
    const unsent = session.unsent.filter(({ ClientToken }) => !shown.has(ClientToken));
    const hasEarlier = !isAll || this.#mayHaveEarlier;
    return { version: 1, session: { ...session, unsent }, entries: saved, hasEarlier };
  }

  /**
   * Closes the session without leaving the chat, and leaves no timer running. You can call it
   * again.
   */
  close(): void {
    this.session.close();
  }

  get #mayHaveEarlier(): boolean {
    if (this.#isAtStart !== undefined) return !this.#isAtStart;
    return this.#missedSomething || this.#source.startsLater();
  }

  /** After the session is over, nothing can be read. */
  get #hasEarlier(): boolean {
    return this.#mayHaveEarlier && !isFinal(this.session.state);
  }

  #takeSnapshot(): ConversationSnapshot {
    const { view } = this.#entries;
    return {
      // Lazy, because creating an array of thousands of entries costs more than everything else.
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

  /** Sets the participant once the session knows it. */
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

  /** Sends after the restored entries. */
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

  /** Shows a failure in the entry, and rejects. */
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

  /** Whether an entry is still shown. */
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
    // The item to start before takes one place of a page. If pages are short, more are read until
    // this page is full.
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

/** For a promise that is often not awaited: prevents an unhandled rejection. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

function isShowable(item: ChatItem): item is EntryItem {
  return isMessage(item) || isAttachment(item) || isEvent(item);
}
