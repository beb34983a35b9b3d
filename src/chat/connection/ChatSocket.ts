import type { WebSocketLike } from '../../runtime/platform/WebSocketLike.js';
import type { Timers } from '../Timers.js';
import { ChatItemError } from '../errors/ChatItemError.js';
import { ChatSocketError, type SocketFault } from '../errors/ChatSocketError.js';
import { HEARTBEAT, PING, readFrame, SUBSCRIBE } from './readFrame.js';

/** The readyState of a socket that is open: https://websockets.spec.whatwg.org/#dom-websocket-open */
const OPEN = 1;
/** How long a socket may take to open, in ms. */
const OPEN_TIMEOUT = 10_000;
/** How long the answer to a subscription may take, in ms, and how often it is asked for. */
const SUBSCRIBE_TIMEOUT = 1_000;
const SUBSCRIBE_TRIES = 5;
/** The time from one heartbeat to the next, in ms. */
const HEARTBEAT_INTERVAL = 10_000;
/** How long an answer may take if the connection is in doubt, in ms. */
const PROBE_TIMEOUT = 3_000;
/** How long a connection may take to close, in ms. */
const CLOSE_TIMEOUT = 1_000;

/** What a socket tells its owner. */
export interface ChatSocketListener {
  /** The service has acknowledged the subscription: from now on items come. */
  subscribed(): void;
  /** The socket has lived longer than a heartbeat, or has brought an item. */
  proved(): void;
  /** A heartbeat was answered after so many ms. */
  beaten(roundTrip: number): void;
  item(item: unknown): void;
  /** Something came that is not a frame. */
  malformed(error: ChatItemError): void;
  /** The socket is of no more use, and nothing more comes from it. */
  lost(error: ChatSocketError): void;
}

/**
 * One WebSocket of a session: it subscribes, it keeps its heart beating, it notices its death.
 *
 *     opening ──► subscribing ──► subscribed
 *        └─────────────┴───────────────┴──► lost, or closed by its owner
 */
export class ChatSocket {
  readonly #socket: WebSocketLike;
  readonly #timers: Timers;
  readonly #listener: ChatSocketListener;
  /** The one timer of a socket: to open, to subscribe, then the heartbeat. */
  #timer: unknown;
  #isOpen = false;
  #isSubscribed = false;
  #isOver = false;
  /** Whether anything has come since the last heartbeat, and whether that is yet to be answered. */
  #isAlive = true;
  #awaitsBeat = false;
  #lastBeat = 0;
  /** Whether the connection is in doubt after a sleep. */
  #isInDoubt = false;

  constructor(socket: WebSocketLike, timers: Timers, listener: ChatSocketListener) {
    this.#socket = socket;
    this.#timers = timers;
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
    // Before it is open a close follows, which says more. Afterwards, what `ws` closes for an error,
    // such as a frame that is too large, waits for the other side.
    socket.addEventListener('error', () => {
      if (this.#isOpen) this.#lose('closed');
    });
    this.#wait(OPEN_TIMEOUT, () => {
      this.#lose('open-timeout');
    });
    // The function that opened it may have waited until it was open.
    if (socket.readyState === OPEN) {
      queueMicrotask(() => {
        if (!this.#isOver && !this.#isOpen) this.#opened();
      });
    }
  }

  /** Closes the socket in order. Its owner hears nothing more of it. */
  close(): void {
    if (!this.#end()) return;
    this.#dispose(() => {
      this.#socket.close(1000);
      this.#terminateLater();
    });
  }

  /** The socket has not brought what it should have. */
  giveUp(): void {
    this.#lose('items-missing');
  }

  /** Checks whether the connection still stands, with little patience. */
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
        if (this.#awaitsBeat) this.#listener.beaten(this.#timers.now() - this.#lastBeat);
        this.#awaitsBeat = false;
        break;
      case 'too-large':
        this.#lose('frame-too-large');
        break;
      case 'item':
        this.#isAlive = true;
        this.#listener.proved();
        this.#listener.item(frame.item);
        break;
      case 'other':
      case undefined:
    }
  }

  #read(data: unknown): ReturnType<typeof readFrame> | undefined {
    try {
      return readFrame(data);
    } catch {
      this.#listener.malformed(new ChatItemError('a frame of the socket must be JSON', data));
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

  /** At a tick: the socket is dead if the heartbeat before was not answered. */
  #beatOrLose(): void {
    // When a machine wakes up, an answer may have come and not been read yet. And while it slept,
    // or a hidden page had no timers, the connection may have died.
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
      // As browsers' sockets that are closing do, and others at any time.
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
   * On a dead network, a socket of `ws` waits for the other side to close, and keeps a process alive
   * that long. A timer of the platform, since the session's are over, and one that keeps nothing alive.
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

  /** What the socket throws then does not matter: it is of no more use. */
  #dispose(end: () => void): void {
    try {
      end();
    } catch {
      // Nothing to do.
    }
  }

  /** Whether it was not over before. */
  #end(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#timers.clearTimeout(this.#timer);
    return true;
  }
}
