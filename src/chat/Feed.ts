import type { ApiClient } from '../ApiClient.js';
import { Cancellation } from '../runtime/call/Cancellation.js';
import type { WebSocketPlatform } from '../runtime/platform/WebSocketLike.js';
import { Connection } from './connection/Connection.js';
import { Credentials } from './connection/Credentials.js';
import { socketOpener } from './connection/socketOpener.js';
import { CatchUp } from './delivery/CatchUp.js';
import { Echoes } from './delivery/Echoes.js';
import { Inbox } from './delivery/Inbox.js';
import { readPage } from './delivery/readPage.js';
import { Timeline, type Delivery, type TimelineSnapshot } from './delivery/Timeline.js';
import { readNewest } from './delivery/transcript.js';
import type { ChatSocketError } from './errors/ChatSocketError.js';
import type { TypingItem } from './items/ChatItem.js';
import { isEnd, readItem, type Position } from './items/readItem.js';
import type { ChatSessionOptions } from './options.js';
import { platformTimers, steady } from './Timers.js';
import { pageVisibility } from './Visibility.js';

/** How long a live item is held back, in ms, where nobody says otherwise. */
const HOLD_BACK = 100;

/** What a feed tells its session. */
export interface FeedListener {
  /** A subscription was acknowledged, the first one or another. */
  connected(): void;
  /** There is no socket any more. Another is on its way. */
  lost(error: ChatSocketError): void;
  delivered(delivery: Delivery): void;
  typing(item: TypingItem): void;
  /** The chat is over, and all of it was delivered. */
  ended(): void;
  /** The service refuses the participant, and what could still be learned was delivered. */
  refused(cause: unknown): void;
  /** Something failed, and the feed goes on. */
  failed(error: unknown): void;
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
  readonly #watch: (listener: () => void) => () => void;
  #connection: Connection | undefined;
  /** From a `start` to its `stop`. */
  #run: Cancellation | undefined;
  #stopWatching: () => void = () => undefined;
  /** Whether items from before joining are still to be left out. */
  #mustSkipPast: boolean;
  /** Whether the socket has brought the end of the chat. */
  #endIsNear = false;
  /** Begins when the end of the chat is delivered, and ends after all that goes out with it. */
  #ending: Promise<void> | undefined;
  #isRefused = false;

