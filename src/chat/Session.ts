import type { ApiClient } from '../ApiClient.js';
import { AccessDeniedException } from '../service/exceptions.js';
import { inspectedAs } from '../runtime/values/inspectedAs.js';
import type { WebSocketPlatform } from '../runtime/platform/WebSocketLike.js';
import type { TransferPlatform } from '../runtime/transfer/Transfer.js';
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
import { Departure } from './Departure.js';
import { ChatSessionError } from './errors/ChatSessionError.js';
import { toChatError } from './errors/toChatError.js';
import { Feed, type FeedListener } from './Feed.js';
import { Identity } from './Identity.js';
import { ItemEvents } from './ItemEvents.js';
import { isMessage, type AnyItem, type ChatItem } from './items/ChatItem.js';
import { ContentType } from './items/ContentType.js';
import { Lifecycle } from './Lifecycle.js';
import { Outbox } from './sending/Outbox.js';
import { Receipts } from './sending/Receipts.js';
import { Typing } from './sending/Typing.js';
import type { AbortOptions } from './SessionCalls.js';
import { SessionObservers, type SessionObserver } from './SessionObserver.js';
import { SessionSending } from './SessionSending.js';
import { SessionState } from './SessionState.js';
import { platformTimers, steady, type Timers } from './Timers.js';
import { Waiters } from './Waiters.js';

/** The time limit for a message, in ms. */
const MESSAGE_LIMIT = 30_000;
/** How long a customer stays subscribed after leaving, by default, in ms. */
const LEAVE_TIMEOUT = 300_000;

/** The platform-dependent parts of a session, from `#platform`. */
export interface SessionPlatform extends TransferPlatform, WebSocketPlatform {
  /** The client of sessions that have no `client` option. */
  defaultClient(this: void): ApiClient;
}

/** The options of `connect`. */
export interface ConnectOptions extends AbortOptions {
  /** How long to wait for the connection, in ms. Default: no limit. */
  readonly timeout?: number | undefined;
}

