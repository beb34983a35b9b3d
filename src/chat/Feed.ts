import type { ApiClient } from '../ApiClient.js';
import { Cancellation, type AbortSignalLike } from '../runtime/call/Cancellation.js';
import type { WebSocketPlatform } from '../runtime/platform/WebSocketLike.js';
import type { AnySessionOptions } from './ChatSessionOptions.js';
import { CallGate } from './connection/CallGate.js';
import { Connection } from './connection/Connection.js';
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

/** What a feed tells its session. */
export interface FeedListener {
  /** A subscription was acknowledged, the first one or another. */
  connected(): void;
  /** There is no socket any more. Another is on its way. */
  lost(error: ChatSocketError): void;
  delivered(delivery: Delivery): void;
  typing(item: TypingItem): void;
  /**
   * The chat is over.
   *
   * @param isComplete - whether the transcript has shown all of it.
   */
  ended(isComplete: boolean): void;
  /**
   * The service refuses the participant, and what could still be learned was delivered. The end of the
   * chat was not seen.
   */
  refused(cause: unknown): void;
  /** Something failed, and the feed goes on. */
  failed(error: unknown): void;
  /** A heartbeat was answered after so many ms. */
  beaten(roundTrip: number): void;
  /** The transcript was read. */
  read(reading: Reading): void;
}

/**
 * What comes of a conversation: live from the socket, and from the transcript what the sockets have
 * missed, all of it once and in order.
 *
 *     Connection ──items──► Inbox ──in order──► listener
 *         │                   ▲
 *         └─ subscribed ──► CatchUp: the transcript
 */
export class Feed {
  readonly credentials: Credentials;
  readonly #timeline: Timeline;
  readonly #inbox: Inbox;
  readonly #catchUp: CatchUp;
  readonly #echoes: Echoes;
  readonly #listener: FeedListener;
  readonly #createConnection: () => Connection;
  readonly #wakes: NonNullable<AnySessionOptions['wake']>[];
  #connection: Connection | undefined;
  /** From a `start` to its `stop`. */
  #run: Cancellation | undefined;
  #stopWatching: (() => void)[] = [];
  /** How many items from before joining are delivered; undefined if that has been decided. */
  #pastWanted: number | undefined;
  /** Whether another session has delivered the beginning. */
  readonly #startedLater: boolean;
  /** Whether the end of the chat has come. */
  #endIsNear = false;
  /** Begins when the end of the chat is delivered, and ends after everything that goes with it. */
  #ending: Promise<boolean> | undefined;
  #isRefused = false;

