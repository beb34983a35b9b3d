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
  /**
   * Whether the connection is lost without a close event, so that only an unanswered heartbeat
   * shows it.
   */
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

  /** Called by the session. */
  send(frame: string): void {
    this.#time.after(5, () => {
      if (!this.isClosed && !this.isDead) this.#owner.received(this, frame);
    });
  }

  /** Called by the session. */
  close(): void {
    this.#owner.closed(this);
    if (this.isClosed) return;
    this.isClosed = true;
    // A lost connection does not close cleanly.
    if (!this.isDead) this.#emitLater('close', 1000);
  }

  terminate(): void {
    this.#owner.closed(this);
    this.isClosed = true;
    this.#emitLater('close', 1006);
  }

  /**
   * Called by the service: delivers a frame.
   *
   * @param brought - called if the session receives it.
   */
  bring(data: string, ms = 5, brought?: () => void): void {
    this.#time.reach(ms, () => {
      if (this.isClosed || this.isDead) return;
      brought?.();
      this.#emit('message', { data });
    });
  }

  /** Called by the network. */
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
