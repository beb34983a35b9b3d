import { expect } from 'chai';
import { WebSocket } from 'ws';
import {
  bring,
  collect,
  passTime,
  startConversation,
  startSocketServer,
  subscribe,
  texts,
  until,
} from '../support.js';

const HOLD_BACK = 50;

/** Lets nothing of this process run for so many ms: no timer, no socket. */
function stall(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

describe('what waits for its turn in a chat', () => {
  it('goes out in its order where the process stalls with the earlier item unread', async () => {
    const chat = await startConversation();
    const server = await startSocketServer();
    server.onSocket(subscribe);
    const session = chat.session({
      holdBack: HOLD_BACK,
      webSocket: () => new WebSocket(server.url),
    });
    const seen = collect(session);
    await session.connect();
    const push = (Content: string, second: number): void => {
      const item = { Id: Content, Type: 'MESSAGE', ContentType: 'text/plain', Content };
      for (const socket of server.sockets) bring(socket, second, item);
    };
    push('The first', 0);
    await until(() => texts(seen).length === 1);
    const expected = ['The first'];
    for (let round = 1; round < 20; round += 2) {
      push(`Later ${round}`, round + 1);
      // The session has read it then, and it has not gone out.
      await passTime(5);
      push(`Earlier ${round}`, round);
      stall(2 * HOLD_BACK);
      expected.push(`Earlier ${round}`, `Later ${round}`);
      await until(() => texts(seen).length === expected.length);
    }
    expect(texts(seen)).to.deep.equal(expected);
    server.close();
    await chat.close();
  });
});
