import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { expect } from 'chai';

import {
  AbortError,
  ApiClient,
  ConnectionError,
  type ApiError,
  type Transport,
} from '../../../src/index.js';
import type { CallOptions } from '../../../src/runtime/call/CallOptions.js';
import { invoke, type CallHandle } from '../../../src/runtime/call/invoke.js';
import type { Operation } from '../../../src/runtime/operation/Operation.js';
import { readStream } from '../../../src/runtime/stream/readStream.js';
import type { ResponseStream } from '../../../src/runtime/stream/ResponseStream.js';
import type { ServerEvent } from '../../../src/runtime/stream/ServerEvent.js';
import { splitEvents } from '../../../src/runtime/stream/splitEvents.js';
import { bodyChunks } from '../../../src/runtime/transport/bodyChunks.js';
import { FetchTransport } from '../../../src/runtime/transport/fetch.js';
import { readOperation } from '../../support/readOperation.js';
import { passTurn, stopTimers } from '../../support/fakeClock.js';
import { heapHeld } from '../../support/bytesHeld.js';
import { failure } from '../../support/failure.js';
import { startServer, type TestServer } from '../../support/server.js';

type Events = ResponseStream<ServerEvent<string>>;

const listen: Operation<Events> = {
  ...readOperation,
  result: {
    encoding: 'custom',
    mediaType: 'text/event-stream',
    read: readStream,
    split: splitEvents,
  },
};

const transports: [name: string, create: () => Transport | undefined][] = [
  ['the default transport', () => undefined],
  ['FetchTransport', () => new FetchTransport()],
];

for (const [name, createTransport] of transports) {
  describe(`a stream over ${name}`, () => {
    let server: TestServer;
    let client: ApiClient;
    /** The response that the server writes. */
    let response: Promise<ServerResponse>;
    let closed: Promise<unknown>;

    beforeEach(async () => {
      let open: (response: ServerResponse) => void = () => undefined;
      response = new Promise((resolve) => (open = resolve));
      server = await startServer((written) => {
        closed = new Promise((resolve) => written.once('close', resolve));
        written.writeHead(200, { 'content-type': 'text/event-stream' });
        written.flushHeaders();
        open(written);
      });
      client = new ApiClient(server.url);
      client.maxAttempts = 1;
      client.transport = createTransport() ?? client.transport;
    });
    afterEach(async () => {
      client.close();
      await server.close();
    });

    const start = async (options?: CallOptions): Promise<Events> =>
      (await client.call(listen, {}, options)).data;

    it('opens before there are events, and gives each when it comes', async () => {
      const events = await start();
      const written = await response;
      const first = events.next();
      written.write('data: \u00e4');
      written.write('\n\ndata: 2\n\n');
      expect((await first).value?.data).to.equal('ä');
      expect((await events.next()).value?.data).to.equal('2');
      written.end();
      expect(await events.next()).to.deep.equal({ done: true, value: undefined });
    });

    it('closes the connection when the loop is left', async () => {
      const events = await start();
      (await response).write('data: 1\n\ndata: 2\n\n');
      const seen: string[] = [];
      for await (const { data } of events) {
        seen.push(data);
        break;
      }
      expect(seen).to.deep.equal(['1']);
      await closed;
      expect(await events.next()).to.deep.equal({ done: true, value: undefined });
    });

    it('closes the connection by close(), and ends what waits', async () => {
      const events = await start();
      await response;
      const waiting = events.next();
      events.close();
      expect((await waiting).done).to.equal(true);
      await closed;
    });

    it('closes the connection if nobody has begun to read', async () => {
      const events = await start();
      events.close();
      await closed;
    });

    it('fails with an AbortError when its signal aborts', async () => {
      const controller = new AbortController();
      const events = await start({ signal: controller.signal });
      const waiting = events.next();
      controller.abort(new Error('enough'));
      const error = await failure(waiting, AbortError);
      expect(error.cause).to.have.property('message', 'enough');
      await closed;
    });

    it('fails with an AbortError when the client is closed', async () => {
      const events = await start();
      const waiting = events.next();
      client.close();
      await failure(waiting, AbortError);
      await closed;
    });

    for (const means of ['handle', 'signal'] as const) {
      it(`is aborted by the ${means} of the callback style`, async () => {
        const controller = new AbortController();
        let handle: CallHandle | undefined;
        const events = await new Promise<Events>((resolve, reject) => {
          const callback = (error: Error | null, data: Events): void => {
            if (error) reject(error);
            else resolve(data);
          };
          handle = invoke(client, listen, {}, controller, callback) as CallHandle;
        });
        const waiting = events.next();
        if (means === 'handle') handle?.abort();
        else controller.abort();
        await failure(waiting, AbortError);
        await closed;
      });
    }

    it('fails with a ConnectionError when the connection breaks', async () => {
      const events = await start();
      const written = await response;
      written.write('data: 1\n\n');
      await events.next();
      const waiting = events.next();
      written.destroy();
      const error: ApiError = await failure(waiting, ConnectionError);
      expect(error.attempts).to.equal(1);
    });

    it('fails for an event that is larger than maxResponseBytes, and not for many', async () => {
      client.maxResponseBytes = 1000;
      const events = await start();
      const written = await response;
      for (let index = 0; index < 100; index += 1) written.write(`data: ${'x'.repeat(90)}\n\n`);
      for (let index = 0; index < 100; index += 1) await events.next();
      written.write(`data: ${'x'.repeat(1001)}`);
      const error = await failure(events.next(), ConnectionError);
      expect(error.cause).to.have.property('code', 'ETOOLARGE');
      await closed;
    });

    it('outlives the time limits of the call', async () => {
      const clock = stopTimers();
      const events = await start({ timeout: 1000, deadline: 2000 });
      clock.tick(10_000);
      (await response).end('data: 1\n\n');
      expect((await events.next()).value?.data).to.equal('1');
    });
  });
}