  /** @param delivered - what is known from the beginning. Default: nothing. */
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
      this.#refused(error);
    });
    this.#timeline = new Timeline(delivered);
    this.#startedLater = this.#timeline.isBegun;
    const past = typeof from === 'object' ? from.mostRecent : 0;
    if (from !== 'start' && !this.#timeline.isBegun) this.#pastWanted = past;
    // Not for expiries, which are times of the wall clock.
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
    this.#createConnection = () =>
      new Connection(parts, {
        connected: () => {
          // First of all: a listener that stops the feed finds something to stop.
          void this.#catchUp.start();
          this.#listener.connected();
        },
        lost: (error) => {
          this.#lost(error);
        },
        failed: (error) => {
          listener.failed(error);
        },
        refused: (error) => {
          this.#refused(error);
        },
        item: (item) => {
          this.#receive(item);
        },
        malformed: (error) => {
          listener.failed(error);
        },
        beaten: (roundTrip) => {
          listener.beaten(roundTrip);
        },
      });
  }

  /** Whether it was ever started. */
  get wasStarted(): boolean {
    return this.#connection !== undefined;
  }

  /** Whether a socket is subscribed. */
  get isConnected(): boolean {
    return this.#connection?.isUp === true;
  }

  /** Whether live items go out although the transcript cannot be read. */
  get isBehind(): boolean {
    return this.#catchUp.isBehind;
  }

  /** Whether the last reading of the transcript came to its end. */
  get isComplete(): boolean {
    return this.#catchUp.isComplete;
  }

  /** Whether anything of the conversation is known. */
  get isBegun(): boolean {
    return this.#timeline.isBegun;
  }

  /** Whether the transcript may have items from before the first one that is delivered. */
  get startsLater(): boolean {
    return this.#startedLater || this.#pastWanted !== undefined || this.#timeline.hasPast;
  }

  /** Connects, and keeps connected until it is stopped, or the chat is over. */
  start(): void {
    this.#run = new Cancellation();
    this.#isRefused = false;
    // A socket may bring items before it is known to be subscribed: the transcript comes first.
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

  /** Nothing is told any more, and no timer is left. What waited still waits after a `start`. */
  stop(): void {
    this.#run?.abort();
    this.#connection?.stop();
    this.#catchUp.stop();
    for (const stopWatching of this.#stopWatching.splice(0)) stopWatching();
    this.#inbox.stop();
    this.#echoes.stop();
  }

  /** A message was sent: the socket should bring it. */
  expectEcho(id: string): void {
    this.#echoes.expect(id);
  }

  /** Where an item stands. Undefined if it was not delivered, or long ago. */
  positionOf(id: string): Position | undefined {
    return this.#timeline.positionOf(id);
  }

  /** What has been delivered. */
  snapshot(): TimelineSnapshot {
    return this.#timeline.snapshot();
  }

  /** If only what comes from now on is wanted, finds out where that begins. */
  async #skipPast(signal: AbortSignalLike): Promise<void> {
    if (this.#pastWanted === undefined) return;
    await skipPast(this.#timeline, this.credentials.call, this.#pastWanted, signal);
    this.#pastWanted = undefined;
  }

  #lost(error: ChatSocketError): void {
    // With the chat's end on its way to the listeners, there is nothing to come back for.
    if (this.#endIsNear) {
      this.#connection?.stop();
      return;
    }
    // What the socket took with it may come before what waits.
    this.#inbox.openGap();
    this.#catchUp.pause();
    this.#listener.lost(error);
  }

  #receive(raw: unknown): void {
    try {
      const received = readItem(raw, (error) => {
        this.#listener.failed(error);
      });
      if (received.kind === 'typing') {
        this.#listener.typing(received.item);
        return;
      }
      this.#endIsNear ||= received.kind === 'item' && isEnd(received.item);
      this.#inbox.receive(received);
      this.#catchUp.itemCame();
    } catch (error) {
      this.#listener.failed(error);
    }
  }

  #deliver(delivery: Delivery): void {
    this.#listener.delivered(delivery);
    if (delivery.kind !== 'item' || !isEnd(delivery.item)) return;
    this.#endIsNear = true;
    this.#ending ??= this.#end(delivery.item.Id);
  }

  /** Delivers what belongs to a chat that is over, and was not delivered before its end. */
  async #end(id: string): Promise<boolean> {
    const run = this.#run ?? new Cancellation();
    // Not before the listeners of the end have returned.
    await Promise.resolve();
    const isShown = (): boolean => this.#timeline.wasRead(id);
    const isComplete = await this.#catchUp.readUntilEnd(isShown, this.credentials.callAsIs, run);
    // What comes after the end, for example that somebody has left, is part of the chat too.
    this.#inbox.finish();
    if (!run.aborted) this.#listener.ended(isComplete);
    return isComplete;
  }

  /** If the socket did not bring what the transcript has, it is replaced. */
  async #readMissing(ids: readonly string[]): Promise<void> {
    if (!this.isConnected) return;
    await this.#catchUp.start();
    if (ids.some((id) => this.#timeline.has(id))) this.#connection?.giveUpSocket();
  }

  /**
   * The service refuses the participant. Very likely the chat has ended meanwhile: what can still be
   * read of it is delivered.
   */
  #refused(cause: unknown): void {
    const run = this.#run;
    // A session that has left may learn it from its last call: nobody listens any more.
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

/** Asked after a pause, in which a listener may have stopped the feed. */
function isOver({ aborted }: Cancellation): boolean {
  return aborted;
}
