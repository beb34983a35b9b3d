import { expect } from 'chai';
import type { Timers } from 'amazon_connect_participant_service';
import { WebSocket } from 'ws';
import { onTestFinished } from '../../support/onTestFinished.js';
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

/**
 * Timers whose time passes only while the process stalls. What is due runs after sockets have been
 * read: Node's own timers of 0 ms run before that if they take a millisecond to get there.
 */
class StallingTimers implements Timers {
  #now = Date.now();
  readonly #waiting = new Map<object, { readonly at: number; readonly listener: () => void }>();

  now(): number {
    return this.#now;
  }

  setTimeout(listener: () => void, delay: number): object {
    if (delay <= 0) return setImmediate(listener);
    const timer = {};
    this.#waiting.set(timer, { at: this.#now + delay, listener });
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#waiting.delete(timer as object);
    clearImmediate(timer as NodeJS.Immediate | undefined);
  }

  /** Lets so many ms pass in which nothing runs: no timer, no socket. What is due runs next. */
  stall(ms: number): void {
    this.#now += ms;
    for (const [timer, { at, listener }] of this.#waiting) {
      if (at > this.#now) continue;
      this.#waiting.delete(timer);
      setTimeout(listener);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
}

describe('items that wait in the inbox', () => {
  it('are delivered in order if the process stalls before the earlier item is read', async () => {
    const chat = await startConversation();
    onTestFinished(() => chat.close());
    const server = await startSocketServer();
    server.onSocket(subscribe);
    const timers = new StallingTimers();
    const session = chat.session({
      timers,
      holdBack: HOLD_BACK,
      webSocket: () => new WebSocket(server.url),
    });
    const seen = collect(session);
    await session.connect();
    const untilSeen = (count: number): Promise<void> =>
      until(() => {
        if (texts(seen).length < count) timers.stall(HOLD_BACK);
        return texts(seen).length === count;
      });
    const push = (Content: string, second: number): void => {
      const item = { Id: Content, Type: 'MESSAGE', ContentType: 'text/plain', Content };
      for (const socket of server.sockets) bring(socket, second, item);
    };
    push('The first', 0);
    await untilSeen(1);
    const expected = ['The first'];
    for (let round = 1; round < 20; round += 2) {
      push(`Later ${round}`, round + 1);
      // The session has read it then, and it has not gone out.
      await passTime(5);
      push(`Earlier ${round}`, round);
      timers.stall(2 * HOLD_BACK);
      expected.push(`Earlier ${round}`, `Later ${round}`);
      await untilSeen(expected.length);
    }
    expect(texts(seen)).to.deep.equal(expected);
  });
});
