import type { WebSocketLike } from '../../runtime/platform/WebSocketLike.js';
import type { Timers } from '../Timers.js';
import { ChatItemError } from '../errors/ChatItemError.js';
import { ChatSocketError, type SocketFault } from '../errors/ChatSocketError.js';
import { HEARTBEAT, PING, readFrame, SUBSCRIBE } from './readFrame.js';

/** The readyState of an open socket: https://websockets.spec.whatwg.org/#dom-websocket-open */
const OPEN = 1;
/** How long opening a socket may take, in ms. */
const OPEN_TIMEOUT = 10_000;
/** How long to wait for a response to a subscription, in ms, and how often to request it. */
const SUBSCRIBE_TIMEOUT = 1_000;
const SUBSCRIBE_TRIES = 5;
/** The interval between heartbeats, in ms. */
const HEARTBEAT_INTERVAL = 10_000;
/** How long a response may take when the connection is in doubt, in ms. */
const PROBE_TIMEOUT = 3_000;
/** How long closing may take, in ms. */
const CLOSE_TIMEOUT = 1_000;

/** Receives what comes over sockets. */
export interface SocketReader {
  item(item: unknown): void;
  /** Something is not a valid frame. The socket continues. */
  failed(error: unknown): void;
  /** A heartbeat was answered after `roundTrip` ms. */
  beaten(roundTrip: number): void;
}

/** What a socket reports to its owner. */
export interface ChatSocketListener {
  /** The service acknowledged the subscription. Items follow. */
  subscribed(): void;
  /** The socket works: it stayed open for longer than a heartbeat, or it delivered an item. */
  proved(): void;
  /** The socket can no longer be used. It reports nothing after this. */
  lost(error: ChatSocketError): void;
}

/**
 * One WebSocket of a session. It subscribes, sends heartbeats, and detects a lost connection.
 *
 *     opening ──► subscribing ──► subscribed
 *        └─────────────┴───────────────┴──► lost, or closed by its owner
 */
export class ChatSocket {
  readonly #socket: WebSocketLike;
  readonly #timers: Timers;
  readonly #reader: SocketReader;
  readonly #listener: ChatSocketListener;
  /** The socket's only timer: for opening, then for subscribing, then for the heartbeat. */
  #timer: unknown;
  #isOpen = false;
  #isProved = false;
  #isSubscribed = false;
  #isOver = false;
  /**
   * Whether anything was received since the last heartbeat, and whether that heartbeat is still
   * unanswered.
   */
  #isAlive = true;
  #awaitsBeat = false;
  #lastBeat = 0;
  /** Whether the connection is in doubt after a sleep. */
  #isInDoubt = false;

  constructor(
    socket: WebSocketLike,
    timers: Timers,
    reader: SocketReader,
    listener: ChatSocketListener,
  ) {
    this.#socket = socket;
    this.#timers = timers;
    this.#reader = reader;
    this.#listener = listener;
    socket.addEventListener('open', () => {
      if (!this.#isOver) this.#opened();
    });
    socket.addEventListener('message', ({ data }) => {
      if (!this.#isOver) this.#receive(data);
    });
    socket.addEventListener('close', ({ code }) => {
      this.#lose(this.#isOpen ? 'closed' : 'not-opened', code);
    });
    // Before the socket is open, a `close` event with more information follows. Afterwards, after
    // an error such as a frame that is too large, `ws` waits for the other side to close.
    socket.addEventListener('error', () => {
      if (this.#isOpen) this.#lose('closed');
    });
    this.#wait(OPEN_TIMEOUT, () => {
      this.#lose('open-timeout');
    });
    // A function that opens the socket may return it when it is already open.
    if (socket.readyState === OPEN) {
      queueMicrotask(() => {
        if (!this.#isOver && !this.#isOpen) this.#opened();
      });
    }
  }

  /** Closes the socket cleanly. Nothing is reported to its owner any more. */
  close(): void {
    if (!this.#end()) return;
    this.#dispose(() => {
      this.#socket.close(1000);
      this.#terminateLater();
    });
  }

  /** Drops the socket because it failed to deliver items. */
  giveUp(): void {
    this.#lose('items-missing');
  }

  /** Checks with a short timeout whether the connection still works. */
  probe(): void {
    if (this.#isOver || !this.#isSubscribed) return;
    this.#beat();
    this.#wait(PROBE_TIMEOUT, () => {
      this.#beatOrLose();
    });
  }

