import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { ChatSession } from 'amazon_connect_participant_service';
import { WebSocket, WebSocketServer } from 'ws';
import { collect, startConversation, texts, until, type Conversation } from '../support.js';

const HOLD_BACK = 50;

/** Lets nothing of this process run for so many ms: no timer, no socket. */
function stall(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

describe('what waits for its turn in a chat', () => {
  let chat: Conversation;
  let server: WebSocketServer;
  let session: ChatSession;
  let push: (content: string, second: number) => void;

  beforeEach(async () => {
    chat = await startConversation();
    server = new WebSocketServer({ port: 0 });
    server.on('connection', (socket) => {
      socket.once('message', () => {
        socket.send('{"topic":"aws/subscribe","content":{"status":"success"}}');
      });
      push = (Content, second) => {
        const AbsoluteTime = new Date(Date.UTC(2100, 0, 1, 0, 0, second)).toISOString();
        const item = { Id: Content, AbsoluteTime, Type: 'MESSAGE', ContentType: 'text/plain' };
        const content = JSON.stringify({ ...item, Content });
        socket.send(JSON.stringify({ topic: 'aws/chat', content }));
      };
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    session = chat.session({
      holdBack: HOLD_BACK,
      webSocket: () => new WebSocket(`ws://127.0.0.1:${port}`),
    });
  });

  afterEach(async () => {
    for (const socket of server.clients) socket.terminate();
    server.close();
    await chat.close();
  });

  it('goes out in its order where the process stalls with the earlier item unread', async () => {
    const seen = collect(session);
    await session.connect();
    push('The first', 0);
    await until(() => texts(seen).length === 1);
    const reads: string[] = [];
    for (let round = 1; round < 40; round += 2) {
      push(`Later ${round}`, round + 1);
      // Once the session has read it, and before it goes out.
      await new Promise((resolve) => setTimeout(resolve, 5));
      push(`Earlier ${round}`, round);
      stall(2 * HOLD_BACK);
      reads.push(`Earlier ${round}`, `Later ${round}`);
      await until(() => texts(seen).length === 1 + reads.length);
    }
    expect(texts(seen)).to.deep.equal(['The first', ...reads]);
  });
});