/** The events of a response with this body. */
async function eventsOf(chunks: AsyncGenerator<Uint8Array>): Promise<Events> {
  const client = new ApiClient('http://127.0.0.1');
  const unsent = { status: 500, headers: {}, text: '' };
  client.transport = {
    send: async ({ onBody }) => onBody?.({ status: 200, headers: {}, chunks }) ?? unsent,
  };
  return (await client.call(listen, {})).data;
}

describe('a stream', () => {
  for (const coding of ['gzip', 'x-gzip', 'br']) {
    it(`is decompressed if it comes as ${coding}`, async () => {
      const text = Array.from({ length: 500 }, (_, index) => `data: ${index}\n\n`).join('');
      const compress = coding === 'br' ? brotliCompressSync : gzipSync;
      const server = await startServer((written) => {
        const type = { 'content-type': 'text/event-stream', 'content-encoding': coding };
        written.writeHead(200, type).end(compress(text));
      });
      const client = new ApiClient(server.url);
      try {
        let count = 0;
        for await (const { data } of (await client.call(listen, {})).data) {
          expect(data).to.equal(String(count));
          count += 1;
        }
        expect(count).to.equal(500);
      } finally {
        client.close();
        await server.close();
      }
    });
  }

  it('takes a chunk from the connection only when an event is asked for', async () => {
    let taken = 0;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (;;) {
        taken += 1;
        yield Promise.resolve(new TextEncoder().encode(`data: ${taken}\n\n`));
      }
    }
    const data = await eventsOf(chunks());
    expect(taken).to.equal(0);
    await data.next();
    await data.next();
    await passTurn();
    expect(taken).to.equal(2);
    data.close();
  });

  it('keeps nothing of the events that have been read', async () => {
    const event = new TextEncoder().encode('data: 1\n\n');
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (;;) yield Promise.resolve(event);
    }
    const data = await eventsOf(chunks());
    const read = async (count: number): Promise<number> => {
      for (let index = 0; index < count; index += 1) await data.next();
      return heapHeld();
    };
    const before = await read(10_000);
    const growth = (await read(40_000)) - before;
    expect(growth / 40_000).to.be.lessThan(100);
    data.close();
  });

  it('has a body of Node wait while nobody asks for a chunk', async () => {
    let given = 0;
    const body = new Readable({
      highWaterMark: 1,
      read() {
        given += 1;
        this.push('x');
      },
    });
    const iterator = bodyChunks(body)[Symbol.asyncIterator]();
    for (let index = 0; index < 3; index += 1) await iterator.next();
    for (let index = 0; index < 100; index += 1) await passTurn();
    expect(given).to.be.lessThan(10);
    await iterator.return?.();
    expect(body.destroyed).to.equal(true);
  });

  it('is read at once over a transport that knows no streams', async () => {
    const client = new ApiClient('http://127.0.0.1');
    const headers = { 'content-type': 'text/event-stream' };
    client.transport = {
      send: () => Promise.resolve({ status: 200, headers, text: 'data: 1\n\ndata: 2\n\n' }),
    };
    const seen: string[] = [];
    for await (const { data } of (await client.call(listen, {})).data) seen.push(data);
    expect(seen).to.deep.equal(['1', '2']);
  });

  it('closes the first response if an interceptor sends the request again', async () => {
    const closed: Promise<unknown>[] = [];
    const server = await startServer((written) => {
      closed.push(new Promise((resolve) => written.once('close', resolve)));
      written.writeHead(200, { 'content-type': 'text/event-stream' });
      written.write(`data: ${closed.length}\n\n`);
    });
    const client = new ApiClient(server.url);
    try {
      client.use(async (request, next) => {
        await next(request);
        return next(request);
      });
      const { data } = await client.call(listen, {});
      await closed[0];
      expect((await data.next()).value?.data).to.equal('2');
    } finally {
      client.close();
      await server.close();
    }
  });
});
