import type { ApiClient } from '../ApiClient.js';
import { AccessDeniedException } from '../service/exceptions.js';
import { disconnectParticipant, sendEvent } from '../service/operations.js';
import type { SendEventRequest } from '../model/SendEventRequest.js';
import type { SendEventResponse } from '../model/SendEventResponse.js';
import type { SendMessageRequest } from '../model/SendMessageRequest.js';
import type { SendMessageResponse } from '../model/SendMessageResponse.js';
import { Cancellation } from '../runtime/call/Cancellation.js';
import { inspectedAs } from '../runtime/values/inspectedAs.js';
import { describe, isMembers } from '../runtime/values/kinds.js';
import type { WebSocketPlatform } from '../runtime/platform/WebSocketLike.js';
import type { TransferPlatform } from '../runtime/transfer/Transfer.js';
import { uuid } from '../runtime/values/uuid.js';
import type { SessionOver } from './ChatSessionEvents.js';
import {
  checkSessionOptions,
  type AnySessionOptions,
  type ChatSessionOptions,
  type CredentialsOptions,
} from './ChatSessionOptions.js';
import {
  checkSnapshot,
  type ChatSessionSnapshot,
  type UnsentMessage,
} from './ChatSessionSnapshot.js';
import type { ConversationSource } from './ConversationSource.js';
import type { Delivery } from './delivery/Timeline.js';
import { ChatSessionError } from './errors/ChatSessionError.js';
import { toChatError } from './errors/toChatError.js';
import { Feed } from './Feed.js';
import { Identity } from './Identity.js';
import {
  isAttachment,
  isEvent,
  isMessage,
  type AnyItem,
  type ChatItem,
  type ReceiptItem,
  type TypingItem,
} from './items/ChatItem.js';
import { ContentType } from './items/ContentType.js';
import type { ParticipantCall } from './ParticipantCall.js';
import { Outbox } from './sending/Outbox.js';
import { Receipts, type ReceiptKind } from './sending/Receipts.js';
import { Typing } from './sending/Typing.js';
import { SessionCalls, type AbortOptions } from './SessionCalls.js';
import { SessionObservers, type SessionObserver } from './SessionObserver.js';
import { isFinal, SessionState } from './SessionState.js';
import { pause, platformTimers, steady, type Timers } from './Timers.js';
import { Waiters } from './Waiters.js';

/** How long a message may take at most, in ms. */
const MESSAGE_LIMIT = 30_000;
/** How long what was handed over before `disconnect()` may take, in ms. */
const LAST_WORDS_LIMIT = 30_000;
/** How long a customer stays subscribed after leaving by default, in ms. */
const LEAVE_TIMEOUT = 300_000;

/** What the platform contributes to sessions; `#platform` has it. */
export interface SessionPlatform extends TransferPlatform, WebSocketPlatform {
  /** The client of sessions that are given none. */
  defaultClient(this: void): ApiClient;
}

/** The options of `connect`. */
export interface ConnectOptions extends AbortOptions {
  /** How long to wait for the connection, in ms. Default: without limit. */
  readonly timeout?: number | undefined;
}

/** Everything that a ChatSession is, except for what the platform contributes. */
export class Session extends SessionCalls {
  readonly #feed: Feed;
  readonly #call: ParticipantCall;
  readonly #outbox: Outbox;
  readonly #typing: Typing;
  readonly #receipts: Receipts;
  readonly #identity: Identity;
  readonly #observers: SessionObservers;
  readonly #timers: Timers;
  readonly #leaveTimeout: number;
  readonly #sendsDelivered: boolean;
  #state: SessionState = SessionState.IDLE;
  /** Why the session has failed, or has concluded that the chat is over. */
  #cause: unknown;
  /** What failed last. */
  #lastFailure: unknown;
  /** Whether the participant has been in the chat. */
  #wasInChat: boolean;
  #hasWarned = false;
  readonly #readListeners = new Set<(messageId: string) => void>();
  /** Aborted when the session is over. */
  readonly #end = new Cancellation();
  /** Callers that wait for the session to be connected. */
  readonly #waiting: Waiters;
  #departure: Promise<void> | undefined;
  /** The same for all attempts to leave. */
  readonly #leavingToken = uuid();

