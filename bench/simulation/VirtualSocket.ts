import type { WebSocketLike } from 'amazon_connect_participant_service';
import type { VirtualTime } from './VirtualTime.js';

type Listener = (event: never) => void;

/** What the service does with a socket. */
export interface SocketOwner {
  opened(socket: VirtualSocket): void;
  received(socket: VirtualSocket, frame: string): void;
  closed(socket: VirtualSocket): void;
}

/** A WebSocket between the session and the simulated service. */
export class VirtualSocket implements WebSocketLike {
  /** Whether it stands and carries nothing: only an unanswered heartbeat shows it. */
  isDead = false;
  isSubscribed = false;
  isClosed = false;
  readonly #time: VirtualTime;
  readonly #owner: SocketOwner;
  readonly #listeners: Record<string, Listener[]> = {};

  constructor(time: VirtualTime, owner: SocketOwner, opensAfter: number) {
    this.#time = time;
    this.#owner = owner;
    time.reach(opensAfter, () => {
      if (this.isClosed || this.isDead) return;
      owner.opened(this);
      this.#emit('open', {});
    });
  }

  addEventListener(type: string, listener: Listener): void {
    (this.#listeners[type] ??= []).push(listener);
  }

  /** Of the session. */
  send(frame: string): void {
    this.#time.after(5, () => {
      if (!this.isClosed && !this.isDead) this.#owner.received(this, frame);
    });
  }

  /** Of the session. */
  close(): void {
    this.#owner.closed(this);
    if (this.isClosed) return;
    this.isClosed = true;
    // A dead connection does not close in order.
    if (!this.isDead) this.#emitLater('close', 1000);
  }

  terminate(): void {
    this.#owner.closed(this);
    this.isClosed = true;
    this.#emitLater('close', 1006);
  }

  /**
   * Of the service: brings a frame.
   *
   * @param brought - is told if the session gets it.
   */
  bring(data: string, ms = 5, brought?: () => void): void {
    this.#time.reach(ms, () => {
      if (this.isClosed || this.isDead) return;
      brought?.();
      this.#emit('message', { data });
    });
  }

  /** Of the network. */
  cut(): void {
    this.#owner.closed(this);
    if (this.isClosed) return;
    this.#time.reach(1, () => {
      if (this.isClosed) return;
      this.isClosed = true;
      this.#emit('close', { code: 1006, reason: '' });
    });
  }

  #emitLater(type: 'close', code: number): void {
    this.#time.reach(5, () => {
      this.#emit(type, { code, reason: '' });
    });
  }

  #emit(type: string, event: object): void {
    for (const listener of this.#listeners[type] ?? [])
      (listener as (event: object) => void)(event);
  }
}
