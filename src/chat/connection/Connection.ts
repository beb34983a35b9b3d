import { AccessDeniedException, ValidationException } from '../../service/exceptions.js';
import { Cancellation, type AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { ApiError } from '../../runtime/errors/ApiError.js';
import type { WebSocketLike } from '../../runtime/platform/WebSocketLike.js';
import type { ChatItemError } from '../errors/ChatItemError.js';
import { ChatSocketError } from '../errors/ChatSocketError.js';
import { ParticipantTokenError } from '../errors/ParticipantTokenError.js';
import { pause, type Timers } from '../Timers.js';
import { backoff } from './backoff.js';
import type { CallGate } from './CallGate.js';
import { ChatSocket } from './ChatSocket.js';
import type { Credentials } from './Credentials.js';
import type { SocketOpener } from './SocketOpener.js';

/** What is left of a socket's time when another takes its place: a tenth, at most so much, in ms. */
const LONGEST_MARGIN = 300_000;
/** How long it may take until there is a socket to open, in ms. */
const OPEN_TIMEOUT = 10_000;
/** How old an attempt must be at least for another nudge to end it, at first and at most, in ms. */
const NUDGE_PATIENCE = 1_000;
const LONGEST_NUDGE_PATIENCE = 10_000;

/** What a connection tells its owner. */
export interface ConnectionListener {
  /** A subscription was acknowledged, the first one or another. */
  connected(): void;
  /** There is no socket any more. */
  lost(error: ChatSocketError): void;
  /** An attempt to get a socket has failed. Another follows. */
  failed(error: unknown): void;
  /** The service refuses the participant. No attempt follows. */
  refused(error: unknown): void;
  item(item: unknown): void;
  malformed(error: ChatItemError): void;
  /** A heartbeat was answered after so many ms. */
  beaten(roundTrip: number): void;
}

/** What a connection is made of. */
export interface ConnectionParts {
  readonly credentials: Credentials;
  readonly gate: CallGate;
  readonly openSocket: SocketOpener;
  readonly timers: Timers;
  /** What has to be done with the connection token before a socket is opened. */
  prepare(this: void, signal: AbortSignalLike): Promise<void>;
}

/**
 * Keeps a socket subscribed, from `start` to `stop`: opens another when one is lost, with growing
 * pauses and without limit, and another beside it before its time is over.
 */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #listener: ConnectionListener;
  readonly #cancellation = new Cancellation();
  /** The socket that is subscribed. While another takes its place, both may bring items. */
  #current: ChatSocket | undefined;
  /** The socket that is on its way to be. */
  #next: ChatSocket | undefined;
  /** How many sockets in a row came to nothing. */
  #failures = 0;
  /** Ends the pause under way. */
  #pauseEnd = new Cancellation();
  /** Ends the attempt under way. */
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

  /** Closes the socket. Nothing is told any more. */
  stop(): void {
    this.#cancellation.abort();
    this.#current?.close();
    this.#next?.close();
    this.#attempt?.abort();
    this.#pauseEnd.abort();
  }

  /**
   * The network may be back: probes the socket, or starts over at once. An attempt may hang, but one
   * that is only slow must come to its end, however often it is nudged.
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

  /** The socket does not bring what it should. */
  giveUpSocket(): void {
    this.#current?.giveUp();
  }

  async #run(): Promise<void> {
    while (!this.#isStopped()) {
      const attempt = new Cancellation();
      this.#attempt = attempt;
      // Whatever waits for its turn keeps it.
      this.#attemptBegan = Infinity;
      try {
        const lifetime = await this.#connect(attempt);
        this.#attempt = undefined;
        // It may have been lost in the same breath.
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
      // If it was lost; else it is time for another.
      if (!this.#current) await this.#pause(backoff(this.#failures, Math.random));
    }
  }

  /** Subscribes with a new socket, and gives how long it may be kept, in ms. */
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
      const socket = new ChatSocket(webSocket, this.#parts.timers, {
        subscribed: () => {
          this.#replace(socket);
          resolve();
        },
        proved: () => {
          this.#failures = 0;
        },
        beaten: (roundTrip) => {
          this.#listener.beaten(roundTrip);
        },
        item: (item) => {
          this.#listener.item(item);
        },
        malformed: (error) => {
          this.#listener.malformed(error);
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
    // The program may have given a function that hangs.
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
    // If it is lost before it has shown that it works, it counts as a failure.
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

/** A socket that comes too late. */
function discard(webSocket: WebSocketLike): void {
  // An error without a listener, for example that it was closed before it opened, ends a process.
  webSocket.addEventListener('error', () => undefined);
  webSocket.close();
}

/** Failures that pass, however long that takes: of the network, the service, and the token's source. */
const passing = [ApiError, ChatSocketError, ParticipantTokenError];

/**
 * Whether no further attempt can help: the service says so, or the program has made a mistake. What
 * stands between the two may answer anything for a while.
 */
function isFinal(error: unknown): boolean {
  const isRefusal = error instanceof AccessDeniedException || error instanceof ValidationException;
  return isRefusal || !passing.some((kind) => error instanceof kind);
}