  /** @internal */
  constructor(
    options: AnySessionOptions,
    snapshot: ChatSessionSnapshot | undefined,
    platform: SessionPlatform,
  ) {
    super();
    checkSessionOptions(options);
    const { client = platform.defaultClient(), timers = platformTimers } = options;
    this.#timers = timers;
    this.#leaveTimeout = options.leaveTimeout ?? LEAVE_TIMEOUT;
    const { receipts = {} } = options;
    this.#sendsDelivered = receipts !== false && receipts.sendDelivered === true;
    this.#wasInChat = snapshot !== undefined && isBegun(snapshot);
    this.#identity = new Identity(
      options.participantId ?? snapshot?.participantId,
      options.contactId ?? snapshot?.contactId,
    );
    this.#observers = new SessionObservers(() => options.logger ?? client.logger);
    this.#waiting = new Waiters(timers, () => {
      if (this.#state === SessionState.CONNECTING) this.#abandon();
    });
    this.#feed = new Feed(client, options, snapshot?.delivered, platform, {
      connected: () => {
        this.#connected();
      },
      lost: (error) => {
        this.#observers.tell({ type: 'lost', reason: error.reason });
        this.#outbox.lost();
        if (this.#state !== SessionState.LEAVING) this.#setState(SessionState.RECONNECTING, error);
      },
      delivered: (delivery) => {
        this.#deliver(delivery);
      },
      typing: (item) => {
        this.#identity.see(item);
        // While it is not known who types here, the answer to that tells whether this is it.
        if (this.participantId !== undefined) this.#pass('typing', item);
        else
          void this.#typing.settled().then(() => {
            if (!isFinal(this.#state)) this.#pass('typing', item);
          });
      },
      ended: (isComplete) => {
        this.#conclude({ reason: SessionState.ENDED, complete: isComplete });
      },
      refused: (cause) => {
        const isEnd = this.#wasInChat && cause instanceof AccessDeniedException;
        const reason = isEnd ? SessionState.ENDED : SessionState.FAILED;
        this.#conclude({ reason, complete: false, cause });
      },
      failed: this.#report,
      beaten: (roundTrip) => {
        this.#observers.tell({ type: 'heartbeat', roundTrip });
      },
      read: (reading) => {
        this.#observers.tell({ type: 'reading', ...reading });
      },
    });
    const feed = this.#feed;
    this.#call = feed.credentials.call;
    const lasting = steady(timers);
    this.#outbox = new Outbox(
      this.#call,
      options.queueLimit ?? 0,
      lasting,
      {
        state: () => this.#state,
        isConnected: () => feed.isConnected,
        messageLimit: () => Math.min(MESSAGE_LIMIT, client.maxAttempts * client.timeout),
      },
      snapshot?.unsent ?? [],
      this.#report,
    );
    this.#typing = new Typing(this.#call, lasting, (id) => {
      this.#identity.sent(id);
    });
    this.#receipts = new Receipts(this.#call, lasting, receipts, (id) => feed.positionOf(id));
    this.makeCallsWith({
      call: this.#call,
      attachmentSettings: client,
      platform,
      connectionToken: () => feed.credentials.connectionToken(),
      checkOpen: (failure) => {
        this.#checkOpen(failure);
      },
      report: this.#report,
    });
    // What was not sent is what people said: only its number is shown.
    inspectedAs(this, () => ({ state: this.#state, unsent: this.unsent.length }));
  }

  /**
   * A session that goes on where another one, in this or another process, had come to: with the item
   * after those that it had delivered, and with the messages that it had not sent.
   *
   * @param options - as for a new session. The participant token is the snapshot's, unless another is
   * given.
   * @throws TypeError if it is not a snapshot, or has no participant token.
   */
  static resume<Resumed extends Session>(
    this: new (options: AnySessionOptions, snapshot: ChatSessionSnapshot) => Resumed,
    snapshot: ChatSessionSnapshot,
    options: Partial<ChatSessionOptions> | Partial<CredentialsOptions> = {},
  ): Resumed {
    checkSnapshot(snapshot);
    const { credentials, participantToken = snapshot.participantToken ?? '' } = options;
    const source = credentials ? { credentials } : { participantToken };
    return new this({ ...options, ...source } as AnySessionOptions, snapshot);
  }

  /** Where the session stands. */
  get state(): SessionState {
    return this.#state;
  }

  /**
   * Whether live items are delivered although the transcript cannot be read: 10 s after a connection at
   * most they no longer wait for it. What was missed comes later, with `late: true`.
   */
  get behind(): boolean {
    return this.#feed.isBehind;
  }

  /** Messages that were handed over and are not known to be sent, in their order. */
  get unsent(): readonly SendMessageRequest[] {
    return this.#outbox.unsent;
  }

  /** The participant of this session. Undefined until it is known. */
  get participantId(): string | undefined {
    return this.#identity.participantId;
  }

  /** The contact of the chat. Undefined until it is known. */
  get contactId(): string | undefined {
    return this.#identity.contactId;
  }

  /** Whether an item comes from the participant of this session. False as long as that is not known. */
  isOwn(item: AnyItem): boolean {
    const { participantId } = this.#identity;
    return participantId !== undefined && item.ParticipantId === participantId;
  }

  /**
   * Tells `observer` what the session does by itself: subscriptions, losses, heartbeats, readings of the
   * transcript, failures. Enough for metrics, and nothing in it is secret.
   *
   * @returns stops that.
   */
  observe(observer: SessionObserver): () => void {
    return this.#observers.add(observer);
  }

  /**
   * What a Conversation learns of this session beside the events.
   *
   * @internal
   */
  conversationSource(): ConversationSource {
    return {
      timers: this.#timers,
      startsLater: () => this.#feed.startsLater,
      onRead: (listener) => {
        this.#readListeners.add(listener);
        return () => {
          this.#readListeners.delete(listener);
        };
      },
    };
  }

  /**
   * Connects, and keeps the connection until the session is over. Resolves when the service has
   * acknowledged the subscription. It retries until it connects: each failed attempt is an `error`
   * event, and `signal` or `timeout` end the waiting. May be called at any time.
   *
   * @throws AbortError if `signal` was aborted, ChatSessionError if `timeout` has passed or the session
   * is over, with the reason as its `cause`.
   */
  connect({ signal, timeout }: ConnectOptions = {}): Promise<void> {
    if (this.#state === SessionState.CONNECTED) return Promise.resolve();
    if (this.#state === SessionState.IDLE && !signal?.aborted) {
      // Before listeners hear of the state: one that closes the session finds something to stop.
      this.#feed.start();
      this.#setState(SessionState.CONNECTING);
    }
    if (isFinal(this.#state) || this.#state === SessionState.LEAVING) {
      return Promise.reject(this.#overError('the session cannot connect'));
    }
    const tooLate = (): Error => {
      const words = `the session did not connect within ${timeout ?? 0} ms`;
      return new ChatSessionError(words, this.#state, { cause: this.#lastFailure });
    };
    return this.#waiting.add({ signal, timeout, tooLate });
  }

  /**
   * Leaves the chat. What was handed over before is sent first, for up to 30 s, and uploads are given
   * up. Resolves when the service has let the participant go.
   *
   * A customer's session then stays subscribed, in the state `leaving`: a disconnect flow may still show
   * a survey, which can be answered. It is over when the chat has ended, after `leaveTimeout`, or with
   * `close()`. The session of anybody else is closed at once. Does nothing if the session was never
   * connected or the chat is over. May be called again.
   *
   * @throws ApiError if the service could not be told. The session is closed all the same, and a further
   * call tries again.
   */
  disconnect(): Promise<void> {
    this.#departure ??= this.#leave().catch((error: unknown) => {
      this.#departure = undefined;
      throw error;
    });
    return this.#departure;
  }

  /**
   * Closes the session, and stays in the chat: another session can go on from a `snapshot`. Nothing
   * more is delivered, and no timer is left. May be called again.
   */
  close(): void {
    this.#conclude({ reason: SessionState.CLOSED, complete: this.#feed.isComplete });
  }

  /**
   * Sends a message. Messages arrive in the order in which they were handed over. Each may take up to
   * 30 s, or as long as all attempts of a call if that is less; then it fails, and the next one is sent.
   *
   * @param message - text, sent as `text/plain`, or content with its type.
   * @throws ApiError if it could not be sent, ChatSessionError if it was not tried or took too long. Both
   * have `outcome`, and `clientToken`, with which it is safe to send the message again.
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
      if (sent.Id === undefined) return sent;
      this.#identity.sent(sent.Id);
      if (this.#isOpen) this.#feed.expectEcho(sent.Id);
      return sent;
    });
  }

  /**
   * Sends an event. For typing and receipts, the methods below save calls.
   *
   * @throws ApiError if it could not be sent, ChatSessionError if it was not tried.
   */
  async sendEvent(
    event: SendEventRequest,
    { signal }: AbortOptions = {},
  ): Promise<SendEventResponse> {
    this.#checkOpen('the event was not sent');
    return this.#call(sendEvent, event, { signal });
  }

  /**
   * Tells the others that this participant is typing. May be called at each key stroke: the service is
   * told every 10 s. If you don't await it, failures are emitted as `error` events.
   *
   * @throws ApiError if it could not be sent, ChatSessionError if it was not tried.
   */
  sendTyping(): Promise<void> {
    return this.#inBackground(() => this.#typing.tell(), 'the typing was not told');
  }

  /**
   * Tells the sender that a message was received. May be called for each message: receipts that come
   * together are sent as one, for the latest message, and at most every 5 s (`receipts.interval`). If you
   * don't await it, failures are emitted as `error` events. While there are more than two participants
   * the service takes no receipts, and none are sent.
   *
   * @throws ApiError if it could not be sent, ChatSessionError if it was not tried.
   */
  markDelivered(message: string | { readonly Id: string }): Promise<void> {
    return this.#mark('delivered', message);
  }

  /** Tells the sender that a message was read, and those before it. Otherwise like `markDelivered`. */
  markRead(message: string | { readonly Id: string }): Promise<void> {
    return this.#mark('read', message);
  }

  /**
   * What has been delivered and what was not sent, for `resume`. Whatever is delivered after it was taken
   * is delivered there again, so take it last: after `close()`.
   */
  snapshot(): ChatSessionSnapshot {
    const { participantId, contactId } = this.#identity;
    return {
      version: 1,
      participantToken: this.#feed.credentials.participantToken ?? null,
      ...(participantId !== undefined && { participantId }),
      ...(contactId !== undefined && { contactId }),
      delivered: this.#feed.snapshot(),
      unsent: this.#outbox.unsent as UnsentMessage[],
    };
  }

  get #isOpen(): boolean {
    return this.#state !== SessionState.IDLE && !isFinal(this.#state);
  }

  readonly #report = (failure: unknown): void => {
    const error = toChatError(failure, this.#state);
    this.#lastFailure = error;
    this.#observers.tell({ type: 'failure', error });
    if (!this.#hasWarned && !this.hasListeners('error')) {
      this.#hasWarned = true;
      this.#observers.warn(`nothing listens to 'error' events: ${error.message}`);
    }
    this.emit('error', error);
  };

  /** All callers of connect() have given up. */
  #abandon(): void {
    this.#feed.stop();
    this.#setState(SessionState.IDLE);
  }

  #connected(): void {
    this.#wasInChat = true;
    this.#observers.tell({ type: 'subscribed' });
    if (this.#state !== SessionState.LEAVING) this.#setState(SessionState.CONNECTED);
    // A listener may have closed it.
    if (isFinal(this.#state)) return;
    this.#waiting.resolve();
    this.#outbox.connected();
  }

  #deliver(delivery: Delivery): void {
    if (delivery.kind === 'receipt') {
      const others = this.#ofOthers(delivery.item);
      if (others) this.#pass('receipt', others);
      return;
    }
    const { item, update, late } = delivery;
    this.#identity.see(item);
    const info = { update, late };
    if (isAttachment(item)) this.emit('attachment', item, info);
    else if (isMessage(item)) this.emit('message', item, info);
    else if (isEvent(item)) this.emit('event', item, info);
    this.emit('item', item, info);
    this.#answer(item, update);
  }

  /** Does what the program need not do for each item. */
  #answer(item: ChatItem, isUpdate: boolean): void {
    if (item.ContentType === ContentType.PARTICIPANT_LEFT) this.#receipts.participantLeft();
    const isNewMessage = isMessage(item) && !isUpdate && !this.isOwn(item);
    // A failure is an `error` event.
    if (isNewMessage && this.#sendsDelivered) this.markDelivered(item).catch(() => undefined);
  }

  /** A receipt without this participant's own. Undefined if nothing is left of it. */
  #ofOthers(item: ReceiptItem): ReceiptItem | undefined {
    const { Receipts: all = [], ...metadata } = item.MessageMetadata;
    const { participantId } = this.#identity;
    const isOther = (id: string | undefined): boolean =>
      participantId === undefined || id !== participantId;
    const others = all.filter(({ RecipientParticipantId: id }) => isOther(id));
    if (others.length === all.length) return item;
    if (others.length === 0 && metadata.MessageProcessingStatus === undefined) return undefined;
    const Receipts = others.length > 0 && { Receipts: others };
    return { ...item, MessageMetadata: { ...metadata, ...Receipts } };
  }

  #pass(name: 'typing', item: TypingItem): void;
  #pass(name: 'receipt', item: ReceiptItem): void;
  #pass(name: 'typing' | 'receipt', item: TypingItem & ReceiptItem): void {
    this.emit(name, item);
    this.emit('item', item, { update: false, late: false });
  }

  #conclude(over: SessionOver): void {
    if (isFinal(this.#state)) return;
    const { reason, cause } = over;
    this.#cause = cause;
    this.#setState(reason, cause);
    this.#feed.stop();
    this.#outbox.stop(reason === SessionState.CLOSED, cause);
    this.#receipts.stop(this.#overError('the receipt was not sent'));
    this.#waiting.reject(this.#overError('the session is not connected'));
    this.endUploads(this.#overError('the attachment was not sent'));
    this.#end.abort();
    if (reason === SessionState.ENDED) this.emit('ended');
    this.emit('over', over);
  }

  async #leave(): Promise<void> {
    const isInChat = this.#isOpen || this.#state === SessionState.CLOSED;
    if (!isInChat || !this.#feed.wasStarted) {
      this.close();
      return;
    }
    if (this.#isOpen) await this.#sayLastWords();
    try {
      await this.#call(disconnectParticipant, { ClientToken: this.#leavingToken });
    } catch (error) {
      // A participant who is refused is no longer in the chat.
      if (error instanceof AccessDeniedException) return;
      this.close();
      throw error;
    }
    if (isFinal(this.#state)) return;
    const { role = 'CUSTOMER' } = this.#identity;
    if (role === 'CUSTOMER') void this.#closeLater();
    else this.close();
  }

  /** Sends what was handed over before, since after leaving the participant can send nothing. */
  async #sayLastWords(): Promise<void> {
    this.#setState(SessionState.LEAVING);
    this.#waiting.reject(this.#overError('the session is not connected'));
    this.endUploads(this.#overError('the attachment was not sent'));
    const sent = Promise.all([this.#outbox.settled(), this.#receipts.flush()]);
    const limit = new Cancellation();
    this.#end.addEventListener('abort', () => {
      limit.abort();
    });
    await Promise.race([sent, pause(LAST_WORDS_LIMIT, this.#timers, limit)]);
    limit.abort();
  }

  async #closeLater(): Promise<void> {
    await pause(this.#leaveTimeout, this.#timers, this.#end);
    this.close();
  }

  #mark(kind: ReceiptKind, message: string | { readonly Id: string }): Promise<void> {
    const id = typeof message === 'string' ? message : message.Id;
    if (kind === 'read') for (const listener of this.#readListeners) listener(id);
    return this.#inBackground(() => this.#receipts.mark(kind, id), 'the receipt was not sent');
  }

  /** For calls that many don't await: a failure is an `error` event, and no unhandled rejection. */
  #inBackground(run: () => Promise<void>, failure: string): Promise<void> {
    const done = this.#isOpen ? run() : Promise.reject(this.#overError(failure));
    done.catch((error: unknown) => {
      // What the end of the session has overtaken is no news.
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
    if (this.#state === SessionState.FAILED && cause instanceof Error) {
      reason = `the session has failed: ${cause.message}`;
    }
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

/** Whether the session of a snapshot has been in the chat. */
function isBegun({ delivered: { floor, known } }: ChatSessionSnapshot): boolean {
  return floor !== null || known.length > 0;
}