  #opened(): void {
    this.#isOpen = true;
    this.#beat();
    this.#subscribe(1);
  }

  #subscribe(tries: number): void {
    this.#send(SUBSCRIBE);
    this.#wait(SUBSCRIBE_TIMEOUT, () => {
      if (tries === SUBSCRIBE_TRIES) this.#lose('subscription-unanswered');
      else this.#subscribe(tries + 1);
    });
  }

  #receive(data: unknown): void {
    const frame = this.#read(data);
    switch (frame?.kind) {
      case 'subscribed':
        if (!this.#isSubscribed) this.#subscribed();
        break;
      case 'refused':
        if (!this.#isSubscribed) this.#lose('subscription-refused');
        break;
      case 'heartbeat':
        this.#isAlive = true;
        if (this.#awaitsBeat) this.#reader.beaten(this.#timers.now() - this.#lastBeat);
        this.#awaitsBeat = false;
        break;
      case 'too-large':
        this.#lose('frame-too-large');
        break;
      case 'item':
        this.#isAlive = true;
        // Only once, since the owner's objects are rarely in the CPU's cache.
        if (!this.#isProved) this.#listener.proved();
        this.#isProved = true;
        this.#reader.item(frame.item);
        break;
      case 'other':
      case undefined:
    }
  }

  #read(data: unknown): ReturnType<typeof readFrame> | undefined {
    try {
      return readFrame(data);
    } catch {
      this.#reader.failed(new ChatItemError('a WebSocket frame must be JSON', data));
      return undefined;
    }
  }

  #subscribed(): void {
    this.#isSubscribed = true;
    this.#wait(HEARTBEAT_INTERVAL, () => {
      this.#beatOrLose();
    });
    this.#listener.subscribed();
  }

  /** Runs at each interval: the socket is lost if the previous heartbeat was not answered. */
  #beatOrLose(): void {
    // After a sleep, a response may have arrived that has not been read yet. And the connection may
    // have been lost while the machine slept, or while a hidden page had no timers.
    const hasSlept = this.#timers.now() - this.#lastBeat > 2 * HEARTBEAT_INTERVAL;
    if (hasSlept && !this.#isInDoubt) {
      this.#isInDoubt = true;
      this.probe();
      return;
    }
    if (!this.#isAlive) {
      this.#lose('heartbeat-unanswered');
      return;
    }
    this.#isInDoubt = false;
    this.#listener.proved();
    this.#beat();
    this.#wait(HEARTBEAT_INTERVAL, () => {
      this.#beatOrLose();
    });
  }

  #beat(): void {
    this.#isAlive = false;
    this.#awaitsBeat = true;
    this.#lastBeat = this.#timers.now();
    this.#send(HEARTBEAT);
    this.#send(PING);
  }

  #send(frame: string): void {
    if (this.#isOver) return;
    try {
      this.#socket.send(frame);
    } catch {
      // Browser sockets do this while they are closing; other sockets can do it at any time.
      this.#lose('closed');
    }
  }

  #wait(ms: number, then: () => void): void {
    if (this.#isOver) return;
    this.#timers.clearTimeout(this.#timer);
    this.#timer = this.#timers.setTimeout(then, ms);
  }

  #lose(reason: SocketFault, code?: number): void {
    if (!this.#end()) return;
    this.#dispose(() => {
      if (this.#socket.terminate) this.#socket.terminate();
      else this.#socket.close();
    });
    this.#listener.lost(new ChatSocketError(reason, code));
  }

  /**
   * On a dead network, a `ws` socket waits for the other side to close, and keeps the process alive
   * meanwhile. The session's timers are cleared by now, so this uses a timer of the platform,
   * unref'd.
   */
  #terminateLater(): void {
    if (!this.#socket.terminate) return;
    const timer: unknown = setTimeout(() => {
      this.#dispose(() => this.#socket.terminate?.());
    }, CLOSE_TIMEOUT);
    this.#socket.addEventListener('close', () => {
      clearTimeout(timer as ReturnType<typeof setTimeout>);
    });
    (timer as { unref?: () => void }).unref?.();
  }

  /** Errors don't matter here, because the socket is no longer used. */
  #dispose(end: () => void): void {
    try {
      end();
    } catch {
      // Nothing to do.
    }
  }

  /** @returns whether the socket was not over before. */
  #end(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#timers.clearTimeout(this.#timer);
    return true;
  }
}
