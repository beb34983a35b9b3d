import { expect } from 'chai';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { Emulator } from 'amazon_connect_participant_emulator';

import type { SeenItem } from './bodies.js';
import { ok } from './chat.js';

/** What the server says on a socket. */
export interface Frame {
  readonly topic?: string;
  readonly content?: string | { readonly status: string; readonly topics: readonly string[] };
  readonly contentType?: string;
  readonly message?: string;
  readonly connectionId?: string;
  readonly requestId?: string;
}

const SUBSCRIBE = JSON.stringify({ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } });

/** An open socket, with all that the server has said on it. */
export class TestSocket {
  readonly socket: WebSocket;
  readonly frames: Frame[] = [];
  /** The code with which it is closed. */
  readonly closed: Promise<number>;
  #read = 0;
  #wake = (): void => undefined;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()) as Frame);
      this.#wake();
    });
    this.closed = new Promise((resolve) => {
      socket.on('close', (code) => {
        resolve(code);
        this.#wake();
      });
    });
  }

  static async open(url: string): Promise<TestSocket> {
    const socket = new WebSocket(url);
    const opened = new TestSocket(socket);
    await once(socket, 'open');
    return opened;
  }

  /** The next frame that has not been asked for yet. */
  async next(): Promise<Frame> {
    while (this.frames.length <= this.#read) {
      expect(this.socket.readyState, 'the socket is open').to.equal(WebSocket.OPEN);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.frames[this.#read++]!;
  }

  /** Says something, and returns the answer. */
  async ask(frame: string | object): Promise<Frame> {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    return this.next();
  }

  async subscribe(): Promise<this> {
    expect((await this.ask(SUBSCRIBE)).content).to.deep.equal({
      status: 'success',
      topics: ['aws/chat'],
    });
    return this;
  }

  /** The next item that comes. */
  async item(): Promise<SeenItem> {
    const { topic, contentType, content } = await this.next();
    expect([topic, contentType]).to.deep.equal(['aws/chat', 'application/json']);
    return JSON.parse(content as string) as SeenItem;
  }

  /** All items that came until the answer to a heartbeat that is sent now. */
  async items(): Promise<SeenItem[]> {
    const found: SeenItem[] = [];
    this.socket.send('{"topic":"aws/heartbeat"}');
    for (;;) {
      const frame = await this.next();
      if (frame.topic === 'aws/heartbeat') return found;
      if (frame.topic === 'aws/chat') found.push(JSON.parse(frame.content as string) as SeenItem);
    }
  }
}

export async function socketUrl(
  emulator: Emulator,
  { participantToken }: { readonly participantToken: string },
): Promise<string> {
  const answer = await ok(emulator, 'CreateParticipantConnection', participantToken, {
    Type: ['WEBSOCKET'],
  });
  return answer.Websocket.Url;
}

/** A socket that is subscribed. */
export async function listen(
  emulator: Emulator,
  person: { readonly participantToken: string },
): Promise<TestSocket> {
  const socket = await TestSocket.open(await socketUrl(emulator, person));
  return socket.subscribe();
}

/** The status with which the server refuses to open a socket. */
export async function refusal(url: string): Promise<number | undefined> {
  const socket = new WebSocket(url);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  socket.on('error', () => undefined);
  socket.terminate();
  return response.statusCode;
}
