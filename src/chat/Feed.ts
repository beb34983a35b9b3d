import type { ApiClient } from '../ApiClient.js';
import { Cancellation, type AbortSignalLike } from '../runtime/call/Cancellation.js';
import type { WebSocketPlatform } from '../runtime/platform/WebSocketLike.js';
import type { AnySessionOptions } from './ChatSessionOptions.js';
import { CallGate } from './connection/CallGate.js';
import { Connection, type ConnectionListener } from './connection/Connection.js';
import { Credentials } from './connection/Credentials.js';
import { socketOpener } from './connection/SocketOpener.js';
import { CatchUp, type Reading } from './delivery/CatchUp.js';
import { Echoes } from './delivery/Echoes.js';
import { Inbox } from './delivery/Inbox.js';
import { skipPast } from './delivery/skipPast.js';
import { Timeline, type Delivery } from './delivery/Timeline.js';
import type { TimelineSnapshot } from './delivery/TimelineSnapshot.js';
import type { ChatSocketError } from './errors/ChatSocketError.js';
import type { TypingItem } from './items/ChatItem.js';
import type { Position } from './items/Position.js';
import { isEnd, readItem } from './items/readItem.js';
import { platformTimers, steady } from './Timers.js';
import { pageWake } from './Wake.js';

/** How long a live item is held back by default, in ms. */
const HOLD_BACK = 100;

/** What a feed reports to its session. */
export interface FeedListener {
  /** A socket is subscribed, for the first time or again. */
  connected(): void;
  /** The socket was lost. The feed is opening another one. */
  lost(error: ChatSocketError): void;
  delivered(delivery: Delivery): void;
  typing(item: TypingItem): void;
  /**
   * The chat is over.
   *
   * @param isComplete - whether the transcript was read to the end of the chat.
   */
  ended(isComplete: boolean): void;
  /**
   * The service refuses the participant. Everything that could still be read was delivered, and it
   * didn't include the end of the chat.
   */
  refused(cause: unknown): void;
  /** Something failed. The feed continues. */
  failed(error: unknown): void;
  /** A heartbeat was answered after `roundTrip` ms. */
  beaten(roundTrip: number): void;
  /** The transcript was read. */
  read(reading: Reading): void;
}

/**
 * Receives the items of a conversation, live from the socket and, if sockets missed some, from the
 * transcript. Delivers each of them once and in order.
 *
 *     Connection ──items──► Inbox ──in order──► listener
 *         │                   ▲
 *         └─ subscribed ──► CatchUp: the transcript
 */
export class Feed implements ConnectionListener {
  readonly credentials: Credentials;
  readonly #timeline: Timeline;
  readonly #inbox: Inbox;
  readonly #catchUp: CatchUp;
  readonly #echoes: Echoes;
  readonly #listener: FeedListener;
  readonly #createConnection: () => Connection;
  readonly #wakes: NonNullable<AnySessionOptions['wake']>[];
  #connection: Connection | undefined;
  /** Aborted when the feed is stopped. */
  #run: Cancellation | undefined;
  #stopWatching: (() => void)[] = [];
  /** How many items from before joining to deliver. Undefined once that has been decided. */
  #pastWanted: number | undefined;
  /** Whether another session delivered the beginning of the conversation. */
  readonly #startedLater: boolean;
  /** Whether the end of the chat has been received. */
  #endIsNear = false;
  /** Delivers the end of the chat and the items that follow it. Undefined before the end. */
  #ending: Promise<boolean> | undefined;
  #isRefused = false;

