import { AccessDeniedException, ValidationException } from '../../service/exceptions.js';
import { Cancellation, type AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { ApiError } from '../../runtime/errors/ApiError.js';
import type { WebSocketLike } from '../../runtime/platform/WebSocketLike.js';
import { ChatSocketError } from '../errors/ChatSocketError.js';
import { ParticipantTokenError } from '../errors/ParticipantTokenError.js';
import { pause, type Timers } from '../Timers.js';
import { backoff } from './backoff.js';
import type { CallGate } from './CallGate.js';
import { ChatSocket, type SocketReader } from './ChatSocket.js';
import type { Credentials } from './Credentials.js';
import type { SocketOpener } from './SocketOpener.js';

/** A socket is replaced when a tenth of its lifetime is left, or this many ms if that is less. */
const LONGEST_MARGIN = 300_000;
/** How long it may take to get a socket that can be opened, in ms. */
const OPEN_TIMEOUT = 10_000;
/** How old an attempt must be before a nudge restarts it: at first, and at most, in ms. */
const NUDGE_PATIENCE = 1_000;
const LONGEST_NUDGE_PATIENCE = 10_000;

/** What a connection reports to its owner. */
export interface ConnectionListener extends SocketReader {
  /** A socket is subscribed, for the first time or again. */
  connected(): void;
  /** The socket was lost. */
  lost(error: ChatSocketError): void;
  /** An attempt to get a socket failed, or a frame is not valid. The connection continues. */
  failed(error: unknown): void;
  /** The service refuses the participant. There are no more attempts. */
  refused(error: unknown): void;
}

/** What a connection needs. */
export interface ConnectionParts {
  readonly credentials: Credentials;
  readonly gate: CallGate;
  readonly openSocket: SocketOpener;
  readonly timers: Timers;
  /** Runs with a connection token before each socket is opened. */
  prepare(this: void, signal: AbortSignalLike): Promise<void>;
}

/**
 * Keeps a socket subscribed from `start` to `stop`. It replaces a lost socket, retrying without
 * limit and with backoff. It also replaces a socket that is about to expire, before it closes.
 */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #listener: ConnectionListener;
  readonly #cancellation = new Cancellation();
  /** The subscribed socket. While it is being replaced, both sockets may deliver items. */
  #current: ChatSocket | undefined;
  /** The socket that is being opened. */
  #next: ChatSocket | undefined;
  /** How many sockets in a row have failed. */
  #failures = 0;
  /** Ends the current pause. */
  #pauseEnd = new Cancellation();
  /** Ends the current attempt. */
  #attempt: Cancellation | undefined;
  #attemptBegan = 0;
  #nudgePatience = 0;

  constructor(parts: ConnectionParts, listener: ConnectionListener) {
    this.#parts = parts;
    this.#listener = listener;
  }

  /** Whether a socket is subscribed. */
  get isUp(): boolean {
    return this.#current !== undefined;
  }

  start(): void {
    void this.#run();
  }

  /** Closes the socket. Nothing is reported any more. */
  stop(): void {
    this.#cancellation.abort();
    this.#current?.close();
    this.#next?.close();
    this.#attempt?.abort();
    this.#pauseEnd.abort();
  }

  /**
   * The network may be back: probes the socket, or starts a new attempt at once. An attempt may
   * hang, but a slow one must be able to finish even if there are many nudges.
   */
  nudge(): void {
    if (this.#current) {
      this.#current.probe();
      return;
    }
    this.#pauseEnd.abort();
    const age = this.#parts.timers.now() - this.#attemptBegan;
    if (!this.#attempt || age < this.#nudgePatience) return;
    this.#nudgePatience = Math.min(
      LONGEST_NUDGE_PATIENCE,
      Math.max(NUDGE_PATIENCE, 2 * this.#nudgePatience),
    );
    this.#next?.close();
    this.#attempt.abort();
  }

  /** Replaces the socket because it failed to deliver items. */
  giveUpSocket(): void {
    this.#current?.giveUp();
  }

  async #run(): Promise<void> {
    while (!this.#isStopped()) {
      const attempt = new Cancellation();
      this.#attempt = attempt;
      // A call that is waiting in the gate keeps its place.
      this.#attemptBegan = Infinity;
      try {
        const lifetime = await this.#connect(attempt);
        this.#attempt = undefined;
        // The socket may have been lost in the meantime.
        if (this.#current) await this.#pause(lifetime);
      } catch (error) {
        this.#attempt = undefined;
        if (this.#isStopped()) return;
        // After a nudge.
        if (attempt.aborted) continue;
        if (isFinal(error)) {
          this.#listener.refused(error);
          return;
        }
        this.#failures += 1;
        this.#listener.failed(error);
        await this.#pause(backoff(this.#failures, Math.random));
        continue;
      }
      // If the socket was lost, back off. Otherwise it is time to replace it.
      if (!this.#current) await this.#pause(backoff(this.#failures, Math.random));
    }
  }

  /** Subscribes with a new socket. Returns how long it can be kept, in ms. */
  async #connect(attempt: Cancellation): Promise<number> {
    const { credentials, gate, prepare, timers } = this.#parts;
    await gate.pass(attempt, 'connection');
    this.#attemptBegan = timers.now();
    const { url = '', lifetime } = await credentials.connect(attempt);
    await prepare(attempt);
    await this.#subscribe(url, attempt);
    this.#nudgePatience = 0;
    return lifetime - Math.min(LONGEST_MARGIN, lifetime / 10);
  }

  async #subscribe(url: string, attempt: Cancellation): Promise<void> {
    const webSocket = await this.#open(url, attempt);
    await new Promise<void>((resolve, reject) => {
      const socket = new ChatSocket(webSocket, this.#parts.timers, this.#listener, {
        subscribed: () => {
          this.#replace(socket);
          resolve();
        },
        proved: () => {
          this.#failures = 0;
        },
        lost: (error) => {
          reject(error);
          this.#forget(socket, error);
        },
      });
      this.#next = socket;
      attempt.addEventListener('abort', () => {
        reject(new ChatSocketError('not-opened'));
      });
    });
  }

  async #open(url: string, attempt: Cancellation): Promise<WebSocketLike> {
    const { openSocket, timers } = this.#parts;
    const opening = new Promise<WebSocketLike>((resolve) => {
      resolve(openSocket(url));
    });
    // The program's function may hang.
    const end = new Cancellation();
    attempt.addEventListener('abort', () => {
      end.abort();
    });
    const webSocket = await Promise.race([opening, pause(OPEN_TIMEOUT, timers, end)]).catch(
      (error: unknown) => {
        throw error instanceof TypeError
          ? error
          : new ChatSocketError('not-opened', undefined, error);
      },
    );
    const isAborted = attempt.aborted;
    end.abort();
    if (webSocket && !isAborted) return webSocket;
    void opening.then(discard, () => undefined);
    throw new ChatSocketError('open-timeout');
  }

  #replace(socket: ChatSocket): void {
    const previous = this.#current;
    this.#current = socket;
    this.#next = undefined;
    // A socket that is lost before it has proved to work counts as a failure.
    this.#failures += 1;
    previous?.close();
    this.#listener.connected();
  }

  #forget(socket: ChatSocket, error: ChatSocketError): void {
    if (socket === this.#next) this.#next = undefined;
    if (socket !== this.#current) return;
    this.#current = undefined;
    this.#listener.lost(error);
    this.#pauseEnd.abort();
  }

  #isStopped(): boolean {
    return this.#cancellation.aborted;
  }

  async #pause(ms: number): Promise<void> {
    if (this.#isStopped()) return;
    this.#pauseEnd = new Cancellation();
    await pause(ms, this.#parts.timers, this.#pauseEnd);
  }
}

/** Closes a socket that was opened too late. */
function discard(webSocket: WebSocketLike): void {
  // An `error` event without a listener, for example because the socket was closed before it
  // opened, ends a Node process.
  webSocket.addEventListener('error', () => undefined);
  webSocket.close();
}

/** Errors that can be temporary: of the network, the service, or the program's token function. */
const passing = [ApiError, ChatSocketError, ParticipantTokenError];

/**
 * Whether retrying is pointless, because the service refuses the participant or the program has a
 * mistake. Errors from proxies in between are treated as temporary.
 */
function isFinal(error: unknown): boolean {
  const isRefusal = error instanceof AccessDeniedException || error instanceof ValidationException;
  return isRefusal || !passing.some((kind) => error instanceof kind);
}
