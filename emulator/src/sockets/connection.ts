import { randomUUID } from 'node:crypto';

import type { RawData, WebSocket } from 'ws';

import type { SocketFaultKind } from '../faults/faultRule.js';
import type { Faults } from '../faults/faults.js';
import { CHAT_TOPIC, gatewayError, HEARTBEAT, PONG, readFrame, subscribed } from './frames.js';

/** A client with more unread data than this is disconnected, in bytes. */
const BACKLOG_LIMIT = 4 * 1024 * 1024;

/** How long a fault holds an item back if no other item comes, in milliseconds of real time. */
const LONGEST_HOLD = 50;
/**
 * How long after the next item it is sent then, in milliseconds, so that the client reads it
 * separately.
 */
const OVERTAKEN_BY = 10;

/** The emulator's close codes: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
export const CLOSE = { normal: 1000, goingAway: 1001, unsupported: 1003, policy: 1008 } as const;

/** What a connection reports. */
export interface ConnectionEvents {
  /** The client has subscribed, for the first time or again. */
  readonly onSubscribed: () => void;
  /** The socket was closed, for whatever reason; the code is 1006 if the connection was lost. */
  readonly onClosed: (code: number) => void;
  /** A frame was received or is being sent, possibly with a fault. */
  readonly onFrame: (
    direction: 'received' | 'sent',
    frame: string,
    fault?: SocketFaultKind,
  ) => void;
}

/**
 * One WebSocket of a participant:
 *
 *     open ──subscribe──► subscribed ──either side, expiry, chat ended, cut off──► closed
 *      │                      └──fault──► mute ──────────────────────────────────────►┤
 *      └───────────────────────────────────────────────────────────────────────────►┘
 */
export class Connection {
  readonly #id = randomUUID();
  readonly #socket: WebSocket;
  readonly #faults: Faults;
  readonly #onSubscribed: () => void;
  readonly #onFrame: ConnectionEvents['onFrame'];
  #state: 'open' | 'subscribed' | 'mute' = 'open';
  /** An item that a fault holds back until it can be sent after the next one. */
  #heldBack: { readonly frame: string; timer: NodeJS.Timeout; isOvertaken: boolean } | undefined;

  /** @param events called when something happens */
  constructor(
    socket: WebSocket,
    faults: Faults,
    { onSubscribed, onClosed, onFrame }: ConnectionEvents,
  ) {
    this.#onFrame = onFrame;
    this.#socket = socket;
    this.#faults = faults;
    this.#onSubscribed = onSubscribed;
    // On a frame that breaks the protocol or is too large, `ws` closes the socket with the right
    // code.
    socket.on('error', () => undefined);
    socket.on('close', onClosed);
    socket.on('message', (data, isBinary) => {
      this.#receive(data, isBinary);
    });
  }

  /**
   * Sends an item if the client has subscribed.
   *
   * @param isChunk whether more chunks of the same message follow
   */
  deliver(frame: string, isChunk = false): void {
    if (this.#state !== 'subscribed') return;
    const fault = this.#faults.drawForSocket('item')?.kind;
    if (fault !== undefined) this.#onFrame('sent', frame, fault);
    if (fault === 'drop-socket') {
      this.cut();
      return;
    }
    if (fault === 'swallow') return;
    if (fault === 'mute-socket') {
      // Without this, the client could not detect that an earlier item is missing.
      this.#release();
      this.#state = 'mute';
      return;
    }
    if (fault === 'reorder' && this.#heldBack === undefined) {
      this.#heldBack = { frame, timer: this.#releaseAfter(LONGEST_HOLD), isOvertaken: false };
      return;
    }
    if (isChunk && this.#faults.drawForSocket('chunk')?.kind === 'interrupt-stream') {
      this.#onFrame('sent', frame, 'interrupt-stream');
      this.#release();
      this.#transmit(frame, () => {
        this.cut();
      });
      this.#state = 'mute';
      return;
    }
    if (fault === undefined) this.#send(frame);
    else this.#transmit(frame);
    if (fault === 'duplicate') this.#send(frame);
    if (this.#heldBack === undefined || this.#heldBack.isOvertaken) return;
    clearTimeout(this.#heldBack.timer);
    this.#heldBack.timer = this.#releaseAfter(OVERTAKEN_BY);
    this.#heldBack.isOvertaken = true;
  }

  /** Closes the socket cleanly. Frames that were sent before still arrive. */
  close(code: number, reason: string): void {
    this.#release();
    this.#socket.close(code, reason);
  }

  /** Drops the connection without a close frame. */
  cut(): void {
    this.#socket.terminate();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (isBinary) {
      this.close(CLOSE.unsupported, 'Only text frames are supported');
      return;
    }
    const text = (data as Buffer).toString();
    if (text.trim() === '') return;
    this.#onFrame('received', text);
    const frame = readFrame(text);
    if (!frame) this.#send(gatewayError(this.#id));
    else if (frame.topic === 'aws/ping') this.#send(PONG);
    else if (frame.topic === 'aws/heartbeat') this.#answerHeartbeat();
    else this.#subscribe(frame.topics);
  }

  #answerHeartbeat(): void {
    if (this.#faults.drawForSocket('heartbeat')?.kind === 'mute-heartbeat') return;
    this.#send(HEARTBEAT);
  }

  #subscribe(topics: readonly string[]): void {
    const fault = this.#faults.drawForSocket('subscribe')?.kind;
    if (fault === 'mute-subscribe') return;
    if (fault === 'refuse-subscribe' || !topics.includes(CHAT_TOPIC)) {
      this.#send(subscribed('failure', topics));
      return;
    }
    this.#send(subscribed('success', [CHAT_TOPIC]));
    if (this.#state === 'open') this.#state = 'subscribed';
    this.#onSubscribed();
  }

  #releaseAfter(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#release();
    }, ms);
  }

  #release(): void {
    const heldBack = this.#heldBack;
    if (!heldBack) return;
    clearTimeout(heldBack.timer);
    this.#heldBack = undefined;
    this.#transmit(heldBack.frame);
  }

  #send(frame: string): void {
    this.#onFrame('sent', frame);
    this.#transmit(frame);
  }

  #transmit(frame: string, onSent?: () => void): void {
    if (this.#state === 'mute' || this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(frame, onSent);
    // A client that never reads must not use up the memory.
    if (this.#socket.bufferedAmount > BACKLOG_LIMIT) this.cut();
  }
}