  /** @param delivered - the items that are known from the start. Default: none. */
  constructor(
    client: ApiClient,
    options: AnySessionOptions,
    delivered: TimelineSnapshot | undefined,
    platform: WebSocketPlatform,
    listener: FeedListener,
  ) {
    const { timers = platformTimers, wake, visibility, from = 'start' } = options;
    this.#listener = listener;
    this.#wakes = [wake, visibility].filter((given) => given !== undefined);
    if (this.#wakes.length === 0) this.#wakes.push(pageWake);
    this.credentials = new Credentials(client, options, timers, (error) => {
      this.refused(error);
    });
    this.#timeline = new Timeline(delivered);
    this.#startedLater = this.#timeline.isBegun;
    const past = typeof from === 'object' ? from.mostRecent : 0;
    if (from !== 'start' && !this.#timeline.isBegun) this.#pastWanted = past;
    // `steady` is for durations only. Token lifetimes depend on the wall clock.
    const lasting = steady(timers);
    const gate = CallGate.of(client, timers);
    this.#inbox = new Inbox(this.#timeline, options.holdBack ?? HOLD_BACK, lasting, (delivery) => {
      this.#deliver(delivery);
    });
    this.#catchUp = new CatchUp(
      this.#timeline,
      this.#inbox,
      lasting,
      gate,
      this.credentials.call,
      listener,
    );
    this.#echoes = new Echoes(
      lasting,
      (id) => this.#timeline.has(id),
      (ids) => {
        void this.#readMissing(ids);
      },
    );
    const parts = {
      credentials: this.credentials,
      gate,
      openSocket: socketOpener(options.webSocket, client, platform),
      timers,
      prepare: (signal: AbortSignalLike) => this.#skipPast(signal),
    };
    this.#createConnection = () => new Connection(parts, this);
  }

  readonly #report = (error: unknown): void => {
    this.#listener.failed(error);
  };

  /** Whether the feed was ever started. */
  get wasStarted(): boolean {
    return this.#connection !== undefined;
  }

  /** Whether a socket is subscribed. */
  get isConnected(): boolean {
    return this.#connection?.isUp === true;
  }

  /** Whether live items are delivered although the transcript cannot be read. */
  get isBehind(): boolean {
    return this.#catchUp.isBehind;
  }

  /** Whether the last reading of the transcript has completed. */
  get isComplete(): boolean {
    return this.#catchUp.isComplete;
  }

  /** Whether anything is known about the conversation. */
  get isBegun(): boolean {
    return this.#timeline.isBegun;
  }

  /** Whether the transcript may have items from before the first one that is delivered. */
  get startsLater(): boolean {
    return this.#startedLater || this.#pastWanted !== undefined || this.#timeline.hasPast;
  }

  /** Connects, and stays connected until the feed is stopped or the chat is over. */
  start(): void {
    this.#run = new Cancellation();
    this.#isRefused = false;
    // A socket may deliver items before its subscription is acknowledged. Read the transcript
    // first.
    this.#inbox.openGap();
    this.#connection = this.#createConnection();
    this.#connection.start();
    this.#stopWatching = this.#wakes.map((wake) =>
      wake.watch(() => {
        this.#connection?.nudge();
        this.#catchUp.nudge();
      }),
    );
  }

  /**
   * Stops calling the listener, and clears all timers. Items that are waiting still wait after
   * another `start`.
   */
  stop(): void {
    this.#run?.abort();
    this.#connection?.stop();
    this.#catchUp.stop();
    for (const stopWatching of this.#stopWatching.splice(0)) stopWatching();
    this.#inbox.stop();
    this.#echoes.stop();
  }

  /** Expects the socket to deliver a message that was sent. */
  expectEcho(id: string): void {
    this.#echoes.expect(id);
  }

  /** The position of an item. Undefined if it was not delivered, or was delivered long ago. */
  positionOf(id: string): Position | undefined {
    return this.#timeline.positionOf(id);
  }

  /** Which items have been delivered. */
  snapshot(): TimelineSnapshot {
    return this.#timeline.snapshot();
  }

  /** If the session starts at `now` or at the most recent items, finds out where they begin. */
  async #skipPast(signal: AbortSignalLike): Promise<void> {
    if (this.#pastWanted === undefined) return;
    await skipPast(this.#timeline, this.credentials.call, this.#pastWanted, signal);
    this.#pastWanted = undefined;
  }

  /** @internal */
  connected(): void {
    // Start catching up before listeners are called, so that a listener can stop the feed.
    void this.#catchUp.start();
    this.#listener.connected();
  }

  /** @internal */
  lost(error: ChatSocketError): void {
    // If the end of the chat is being delivered, there is no reason to reconnect.
    if (this.#endIsNear) {
      this.#connection?.stop();
      return;
    }
    // Items that were lost with the socket may be earlier than those that are waiting.
    this.#inbox.openGap();
    this.#catchUp.pause();
    this.#listener.lost(error);
  }

  /** @internal */
  failed(error: unknown): void {
    this.#listener.failed(error);
  }

  /** @internal */
  beaten(roundTrip: number): void {
    this.#listener.beaten(roundTrip);
  }

  /** @internal */
  item(raw: unknown): void {
    try {
      const received = readItem(raw, this.#report);
      if (received.kind === 'typing') {
        this.#listener.typing(received.item);
        return;
      }
      this.#endIsNear ||= received.kind === 'item' && isEnd(received.item);
      this.#catchUp.itemCame(this.#inbox.receive(received));
    } catch (error) {
      this.#report(error);
    }
  }

  #deliver(delivery: Delivery): void {
    this.#listener.delivered(delivery);
    if (delivery.kind !== 'item' || !isEnd(delivery.item)) return;
    this.#endIsNear = true;
    this.#ending ??= this.#end(delivery.item.Id);
  }

  /**
   * Delivers the items of a chat that is over, including those that were not delivered before its
   * end.
   */
  async #end(id: string): Promise<boolean> {
    const run = this.#run ?? new Cancellation();
    // Wait until the listeners for the end have returned.
    await Promise.resolve();
    const isShown = (): boolean => this.#timeline.wasRead(id);
    const isComplete = await this.#catchUp.readUntilEnd(isShown, this.credentials.callAsIs, run);
    // Items after the end, for example that someone left, belong to the chat too.
    this.#inbox.finish();
    if (!run.aborted) this.#listener.ended(isComplete);
    return isComplete;
  }

  /** Reads the transcript. If it has items that the socket didn't deliver, replaces the socket. */
  async #readMissing(ids: readonly string[]): Promise<void> {
    if (!this.isConnected) return;
    await this.#catchUp.start();
    if (ids.some((id) => this.#timeline.has(id))) this.#connection?.giveUpSocket();
  }

  /**
   * Handles a refusal by the service. Most likely the chat has ended, so this delivers whatever can
   * still be read.
   */
  refused(cause: unknown): void {
    const run = this.#run;
    // The feed may have been stopped already: for example, if the last call of leaving is refused.
    if (!run || run.aborted || this.#isRefused || this.#ending) return;
    this.#isRefused = true;
    void this.#readTheRest(cause, run);
  }

  async #readTheRest(cause: unknown, run: Cancellation): Promise<void> {
    this.#connection?.stop();
    const isShown = (): boolean => this.#ending !== undefined;
    await this.#catchUp.readUntilEnd(isShown, this.credentials.callAsIs, run);
    if (run.aborted) return;
    this.#inbox.finish();
    await this.#ending;
    if (!isOver(run)) this.#listener.refused(cause);
  }
}

/** Checked again after an `await`, during which a listener may have stopped the feed. */
function isOver({ aborted }: Cancellation): boolean {
  return aborted;
}
