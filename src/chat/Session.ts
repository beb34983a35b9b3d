import type { ApiClient } from '../ApiClient.js';
import { AccessDeniedException } from '../service/exceptions.js';
import { describeView, disconnectParticipant, sendEvent } from '../service/operations.js';
import type { SendEventRequest } from '../model/SendEventRequest.js';
import type { SendEventResponse } from '../model/SendEventResponse.js';
import type { SendMessageRequest } from '../model/SendMessageRequest.js';
import type { SendMessageResponse } from '../model/SendMessageResponse.js';
import type { AbortSignalLike } from '../runtime/call/Cancellation.js';
import { inspectedAs } from '../runtime/values/inspectedAs.js';
import { describe, isMembers } from '../runtime/values/kinds.js';
import type { WebSocketPlatform } from '../runtime/platform/WebSocketLike.js';
import type { TransferPlatform } from '../runtime/transfer/Transfer.js';
import { uuid } from '../runtime/values/uuid.js';
import type { AttachmentFile } from './attachments/AttachmentFile.js';
import type { AttachmentSettings } from './attachments/AttachmentSettings.js';
import {
  downloadAttachment,
  type AttachmentDownload,
  type AttachmentReference,
  type DownloadAttachmentOptions,
} from './attachments/downloadAttachment.js';
import {
  sendAttachment,
  type SendAttachmentOptions,
  type SentAttachment,
} from './attachments/sendAttachment.js';
import { readPage } from './delivery/readPage.js';
import type { Delivery } from './delivery/Timeline.js';
import { BEGINNING, readTranscript } from './delivery/transcript.js';
import { Emitter } from './Emitter.js';
import { ChatSessionError } from './errors/ChatSessionError.js';
import type { ChatSessionEvents } from './events.js';
import { Feed } from './Feed.js';
import {
  isAttachment,
  isEvent,
  isMessage,
  type ChatItem,
  type ReceiptItem,
  type TypingItem,
} from './items/ChatItem.js';
import { parseView, type ChatView } from './items/view.js';
import { checkSessionOptions, type ChatSessionOptions } from './options.js';
import type { ParticipantCall } from './ParticipantCall.js';
import { Outbox } from './sending/Outbox.js';
import { Receipts, type ReceiptKind } from './sending/Receipts.js';
import { Typing } from './sending/Typing.js';
import { isFinal, SessionState } from './SessionState.js';
import { checkSnapshot, type ChatSessionSnapshot, type UnsentMessage } from './snapshot.js';
import { platformTimers, steady } from './Timers.js';
import { Waiters } from './Waiters.js';

/** What the platform contributes to sessions; `#platform` has it. */
export interface SessionPlatform extends TransferPlatform, WebSocketPlatform {
  /** The client of sessions that are given none. */
  defaultClient(this: void): ApiClient;
}

/** Options of a method that can be given up. */
export interface AbortOptions {
  /** Gives it up when it is aborted: an AbortSignal. Default: none. */
  readonly signal?: AbortSignalLike | undefined;
}