/** A ChatSession without the parts that depend on the platform. */
export class Session extends SessionSending {
  readonly #feed: Feed;
  readonly #outbox: Outbox;
  readonly #typing: Typing;
  readonly #receipts: Receipts;
  readonly #identity: Identity;
  readonly #items: ItemEvents;
  readonly #observers: SessionObservers;
  readonly #timers: Timers;
  readonly #sendsDelivered: boolean;
  readonly #lifecycle = new Lifecycle((state, previous, cause) => {
    this.emit('state', state, { previous, ...(cause !== undefined && { cause }) });
  });
  /** The latest failure. */
  #lastFailure: unknown;
  /** Whether the participant has been in the chat. */
  #wasInChat: boolean;
  #hasWarned = false;
  /** Callers that wait for the session to connect. */
  readonly #waiting: Waiters;
  readonly #departure: Departure;

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
    const { receipts = {} } = options;
    this.#sendsDelivered = receipts !== false && receipts.sendDelivered === true;
    this.#wasInChat = snapshot !== undefined && isBegun(snapshot);
    this.#identity = new Identity(
      options.participantId ?? snapshot?.participantId,
      options.contactId ?? snapshot?.contactId,
    );
    this.#items = new ItemEvents(this.#identity, (name, ...args) => {
      this.emit(name, ...args);
    });
    this.#observers = new SessionObservers(() => options.logger ?? client.logger);
    this.#waiting = new Waiters(timers, () => {
      if (this.state === SessionState.CONNECTING) this.#abandon();
    });
    this.#feed = new Feed(client, options, snapshot?.delivered, platform, this.#feedListener());
    const feed = this.#feed;
    const lifecycle = this.#lifecycle;
    const { call } = feed.credentials;
    const lasting = steady(timers);
    this.#outbox = new Outbox(
      call,
      options.queueLimit ?? 0,
      lasting,
      {
        state: () => this.state,
        isConnected: () => feed.isConnected,
        messageLimit: () => Math.min(MESSAGE_LIMIT, client.maxAttempts * client.timeout),
      },
      snapshot?.unsent ?? [],
      this.#report,
    );
    this.#typing = new Typing(call, lasting, this.#identity);
    this.#receipts = new Receipts(call, lasting, receipts, (id) => feed.positionOf(id));
    this.sendWith({
      lifecycle,
      call,
      outbox: this.#outbox,
      typing: this.#typing,
      receipts: this.#receipts,
      sending: () => {
        this.#identity.sending();
      },
      messageSent: (id) => {
        this.#identity.sent(id);
        if (lifecycle.isOpen) feed.expectEcho(id);
      },
      report: this.#report,
    });
    this.makeCallsWith({
      call,
      attachmentSettings: client,
      platform,
      connectionToken: () => feed.credentials.connectionToken(),
      checkOpen: (failure) => {
        lifecycle.checkOpen(failure);
      },
      report: this.#report,
    });
    const leaving = {
      ...{ lifecycle, call, timers },
      wasStarted: () => feed.wasStarted,
      settleSending: () => this.#settleSending(),
      isCustomer: () => (this.#identity.role ?? 'CUSTOMER') === 'CUSTOMER',
      close: () => {
        this.close();
      },
    };
    this.#departure = new Departure(leaving, options.leaveTimeout ?? LEAVE_TIMEOUT);
    // Unsent messages are private, so only their number is shown.
    inspectedAs(this, () => ({ state: this.state, unsent: this.unsent.length }));
  }

  /**
   * Creates a session that continues where another one stopped, in this or another process. It
   * delivers the items that have not been delivered, and sends the messages that have not been
   * sent.
   *
   * @param options - as for a new session. The participant token defaults to that of the snapshot.
   * @throws TypeError if the snapshot is invalid, or if there is no participant token.
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

  /** The state of the session. */
  get state(): SessionState {
    return this.#lifecycle.state;
  }

  /**
   * Whether live items are delivered although the transcript cannot be read. After each connection,
   * they wait for the transcript for up to 10 s. Missed items are delivered later, with `late:
   * true`.
   */
  get behind(): boolean {
    return this.#feed.isBehind;
  }

  /** The participant of this session. Undefined until it is known. */
  get participantId(): string | undefined {
    return this.#identity.participantId;
  }

  /** The contact of the chat. Undefined until it is known. */
  get contactId(): string | undefined {
    return this.#identity.contactId;
  }

  /** Whether an item was sent by the participant of this session. False until the participant is known. */
  isOwn(item: AnyItem): boolean {
    const { participantId } = this.#identity;
    return participantId !== undefined && item.ParticipantId === participantId;
  }

  /**
   * Reports what the session does in the background: subscriptions, lost sockets, heartbeats, transcript
   * readings and failures. The events are sufficient for metrics, and contain no secrets.
   *
   * @returns a function that removes the observer.
   */
  observe(observer: SessionObserver): () => void {
    return this.#observers.add(observer);
  }

  /**
   * Returns what a Conversation needs from this session in addition to the events.
   *
   * @internal
   */
  conversationSource(): ConversationSource {
    return {
      timers: this.#timers,
      startsLater: () => this.#feed.startsLater,
      onRead: (listener) => this.onRead(listener),
    };
  }

  /**
   * Connects, and stays connected until the session is over. Resolves when the service acknowledges the
   * subscription. It retries until it connects, and emits an `error` event for each failed attempt.
   * `signal` and `timeout` limit how long you wait. You can call it at any time.
   *
   * @throws AbortError if `signal` was aborted, ChatSessionError if `timeout` has passed or the session
   * is over, with the reason as its `cause`.
   */
  connect({ signal, timeout }: ConnectOptions = {}): Promise<void> {
    if (this.state === SessionState.CONNECTED) return Promise.resolve();
    if (this.state === SessionState.IDLE && !signal?.aborted) {
      // Start before the `state` event, so that a listener can close the session.
      this.#feed.start();
      this.#lifecycle.to(SessionState.CONNECTING);
    }
    if (this.#lifecycle.isOver || this.state === SessionState.LEAVING) {
      return Promise.reject(this.#lifecycle.error('the session cannot connect'));
    }
    const tooLate = (): Error => {
      const words = `the session did not connect within ${timeout ?? 0} ms`;
      return new ChatSessionError(words, this.state, { cause: this.#lastFailure });
    };
    return this.#waiting.add({ signal, timeout, tooLate });
  }

  /**
   * Leaves the chat. First sends the messages that are still queued, for up to 30 s, and aborts uploads.
   * Resolves when the service confirms that the participant has left.
   *
   * A customer's session then stays subscribed in the state `leaving`, because a disconnect flow can show
   * a survey, which the customer can answer. The session is over when the chat ends, after
   * `leaveTimeout`, or when you call `close()`. Other sessions are closed at once. Does nothing if the
   * session was never connected or the chat is over. You can call it again.
   *
   * @throws ApiError if the call fails. The session is closed anyway; call `disconnect()` again to retry.
   */
  disconnect(): Promise<void> {
    return this.#departure.leave();
  }

  /**
   * Closes the session without leaving the chat: another session can continue from a `snapshot`.
   * Delivers nothing afterwards and leaves no timer running. You can call it again.
   */
  close(): void {
    this.#conclude({ reason: SessionState.CLOSED, complete: this.#feed.isComplete });
  }

  /**
   * Returns what was delivered and what was not sent, for `resume`. Items that are delivered after you
   * take the snapshot are delivered again by the resumed session, so take it after `close()`.
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

  readonly #report = (failure: unknown): void => {
    const error = toChatError(failure, this.state);
    this.#lastFailure = error;
    this.#observers.tell({ type: 'failure', error });
    if (!this.#hasWarned && !this.hasListeners('error')) {
      this.#hasWarned = true;
      this.#observers.warn(`nothing listens to 'error' events: ${error.message}`);
    }
    this.emit('error', error);
  };

  #feedListener(): FeedListener {
    return {
      connected: () => {
        this.#connected();
      },
      lost: (error) => {
        this.#observers.tell({ type: 'lost', reason: error.reason });
        this.#outbox.lost();
        if (this.state !== SessionState.LEAVING) {
          this.#lifecycle.to(SessionState.RECONNECTING, error);
        }
      },
      delivered: (delivery) => {
        this.#items.delivered(delivery);
        if (delivery.kind === 'item') this.#answer(delivery.item, delivery.update);
      },
      typing: (item) => {
        this.#identity.see(item);
        // If the participant is not known yet, the event may be its own: the response to sendEvent
        // tells.
        if (this.participantId !== undefined) this.#items.typing(item);
        else
          void this.#typing.settled().then(() => {
            if (!this.#lifecycle.isOver) this.#items.typing(item);
          });
      },
      ended: (isComplete) => {
        this.#conclude({ reason: SessionState.ENDED, complete: isComplete });
      },
      refused: (cause) => {
        const wasInChat = this.#wasInChat || this.#feed.credentials.wasAccepted;
        const isEnd = wasInChat && cause instanceof AccessDeniedException;
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
    };
  }

  /** All callers of connect() have aborted. */
  #abandon(): void {
    this.#feed.stop();
    this.#lifecycle.to(SessionState.IDLE);
  }

  #connected(): void {
    this.#wasInChat = true;
    this.#observers.tell({ type: 'subscribed' });
    if (this.state !== SessionState.LEAVING) this.#lifecycle.to(SessionState.CONNECTED);
    // A listener may have closed the session.
    if (this.#lifecycle.isOver) return;
    this.#waiting.resolve();
    this.#outbox.connected();
  }

  /** Sends the receipts that the session sends automatically. */
  #answer(item: ChatItem, isUpdate: boolean): void {
    if (item.ContentType === ContentType.PARTICIPANT_LEFT) this.#receipts.participantLeft();
    if (!this.#sendsDelivered || isUpdate || !isMessage(item) || this.isOwn(item)) return;
    // Failures are emitted as `error` events.
    this.markDelivered(item).catch(() => undefined);
  }

  /** Prepares to leave: waits only for messages that were sent before. */
  #settleSending(): Promise<unknown> {
    this.#waiting.reject(this.#lifecycle.error('the session is not connected'));
    this.endUploads(this.#lifecycle.error('the attachment was not sent'));
    return Promise.all([this.#outbox.settled(), this.#receipts.flush()]);
  }

  #conclude(over: SessionOver): void {
    const lifecycle = this.#lifecycle;
    if (lifecycle.isOver) return;
    const { reason, cause } = over;
    lifecycle.to(reason, cause);
    this.#feed.stop();
    this.#outbox.stop(reason === SessionState.CLOSED, cause);
    this.#receipts.stop(lifecycle.error('the receipt was not sent'));
    this.#waiting.reject(lifecycle.error('the session is not connected'));
    this.endUploads(lifecycle.error('the attachment was not sent'));
    this.#departure.stop();
    if (reason === SessionState.ENDED) this.emit('ended');
    this.emit('over', over);
  }
}

/** Whether the session of a snapshot was in the chat. */
function isBegun({ delivered: { floor, known } }: ChatSessionSnapshot): boolean {
  return floor !== null || known.length > 0;
}
