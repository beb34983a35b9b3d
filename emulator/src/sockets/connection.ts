import { randomUUID } from 'node:crypto';

import type { RawData, WebSocket } from 'ws';

import type { Faults } from '../faults/faults.js';
import { CHAT_TOPIC, gatewayError, HEARTBEAT, PONG, readFrame, subscribed } from './frames.js';

/** What a client may leave unread before it is cut off, in bytes. */
const BACKLOG_LIMIT = 4 * 1024 * 1024;

/** Why the emulator closes a socket: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
export const CLOSE = { normal: 1000, goingAway: 1001, unsupported: 1003, policy: 1008 } as const;

/**
 * One WebSocket of a participant.
 *
 *     open ──subscribe──► subscribed ──either side, expiry, chat ended, cut off──► closed
 *      └───────────────────────────────────────────────────────────────────────────►┘
 */
export class Connection {
  readonly #id = randomUUID();
  readonly #socket: WebSocket;
  readonly #faults: Faults;
  #subscribed = false;
  /** An item that a fault holds back until it can come after the next one. */
  #heldBack: string | undefined;

  /** @param onClose is called once, when the socket is closed for whatever reason */
  constructor(socket: WebSocket, faults: Faults, onClose: () => void) {
    this.#socket = socket;
    this.#faults = faults;
    // A frame that breaks the protocol or is too large: the socket closes itself with the right code.
    socket.on('error', () => undefined);
    socket.on('close', onClose);
    socket.on('message', (data, isBinary) => {
      this.#receive(data, isBinary);
    });
  }

  /** Sends an item, if the client has subscribed. */
  deliver(frame: string): void {
    if (!this.#subscribed) return;
    const fault = this.#faults.drawForSocket('item')?.kind;
    if (fault === 'drop-socket') {
      this.cut();
      return;
    }
    if (fault === 'reorder' && this.#heldBack === undefined) {
      this.#heldBack = frame;
      return;
    }
    this.#send(frame);
    if (fault === 'duplicate') this.#send(frame);
    this.#release();
  }

  /** Closes the socket in order. What is on its way still arrives. */
  close(code: number, reason: string): void {
    this.#release();
    this.#socket.close(code, reason);
  }

  /** Ends the connection without a word. */
  cut(): void {
    this.#socket.terminate();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (isBinary) {
      this.close(CLOSE.unsupported, 'Only text is understood');
      return;
    }
    const text = (data as Buffer).toString();
    if (text.trim() === '') return;
    const frame = readFrame(text);
    if (!frame) this.#send(gatewayError(this.#id));
    else if (frame.topic === 'aws/ping') this.#send(PONG);
    else if (frame.topic === 'aws/heartbeat') this.#answerHeartbeat();
    else this.#subscribe(frame.topics);
  }

  #answerHeartbeat(): void {
    if (this.#faults.drawForSocket('heartbeat')?.kind === 'mute-heartbeat') return;
    this.#release();
    this.#send(HEARTBEAT);
  }

  #subscribe(topics: readonly string[]): void {
    const isRefused = this.#faults.drawForSocket('subscribe')?.kind === 'refuse-subscribe';
    if (isRefused || !topics.includes(CHAT_TOPIC)) {
      this.#send(subscribed('failure', topics));
      return;
    }
    this.#subscribed = true;
    this.#send(subscribed('success', [CHAT_TOPIC]));
  }

  #release(): void {
    const frame = this.#heldBack;
    this.#heldBack = undefined;
    if (frame !== undefined) this.#send(frame);
  }

  #send(frame: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(frame);
    // A client that never reads must not fill the memory for all.
    if (this.#socket.bufferedAmount > BACKLOG_LIMIT) this.cut();
  }
}