/** What a ChatSession is, but for what the platform contributes. */
export class Session extends Emitter<ChatSessionEvents> {
  readonly #platform: SessionPlatform;
  readonly #attachmentSettings: AttachmentSettings;
  readonly #feed: Feed;
  readonly #call: ParticipantCall;
  readonly #outbox: Outbox;
  readonly #typing: Typing;
  readonly #receipts: Receipts;
  #state: SessionState = SessionState.IDLE;
  /** Why the session has failed. */
  #cause: unknown;
  /** Those who wait for the session to be connected. */
  readonly #waiting = new Waiters(() => {
    if (this.#state === SessionState.CONNECTING) this.#abandon();
  });
  #leaving: Promise<void> | undefined;
  /** One for all tries to leave. */
  readonly #leavingToken = uuid();

  /** @internal */
  constructor(
    options: ChatSessionOptions,
    snapshot: ChatSessionSnapshot | undefined,
    platform: SessionPlatform,
  ) {
    super();
    checkSessionOptions(options);
    const { client = platform.defaultClient(), timers = platformTimers } = options;
    this.#platform = platform;
    this.#attachmentSettings = client;
    this.#feed = new Feed(client, options, snapshot?.delivered, platform, {
      connected: () => {
        this.#connected();
      },
      lost: (error) => {
        this.#setState(SessionState.RECONNECTING, error);
      },
      delivered: (delivery) => {
        this.#deliver(delivery);
      },
      typing: (item) => {
        this.#pass('typing', item);
      },
      ended: () => {
        this.#conclude(SessionState.ENDED);
      },
      refused: (cause) => {
        this.#conclude(SessionState.FAILED, cause);
      },
      failed: this.#report,
    });
    this.#call = this.#feed.credentials.call;
    this.#outbox = new Outbox(
      this.#call,
      options.queueLimit ?? 0,
      timers,
      () => this.#state,
      snapshot?.unsent ?? [],
      this.#report,
    );
    const lasting = steady(timers);
    this.#typing = new Typing(this.#call, lasting);
    this.#receipts = new Receipts(this.#call, lasting, (id) => this.#feed.positionOf(id));
    // What was not sent is what people said: its number alone.
    inspectedAs(this, () => ({ state: this.#state, unsent: this.unsent.length }));
  }

  /**
   * A session that goes on where another one, in this or another process, had come to: with the item
   * after those that it had delivered, and with the messages that it had not sent.
   *
   * @param options - as for a new session. The participant token is the snapshot's, unless another
   * is given.
   * @throws TypeError where it is no snapshot, or has no participant token.
   */
  static resume<Resumed extends Session>(
    this: new (options: ChatSessionOptions, snapshot: ChatSessionSnapshot) => Resumed,
    snapshot: ChatSessionSnapshot,
    options: Partial<ChatSessionOptions> = {},
  ): Resumed {
    checkSnapshot(snapshot);
    return new this(
      { ...options, participantToken: options.participantToken ?? snapshot.participantToken ?? '' },
      snapshot,
    );
  }

  /** Where the session stands. */
  get state(): SessionState {
    return this.#state;
  }

  /** Messages that were handed over and are not known to be sent, in their order. */
  get unsent(): readonly SendMessageRequest[] {
    return this.#outbox.unsent;
  }

  /**
   * Connects, and keeps the connection until the session is over. Ends when the service has
   * acknowledged the subscription. Tries without limit: an `error` event tells of each try that has
   * failed, and `signal` ends them. May be called at any time.
   *
   * @throws AbortError where `signal` was aborted, ChatSessionError where the session is over, with
   * the reason as its `cause`.
   */
  connect({ signal }: AbortOptions = {}): Promise<void> {
    if (this.#state === SessionState.CONNECTED) return Promise.resolve();
    if (this.#state === SessionState.IDLE && !signal?.aborted) {
      // Before the state is told: a listener that closes the session finds something to stop.
      this.#feed.start();
      this.#setState(SessionState.CONNECTING);
    }
    if (isFinal(this.#state)) return Promise.reject(this.#overError('the session cannot connect'));
    return this.#waiting.add(signal);
  }

  /**
   * Leaves the chat, which ends when it is the customer who leaves, and closes the session. Does
   * nothing where the session was never connected or the chat is over. May be called again.
   *
   * @throws ApiError where the service could not be told. The session is closed all the same, and a
   * further call tries again.
   */
  disconnect(): Promise<void> {
    this.#leaving ??= this.#leave().catch((error: unknown) => {
      this.#leaving = undefined;
      throw error;
    });
    return this.#leaving;
  }

  /**
   * Closes the session, and stays in the chat: another session can go on from a `snapshot`. Nothing
   * is delivered any more, and no timer is left. May be called again.
   */
  close(): void {
    if (isFinal(this.#state)) return;
    this.#setState(SessionState.CLOSED);
    this.#end(true);
  }

  /**
   * Sends a message. Messages arrive in the order in which they were handed over.
   *
   * @param message - text, sent as `text/plain`, or content with its type.
   * @throws ApiError where it could not be sent, ChatSessionError where it was not tried. Both have
   * `outcome`, and `clientToken`, with which it is safe to send the message again.
   */
  sendMessage(
    message: string | SendMessageRequest,
    { signal }: AbortOptions = {},
  ): Promise<SendMessageResponse> {
    if (typeof message !== 'string' && !isMembers(message)) {
      const given = describe(message);
      return Promise.reject(
        new TypeError(
          `sendMessage takes a text or { ContentType, Content }; it was given ${given}`,
        ),
      );
    }
    const request = withClientToken(
      typeof message === 'string' ? { ContentType: 'text/plain', Content: message } : message,
    );
    if (!this.#isOpen) {
      return Promise.reject(this.#overError('the message was not sent', request));
    }
    this.#typing.over();
    return this.#outbox.send(request, signal).then((sent) => {
      if (sent.Id !== undefined && this.#isOpen) this.#feed.expectEcho(sent.Id);
      return sent;
    });
  }

  /**
   * Sends an event. For typing and receipts, the methods below save calls.
   *
   * @throws ApiError where it could not be sent, ChatSessionError where it was not tried.
   */
  async sendEvent(
    event: SendEventRequest,
    { signal }: AbortOptions = {},
  ): Promise<SendEventResponse> {
    this.#checkOpen('the event was not sent');
    return this.#call(sendEvent, event, { signal });
  }

  /**
   * Tells the others that this participant is typing. May be called at each stroke of a key: the
   * service is told every 10 s. Who does not wait for it hears of a failure by the `error` event.
   *
   * @throws ApiError where it could not be sent, ChatSessionError where it was not tried.
   */
  sendTyping(): Promise<void> {
    return this.#inBackground(() => this.#typing.tell(), 'the typing was not told');
  }

  /**
   * Tells the sender that a message was received. May be called for each: receipts that come
   * together are sent as one, for the latest message, and at most every 5 s. Who does not wait for
   * it hears of a failure by the `error` event.
   *
   * @throws ApiError where it could not be sent, ChatSessionError where it was not tried.
   */
  markDelivered(message: string | { readonly Id: string }): Promise<void> {
    return this.#mark('delivered', message);
  }

  /** Tells the sender that a message was read, and those before it. Else as `markDelivered`. */
  markRead(message: string | { readonly Id: string }): Promise<void> {
    return this.#mark('read', message);
  }

  /**
   * The conversation from its start, oldest first. Pages are fetched as they are needed, and not
   * kept.
   *
   * @throws ApiError where a page cannot be fetched, ChatSessionError where the session is not
   * connected.
   */
  async *transcript({ signal }: AbortOptions = {}): AsyncGenerator<ChatItem, undefined> {
    this.#checkOpen('the transcript cannot be read');
    for await (const page of readTranscript(this.#call, BEGINNING, { signal })) {
      for (const placed of readPage(page, this.#report)) {
        if (placed.kind === 'item') yield placed.item;
      }
    }
    return undefined;
  }

  /**
   * Sends a file. Comes back when the service has it; the `attachment` event tells when it is in the
   * conversation, and again when the service has checked it.
   *
   * @param file - a File, a Blob, bytes, a stream of them with its `size`, or, in Node, a path.
   * @throws TypeError and SourceError for a file that cannot be sent, TransferError where the store
   * refuses it, another ApiError where the service or the network fails, ChatSessionError where the
   * session is not connected.
   */
  async sendAttachment(
    file: AttachmentFile,
    options: SendAttachmentOptions = {},
  ): Promise<SentAttachment> {
    this.#checkOpen('the attachment was not sent');
    return sendAttachment(this.#call, file, options, this.#attachmentSettings, this.#platform);
  }

  /**
   * Begins the download of an attachment, to be read with `blob()` or `stream()`.
   *
   * @param attachment - its id, or an entry of an item's `Attachments`.
   * @throws TransferError where the store refuses, another ApiError where the service or the network
   * fails, ChatSessionError where the session is not connected.
   */
  async downloadAttachment(
    attachment: AttachmentReference,
    options: DownloadAttachmentOptions = {},
  ): Promise<AttachmentDownload> {
    this.#checkOpen('the attachment cannot be downloaded');
    return downloadAttachment(
      this.#call,
      attachment,
      options,
      this.#attachmentSettings,
      this.#platform,
    );
  }

  /**
   * Describes the view of an interactive message, its template and its input parsed.
   *
   * @throws ApiError where the service does not, ChatSessionError where the session is not connected.
   */
  async describeView(viewToken: string, { signal }: AbortOptions = {}): Promise<ChatView> {
    this.#checkOpen('the view cannot be described');
    const { View = {} } = await this.#call(describeView, { viewToken }, { signal });
    return parseView(View, this.#report);
  }

  /**
   * A connection token that is good for at least a minute, for calls of `DefaultApi` or a command
   * that the session does not make itself.
   *
   * @throws ApiError where the service gives none, ChatSessionError where the session is not connected.
   */
  async connectionToken(): Promise<string> {
    this.#checkOpen('there is no connection token');
    return this.#feed.credentials.connectionToken();
  }

  /**
   * What has been delivered and what was not sent, for `resume`. What is delivered afterwards is
   * delivered there too, so take it last: after `close()`.
   */
  snapshot(): ChatSessionSnapshot {
    return {
      version: 1,
      participantToken: this.#feed.credentials.participantToken ?? null,
      delivered: this.#feed.snapshot(),
      unsent: this.#outbox.unsent as UnsentMessage[],
    };
  }

  get #isOpen(): boolean {
    return this.#state !== SessionState.IDLE && !isFinal(this.#state);
  }

  readonly #report = (error: unknown): void => {
    this.emit('error', error);
  };

  /** Nobody wants to be connected any more. */
  #abandon(): void {
    this.#feed.stop();
    this.#setState(SessionState.IDLE);
  }

  #connected(): void {
    this.#setState(SessionState.CONNECTED);
    // A listener may have closed it.
    if (isFinal(this.#state)) return;
    this.#waiting.resolve();
    this.#outbox.connected();
  }

  #deliver(delivery: Delivery): void {
    if (delivery.kind === 'receipt') {
      this.#pass('receipt', delivery.item);
      return;
    }
    const { item, update, late } = delivery;
    const info = { update, late };
    if (isAttachment(item)) this.emit('attachment', item, info);
    else if (isMessage(item)) this.emit('message', item, info);
    else if (isEvent(item)) this.emit('event', item, info);
    this.emit('item', item, info);
  }

  #pass(name: 'typing', item: TypingItem): void;
  #pass(name: 'receipt', item: ReceiptItem): void;
  #pass(name: 'typing' | 'receipt', item: TypingItem & ReceiptItem): void {
    this.emit(name, item);
    this.emit('item', item, { update: false, late: false });
  }

  #conclude(state: SessionState, cause?: unknown): void {
    if (isFinal(this.#state)) return;
    this.#cause = cause;
    this.#setState(state, cause);
    this.#end(false);
    if (state === SessionState.ENDED) this.emit('ended');
  }

  #end(isAborting: boolean): void {
    this.#feed.stop();
    this.#outbox.stop(isAborting, this.#cause);
    this.#receipts.stop(this.#overError('the receipt was not sent'));
    this.#waiting.reject(this.#overError('the session is not connected'));
  }

  async #leave(): Promise<void> {
    const isInChat = this.#isOpen || this.#state === SessionState.CLOSED;
    const receipts = this.#receipts.flush();
    this.close();
    if (!isInChat || !this.#feed.wasStarted) return;
    // Who has left can send none.
    await receipts;
    try {
      await this.#call(disconnectParticipant, { ClientToken: this.#leavingToken });
    } catch (error) {
      // Who is refused is in the chat no more.
      if (!(error instanceof AccessDeniedException)) throw error;
    }
  }

  #mark(kind: ReceiptKind, message: string | { readonly Id: string }): Promise<void> {
    const id = typeof message === 'string' ? message : message.Id;
    return this.#inBackground(() => this.#receipts.mark(kind, id), 'the receipt was not sent');
  }

  /** For what many do not wait for: a failure is no unhandled rejection, but an `error` event. */
  #inBackground(run: () => Promise<void>, failure: string): Promise<void> {
    const done = this.#isOpen ? run() : Promise.reject(this.#overError(failure));
    done.catch((error: unknown) => {
      // Of what the end of the session overtakes, nobody needs to hear.
      if (!isFinal(this.#state)) this.#report(error);
    });
    return done;
  }

  #checkOpen(failure: string): void {
    if (!this.#isOpen) throw this.#overError(failure);
  }

  #overError(failure: string, message?: SendMessageRequest): ChatSessionError {
    const cause = this.#cause;
    let reason = `the session is ${this.#state}`;
    if (this.#state === SessionState.IDLE) reason = 'call connect() first';
    if (cause instanceof Error) reason = `the session has failed: ${cause.message}`;
    const details = { cause, ...(message && { message }) };
    return new ChatSessionError(`${failure}: ${reason}`, this.#state, details);
  }

  #setState(state: SessionState, cause?: unknown): void {
    const previous = this.#state;
    if (state === previous || isFinal(previous)) return;
    this.#state = state;
    this.emit('state', state, { previous, ...(cause !== undefined && { cause }) });
  }
}

function withClientToken(message: SendMessageRequest): SendMessageRequest {
  return message.ClientToken ? message : { ...message, ClientToken: uuid() };
}
