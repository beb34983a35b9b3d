import { AccessDeniedException, ValidationException } from '../../service/exceptions.js';
import { Cancellation } from '../../runtime/call/Cancellation.js';
import { ApiError } from '../../runtime/errors/ApiError.js';
import type { WebSocketLike } from '../../runtime/platform/WebSocketLike.js';
import type { Timers } from '../Timers.js';
import type { ChatItemError } from '../errors/ChatItemError.js';
import { ChatSocketError } from '../errors/ChatSocketError.js';
import { ParticipantTokenError } from '../errors/ParticipantTokenError.js';
import { pause } from '../pause.js';
import { remaining } from './remaining.js';
import { backoff } from './backoff.js';
import { ChatSocket } from './ChatSocket.js';
import type { Credentials } from './Credentials.js';

/** What is left of a socket's time when another takes its place: a tenth, at most so much, in ms. */
const LONGEST_MARGIN = 300_000;

/** What a connection tells its session. */
export interface ConnectionListener {
  /** A subscription was acknowledged, the first one or another. */
  connected(): void;
  /** There is no socket any more. */
  lost(error: ChatSocketError): void;
  /** A try to get a socket has failed. Another follows. */
  failed(error: unknown): void;
  /** The service refuses the participant. No try follows. */
  refused(error: unknown): void;
  item(item: unknown): void;
  malformed(error: ChatItemError): void;
}

/**
 * Keeps a socket subscribed, from `start` to `stop`: opens another when one is lost, with growing
 * pauses and without limit, and another beside it before its time is over.
 */
export class Connection {
  readonly #credentials: Credentials;
  readonly #prepare: () => Promise<void>;
  readonly #openWebSocket: (url: string) => WebSocketLike | Promise<WebSocketLike>;
  readonly #timers: Timers;
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

  /** @param prepare - what has to be done with the connection token before a socket is opened */
  constructor(
    credentials: Credentials,
    prepare: () => Promise<void>,
    openWebSocket: (url: string) => WebSocketLike | Promise<WebSocketLike>,
    timers: Timers,
    listener: ConnectionListener,
  ) {
    this.#credentials = credentials;
    this.#prepare = prepare;
    this.#openWebSocket = openWebSocket;
    this.#timers = timers;
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
    this.#pauseEnd.abort();
  }

  /** There is reason to look: probes the socket, or ends the pause before the next one. */
  nudge(): void {
    if (this.#current) this.#current.probe();
    else this.#pauseEnd.abort();
  }

  /** The socket does not bring what it should. */
  giveUpSocket(): void {
    this.#current?.giveUp();
  }

  async #run(): Promise<void> {
    while (!this.#isStopped()) {
      try {
        const lifetime = await this.#connect();
        // It may have been lost in the same breath.
        if (this.#current) await this.#pause(lifetime);
      } catch (error) {
        if (this.#isStopped()) return;
        if (isFinal(error)) {
          this.#listener.refused(error);
          return;
        }
        this.#listener.failed(error);
        this.#failures += 1;
        await this.#pause(backoff(this.#failures, Math.random));
        continue;
      }
      // Where it was lost; else it is time for another.
      if (!this.#current) await this.#pause(backoff(this.#failures, Math.random));
    }
  }

  /** Subscribes with a new socket, and gives how long it may be kept, in ms. */
  async #connect(): Promise<number> {
    const { Url, ConnectionExpiry } = await this.#credentials.connect(this.#cancellation);
    if (Url === undefined) throw new ChatSocketError('not-opened');
    await this.#prepare();
    await this.#subscribe(Url);
    const lifetime = remaining(ConnectionExpiry, this.#timers);
    return lifetime - Math.min(LONGEST_MARGIN, lifetime / 10);
  }

  async #subscribe(url: string): Promise<void> {
    const webSocket = await this.#open(url);
    if (this.#isStopped()) {
      // An error without a listener, such as that it was closed before it opened, ends a process.
      webSocket.addEventListener('error', () => undefined);
      webSocket.close();
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const socket = new ChatSocket(webSocket, this.#timers, {
        subscribed: () => {
          this.#replace(socket);
          resolve();
        },
        proved: () => {
          this.#failures = 0;
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
    });
  }

  async #open(url: string): Promise<WebSocketLike> {
    try {
      return await this.#openWebSocket(url);
    } catch (error) {
      if (error instanceof TypeError) throw error;
      throw new ChatSocketError('not-opened', undefined, error);
    }
  }

  #replace(socket: ChatSocket): void {
    const previous = this.#current;
    this.#current = socket;
    this.#next = undefined;
    // Should it be lost before it has shown that it works, it counts as a failure.
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
    await pause(ms, this.#timers, this.#pauseEnd);
  }
}

/** What passes, however long it takes: the network, the service, and who gives the token. */
const passing = [ApiError, ChatSocketError, ParticipantTokenError];

/**
 * Whether no further try can help: the service says so, or the program has made a mistake. What
 * stands between the two may answer anything for a while.
 */
function isFinal(error: unknown): boolean {
  const isRefusal = error instanceof AccessDeniedException || error instanceof ValidationException;
  return isRefusal || !passing.some((kind) => error instanceof kind);
}