  /** @param delivered - what is known from the beginning. Default: nothing. */
  constructor(
    client: ApiClient,
    options: ChatSessionOptions,
    delivered: TimelineSnapshot | undefined,
    platform: WebSocketPlatform,
    listener: FeedListener,
  ) {
    const { timers = platformTimers, visibility = pageVisibility, from } = options;
    this.#listener = listener;
    this.#watch = (shown) => visibility.watch(shown);
    this.credentials = new Credentials(client, options, timers, (error) => {
      this.#refused(error);
    });
    this.#timeline = new Timeline(delivered);
    this.#mustSkipPast = from === 'now' && !this.#timeline.isBegun;
    // Not for expiries, which are times of the wall clock.
    const lasting = steady(timers);
    this.#inbox = new Inbox(this.#timeline, options.holdBack ?? HOLD_BACK, lasting, (delivery) => {
      this.#deliver(delivery);
    });
    this.#catchUp = new CatchUp(this.#timeline, this.#inbox, timers, this.#failed);
    this.#echoes = new Echoes(
      lasting,
      (id) => this.#timeline.has(id),
      (ids) => {
        void this.#readMissing(ids);
      },
    );
    this.#createConnection = () =>
      new Connection(
        this.credentials,
        () => this.#skipPast(),
        socketOpener(options.webSocket, client, platform),
        timers,
        {
          connected: () => {
            // Before it is told: a listener that stops the feed finds something to stop.
            void this.#catchUp.start(this.credentials.call);
            this.#listener.connected();
          },
          lost: (error) => {
            this.#lost(error);
          },
          failed: this.#failed,
          refused: (error) => {
            this.#refused(error);
          },
          item: (item) => {
            this.#receive(item);
          },
          malformed: this.#failed,
        },
      );
  }

  /** Whether it was ever started. */
  get wasStarted(): boolean {
    return this.#connection !== undefined;
  }

  /** Connects, and keeps connected until it is stopped, or the chat is over. */
  start(): void {
    this.#run = new Cancellation();
    this.#isRefused = false;
    // A socket may bring items before it is known to be subscribed: the transcript comes first.
    this.#inbox.openGap();
    this.#connection = this.#createConnection();
    this.#connection.start();
    this.#stopWatching = this.#watch(() => this.#connection?.nudge());
  }

  /** Nothing is told any more, and no timer is left. What waited still waits after a `start`. */
  stop(): void {
    this.#run?.abort();
    this.#connection?.stop();
    this.#catchUp.stop();
    this.#stopWatching();
    this.#inbox.stop();
    this.#echoes.stop();
  }

  /** A message was sent: the socket should bring it. */
  expectEcho(id: string): void {
    this.#echoes.expect(id);
  }

  /** Where an item stands; undefined where it was not delivered, or long ago. */
  positionOf(id: string): Position | undefined {
    return this.#timeline.positionOf(id);
  }

  /** What has been delivered. */
  snapshot(): TimelineSnapshot {
    return this.#timeline.snapshot();
  }

  readonly #failed = (error: unknown): void => {
    this.#listener.failed(error);
  };

  /** Where only what comes from now on is wanted: finds out where that begins. */
  async #skipPast(): Promise<void> {
    if (!this.#mustSkipPast) return;
    const newest = await readNewest(this.credentials.call);
    const [placed] = newest ? readPage([newest], this.#failed) : [];
    if (placed) this.#timeline.startAfter(placed.at);
    this.#mustSkipPast = false;
  }

  #lost(error: ChatSocketError): void {
    // With the chat's end on its way to the listeners, there is nothing to come back for.
    if (this.#endIsNear) {
      this.#connection?.stop();
      return;
    }
    // What the socket took with it may come before what waits.
    this.#inbox.openGap();
    this.#listener.lost(error);
  }

  #receive(raw: unknown): void {
    try {
      const received = readItem(raw, this.#failed);
      if (received.kind === 'typing') {
        this.#listener.typing(received.item);
        return;
      }
      this.#endIsNear ||= received.kind === 'item' && isEnd(received.item);
      this.#inbox.receive(received);
    } catch (error) {
      this.#failed(error);
    }
  }

  #deliver(delivery: Delivery): void {
    this.#listener.delivered(delivery);
    if (delivery.kind !== 'item' || !isEnd(delivery.item)) return;
    this.#ending ??= Promise.resolve().then(() => {
      // What comes after the end, such as that somebody has left, is part of the chat too.
      this.#inbox.finish();
      this.#listener.ended();
    });
  }

  /** The socket did not bring what the transcript has: it is replaced. */
  async #readMissing(ids: readonly string[]): Promise<void> {
    if (!this.#connection?.isUp) return;
    await this.#catchUp.start(this.credentials.call);
    if (ids.some((id) => this.#timeline.has(id))) this.#connection.giveUpSocket();
  }

  /**
   * The service refuses the participant. Very likely the chat has ended meanwhile: what can still be
   * read of it is delivered.
   */
  #refused(cause: unknown): void {
    const run = this.#run;
    // A session that has left may hear it of its last call: nobody listens any more.
    if (!run || run.aborted || this.#isRefused) return;
    this.#isRefused = true;
    void this.#readTheRest(cause, run);
  }

  async #readTheRest(cause: unknown, run: Cancellation): Promise<void> {
    this.#connection?.stop();
    this.#catchUp.stop();
    await this.#catchUp.readOnce(this.credentials.callAsIs, run).catch(() => {
      // It is refused too: `cause` says why. What the last socket brought is all there is.
    });
    if (run.aborted) return;
    this.#inbox.finish();
    await this.#ending;
    this.#listener.refused(cause);
  }
}
