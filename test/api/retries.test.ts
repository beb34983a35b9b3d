import type { Socket } from 'node:net';
import { expect } from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import {
  AbortError,
  ApiClient,
  ConnectionError,
  DefaultApi,
  ServiceException,
  ThrottlingException,
  TimeoutError,
  type CallEvent,
} from 'amazon_connect_participant_service';
import { advanceUntil, passTurn, stopTimers } from '../support/fakeClock.js';
import { failure } from '../support/failure.js';
import { json, startServer, type Handler, type TestServer } from '../support/server.js';
import { itOverHttp } from '../support/transport.js';
import { catchUncaught } from '../support/uncaught.js';

const message = { ContentType: 'text/plain', Content: 'Hello' };
const ok = json({ Id: 'message-1' });
const throttle = json({ Message: 'Slow down' }, 429, { 'x-amzn-errortype': 'ThrottlingException' });
const faults = {
  ok,
  throttle,
  'server-error': json({ Message: 'Oops' }, 500, { 'x-amzn-errortype': 'InternalServerException' }),
  'bad-gateway': (response) => response.writeHead(502).end('<html>Bad gateway</html>'),
  empty: (response) => response.end(),
  html: (response) => response.end('<html>Welcome</html>'),
  truncate: (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"Id":', () => response.socket?.destroy());
  },
  reset: (response) => response.socket?.resetAndDestroy(),
  invalid: json({ Message: 'No' }, 400, { 'x-amzn-errortype': 'ValidationException' }),
} satisfies Record<string, Handler>;
type Fault = keyof typeof faults;

describe('a call that fails', () => {
  let server: TestServer;
  let client: ApiClient;
  let api: DefaultApi;
  let events: CallEvent[];

  /** Answers with these, one after the other, and with the last of them from then on. */
  async function answerWith(...handlers: readonly Handler[]): Promise<void> {
    let requests = 0;
    server = await startServer((...exchange) => {
      const handler = handlers[Math.min(requests, handlers.length - 1)];
      requests += 1;
      handler?.(...exchange);
    });
    client = new ApiClient(server.url);
    api = new DefaultApi(client);
    events = [];
    client.observe((event) => events.push(event));
  }
  beforeEach(() => {
    // Full jitter at its least: retries come at once.
    sinon.stub(Math, 'random').returns(0);
  });
  afterEach(async () => {
    sinon.restore();
    client.close();
    await server.close();
  });

  const clientTokens = () =>
    server.received.map(({ body }) => (JSON.parse(body) as { ClientToken?: string }).ClientToken);

  for (const [name, handler] of Object.entries(faults)) {
    if (name === 'ok' || name === 'invalid') continue;
    it(`is retried with the same client token: ${name}`, async () => {
      await answerWith(handler, handler, ok);
      expect(await api.sendMessage('token', message)).to.include({ Id: 'message-1' });
      const tokens = clientTokens();
      expect(tokens).to.have.length(3);
      expect(new Set(tokens).size).to.equal(1);
      expect(tokens[0]).to.be.a('string');
    });
  }

  it("keeps the caller's client token", async () => {
    await answerWith(faults.reset, ok);
    await api.sendMessage('token', { ...message, ClientToken: 'mine' });
    expect(clientTokens()).to.deep.equal(['mine', 'mine']);
  });

  it('is attempted three times, or maxAttempts times', async () => {
    await answerWith(faults['server-error']);
    const error = await failure(api.sendMessage('token', message), ServiceException);
    expect(error).to.include({ attempts: 3, outcome: 'unknown' });
    expect(error.clientToken).to.equal(clientTokens()[0]);
    expect(error.$metadata.attempts).to.equal(3);
    client.maxAttempts = 2;
    await failure(api.sendMessage('token', message), ServiceException);
    await failure(api.sendMessage('token', message, { maxAttempts: 4 }), ServiceException);
    await failure(api.sendMessage('token', message, { maxAttempts: 1 }), ServiceException);
    expect(server.received).to.have.length(3 + 2 + 4 + 1);
  });

  for (const [value, shown] of [
    [0, '0'],
    [1.5, '1.5'],
    ['2', 'a string'],
  ] as const) {
    it(`rejects a maxAttempts of ${shown}`, async () => {
      await answerWith(ok);
      const error = await failure(
        api.sendMessage('token', message, { maxAttempts: value as number }),
        TypeError,
      );
      expect(error.message).to.equal(
        `maxAttempts must be a whole number of 1 or more, not ${shown}`,
      );
    });
  }

  it('is not retried if the service rejects it', async () => {
    await answerWith(faults.invalid);
    await failure(api.sendMessage('token', message), ServiceException);
    expect(server.received).to.have.length(1);
  });

  for (const [earlier, outcome] of [
    ['reset', 'unknown'],
    ['throttle', 'not-applied'],
  ] as const) {
    it(`is ${outcome} if it is rejected after ${earlier}`, async () => {
      await answerWith(faults[earlier], faults.invalid);
      const error = await failure(api.sendMessage('token', message), ServiceException);
      expect(error).to.include({ status: 400, attempts: 2, outcome });
    });
  }

  it('sends as few requests as possible, with one client token, for any sequence of faults', async () => {
    await answerWith(ok);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...(Object.keys(faults) as Fault[])), { maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        async (sequence, maxAttempts) => {
          client.close();
          await server.close();
          await answerWith(...sequence.map((fault) => faults[fault]), ok);
          const final = [...sequence, 'ok' as const].findIndex(
            (fault) => fault === 'ok' || fault === 'invalid',
          );
          const succeeds = final < maxAttempts && [...sequence, 'ok'][final] === 'ok';
          const outcome = await api.sendMessage('token', message, { maxAttempts }).then(
            () => 'succeeded',
            () => 'failed',
          );
          expect(outcome).to.equal(succeeds ? 'succeeded' : 'failed');
          expect(server.received).to.have.length(Math.min(final + 1, maxAttempts));
          expect(new Set(clientTokens()).size).to.equal(1);
          const kinds = events.map(({ type }) => type);
          const attempts = server.received.length;
          expect(kinds.filter((kind) => kind === 'attempt')).to.have.length(attempts);
          expect(kinds.filter((kind) => kind === 'retry')).to.have.length(attempts - 1);
          expect(kinds.filter((kind) => kind === 'result')).to.have.length(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sends at most one request per call plus twenty while the service is down', async () => {
    await answerWith(faults['server-error']);
    for (let call = 0; call < 1000; call += 1) {
      await failure(api.sendMessage('token', message), ServiceException);
    }
    expect(server.received.length).to.equal(1020);
  });

  it('never runs out of retries while three of ten calls fail', async () => {
    let seed = 7;
    const answers: Handler = (...exchange) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      (seed / 2_147_483_648 < 0.3 ? faults['server-error'] : ok)(...exchange);
    };
    await answerWith(answers);
    const calls = Array.from({ length: 2000 }, () =>
      api.sendMessage('token', message, { maxAttempts: 15 }),
    );
    await Promise.all(calls);
    expect(server.received.length).to.be.within(2600, 3100);
  });

  describe('waits', () => {
    let clock: sinon.SinonFakeTimers;
    beforeEach(() => {
      clock = stopTimers('Fri, 20 Nov 2026 12:00:00 GMT');
    });

    /** Lets time pass until a call has an event of this type, and returns how much. */
    async function waitFor(condition: () => boolean): Promise<void> {
      while (!condition()) await new Promise((resolve) => setImmediate(resolve));
    }
    const retries = () => events.filter((event) => event.type === 'retry');

    it('for the duration in Retry-After, in seconds or as a date, up to 20 s', async () => {
      const after = (value: string) => json({ Message: 'x' }, 503, { 'retry-after': value });
      await answerWith(after('7'), after('Fri, 20 Nov 2026 12:00:12 GMT'), after('3600'), ok);
      const call = api.sendMessage('token', message, { maxAttempts: 4, timeout: Infinity });
      for (const [count, delay] of [
        [1, 7000],
        [2, 5000],
        [3, 20_000],
      ] as const) {
        await waitFor(() => retries().length === count);
        expect(retries()[count - 1]).to.include({ reason: 'server-error', attempt: count, delay });
        clock.tick(delay - 1);
        await new Promise((resolve) => setImmediate(resolve));
        expect(server.received).to.have.length(count);
        clock.tick(1);
      }
      await call;
      expect(events.at(-1)).to.include({ type: 'result', attempts: 4, totalRetryDelay: 32_000 });
    });

    it('with exponential backoff and full jitter, longer after throttling', async () => {
      (Math.random as sinon.SinonStub).returns(0.5);
      await answerWith(faults.reset, throttle, throttle, ok);
      const call = api.sendMessage('token', message, { maxAttempts: 4 });
      for (const count of [1, 2, 3]) {
        await waitFor(() => retries().length === count);
        clock.tick(20_000);
      }
      await call;
      expect(retries().map((event) => [event.reason, event.delay])).to.deep.equal([
        ['connection', 50],
        ['throttling', 500],
        ['throttling', 1000],
      ]);
    });

    it('not at all if the deadline would pass first', async () => {
      await answerWith(json({ Message: 'x' }, 429, { 'retry-after': '10' }));
      const error = await failure(
        api.sendMessage('token', message, { deadline: 9000 }),
        ServiceException,
      );
      expect(error).to.include({ status: 429, attempts: 1 });
    });

    it('until the caller aborts', async () => {
      const controller = new AbortController();
      await answerWith(json({ Message: 'x' }, 503, { 'retry-after': '10' }));
      const call = api.sendMessage('token', message, { signal: controller.signal });
      await waitFor(() => retries().length === 1);
      controller.abort(new Error('enough'));
      const error = await failure(call, AbortError);
      expect(error).to.include({ attempts: 1, outcome: 'unknown' });
      expect(clock.countTimers()).to.equal(0);
      expect(server.received).to.have.length(1);
    });

    it('and is not applied if it is aborted while waiting after throttling alone', async () => {
      for (const [handlers, outcome] of [
        [[throttle], 'not-applied'],
        [[faults['server-error'], throttle], 'unknown'],
      ] as const) {
        (Math.random as sinon.SinonStub).returns(0.5);
        const controller = new AbortController();
        await answerWith(...handlers);
        const call = api.sendMessage('token', message, { signal: controller.signal });
        for (let count = 1; count < handlers.length; count += 1) {
          await waitFor(() => retries().length === count);
          clock.tick(20_000);
        }
        await waitFor(() => retries().length === handlers.length);
        controller.abort();
        expect(await failure(call, AbortError)).to.include({ outcome });
        if (handlers.length === 1) await server.close();
      }
    });

    it('and starts a new attempt after a timeout', async () => {
      await answerWith(() => undefined, ok);
      const call = api.sendMessage('token', message, { timeout: 1000 });
      await waitFor(() => server.received.length === 1);
      clock.tick(1000);
      await waitFor(() => retries().length === 1);
      expect(retries()[0]).to.include({ reason: 'timeout' });
      await call;
      expect(new Set(clientTokens()).size).to.equal(1);
    });
  });

  it('ends at its deadline, even if attempts are left', async () => {
    await answerWith(() => undefined);
    const clock = stopTimers();
    const options = { timeout: 2_000, deadline: 5_000, maxAttempts: 100 };
    const call = failure(api.sendMessage('token', message, options), TimeoutError);
    for (const [requests, ms] of [
      [1, 2_000],
      [2, 2_000],
      [3, 1_000],
    ] as const) {
      while (server.received.length < requests) {
        // A retry is due at once.
        clock.tick(0);
        await passTurn();
      }
      clock.tick(ms);
    }
    const error = await call;
    expect(error).to.include({ limit: 'deadline', attempts: 3 });
  });

  describe('because keep-alive connections have died', () => {
    let open: Set<Socket>;
    let dead: Set<Socket>;

    /** As `ok`, but resets connections that are dead when they are used. */
    const unlessDead: Handler = (response, received, { socket }) => {
      open.add(socket);
      if (dead.has(socket)) socket.resetAndDestroy();
      else ok(response, received, response.req);
    };
    const calls = (count: number) =>
      Promise.all(Array.from({ length: count }, () => api.sendMessage('token', message)));
    const reasons = () => events.flatMap((event) => (event.type === 'retry' ? [event.reason] : []));
    beforeEach(() => {
      open = new Set();
      dead = new Set();
    });

    it('succeeds with two hundred others', async () => {
      await answerWith(unlessDead);
      await calls(200);
      dead = new Set(open);
      await calls(200);
      expect(reasons()).to.include('stale-connection');
      expect(events.filter(({ type }) => type === 'result')).to.have.length(400);
    });

    // undici may use another connection for the next request.
    itOverHttp('is retried at once on a new connection', async () => {
      (Math.random as sinon.SinonStub).returns(0.999);
      await answerWith(unlessDead);
      await calls(5);
      dead = new Set(open);
      await api.sendMessage('token', message);
      const retries = events.filter((event) => event.type === 'retry');
      expect(retries).to.have.length(1);
      expect(retries[0]).to.include({ reason: 'stale-connection', delay: 0 });
    });

    itOverHttp('counts as an ordinary failure if the next connection dies too', async () => {
      await answerWith(ok, faults.reset);
      await calls(1);
      await failure(api.sendMessage('token', message), ConnectionError);
      expect(reasons()).to.deep.equal(['stale-connection', 'connection']);
    });

    it('sends at most about one request per call while the service is down', async () => {
      const alternately: Handler = (response, received, request) => {
        // Down, it still keeps connections alive, and resets each when it is used again.
        if (open.has(request.socket)) request.socket.resetAndDestroy();
        else faults['server-error'](response, received, request);
        open.add(request.socket);
      };
      let isDown = false;
      await answerWith((...exchange) => {
        (isDown ? alternately : ok)(...exchange);
      });
      await calls(100);
      isDown = true;
      for (let call = 0; call < 500; call += 1) {
        await api.sendMessage('token', message).catch(() => undefined);
      }
      // The 20 of the quota, and one for each call that had succeeded before.
      expect(server.received.length - 100).to.be.within(500, 620);
    });
  });

  it('does not wait for aborted calls in adaptive mode', async () => {
    let answered = 0;
    await answerWith((...exchange) => {
      answered += 1;
      (answered === 1 ? throttle : ok)(...exchange);
    });
    client.retryMode = 'adaptive';
    await api.sendMessage('token', message);
    const controller = new AbortController();
    const { signal } = controller;
    const given = Array.from({ length: 20 }, () => api.sendMessage('token', message, { signal }));
    const errors = Promise.all(given.map((call) => failure(call, AbortError)));
    await passTurn();
    controller.abort();
    await errors;
    // After all twenty it would be its turn in more than 20 s.
    await api.sendMessage('token', message, { deadline: 5_000 });
    expect(server.received).to.have.length(3);
  });

  it('is slowed down in adaptive mode, so that fewer calls are throttled', async () => {
    let budget = 5;
    await answerWith((...exchange) => {
      budget -= 1;
      (budget >= 0 ? ok : throttle)(...exchange);
    });
    client.retryMode = 'adaptive';
    await Promise.all(Array.from({ length: 5 }, () => api.sendMessage('token', message)));
    const error = await failure(
      api.sendMessage('token', message, { maxAttempts: 1 }),
      ThrottlingException,
    );
    expect(error.throttling).to.equal(true);
    budget = 100;
    await api.sendMessage('token', message);

    const clock = stopTimers();
    const sent = server.received.length;
    const calls = [api.sendMessage('token', message), api.sendMessage('token', message)];
    for (let turn = 0; turn < 50; turn += 1) await passTurn();
    // Without the limiter both would have been sent by now.
    expect(server.received.length).to.be.below(sent + 2);
    await advanceUntil(clock, Promise.all(calls));
    expect(server.received.length).to.equal(sent + 2);
  });

  describe('leaves no listeners behind', () => {
    it('on a signal that 10,000 calls share', async () => {
      await answerWith(ok);
      client.transport = {
        send: () => Promise.resolve({ status: 200, headers: {}, text: '{"Id":"x"}' }),
      };
      const warnings: Error[] = [];
      const warn = (warning: Error) => warnings.push(warning);
      process.on('warning', warn);
      const { signal } = new AbortController();
      const add = sinon.spy(signal, 'addEventListener');
      const remove = sinon.spy(signal, 'removeEventListener');
      await Promise.all(
        Array.from({ length: 10_000 }, () => api.sendMessage('token', message, { signal })),
      );
      await new Promise((resolve) => setImmediate(resolve));
      process.off('warning', warn);
      expect(warnings).to.deep.equal([]);
      expect(add.callCount).to.equal(remove.callCount);
    });
  });

  describe('reports to an observer', () => {
    it('every attempt, every retry with its reason, and the result', async () => {
      await answerWith(throttle, ok);
      await api.sendMessage('token', message);
      expect(events.map(({ callId, operation }) => [callId, operation])).to.deep.equal(
        events.map(() => [1, 'SendMessage']),
      );
      expect(events.map((event) => event.type)).to.deep.equal([
        'attempt',
        'retry',
        'attempt',
        'result',
      ]);
      expect(events[1]).to.include({ attempt: 1, reason: 'throttling', delay: 0 });
      expect(events[3]).to.include({ attempts: 2, status: 200, error: undefined });
    });

    it('until it is removed, and is not affected by one that throws', async () => {
      await answerWith(ok);
      const uncaught = catchUncaught();
      const off = client.observe(() => {
        off();
        throw new Error('of the observer');
      });
      await api.sendMessage('token', message);
      expect(await uncaught.first).to.have.property('message', 'of the observer');
      expect(events.at(-1)).to.include({ type: 'result', status: 200 });
    });

    for (const type of ['attempt', 'retry'] as const) {
      it(`that may abort the call: at its ${type}`, async () => {
        await answerWith(json({}, 503, { 'retry-after': '5' }), ok);
        const controller = new AbortController();
        client.observe((event) => {
          if (event.type === type) controller.abort();
        });
        // The wait for the retry would never end by itself.
        stopTimers();
        const { signal } = controller;
        await failure(api.sendMessage('token', message, { signal }), AbortError);
        expect(server.received).to.have.length(type === 'attempt' ? 0 : 1);
      });
    }

    it('a failure without a response', async () => {
      await answerWith(faults.reset);
      const error = await failure(api.sendMessage('token', message), ConnectionError);
      expect(events.at(-1)).to.include({ type: 'result', attempts: 3, status: undefined, error });
    });
  });

  it('logs one warning about an http base path', async () => {
    await answerWith(ok);
    const warnings: string[] = [];
    const ignore = (): void => undefined;
    client.logger = {
      debug: ignore,
      info: ignore,
      warn: (text) => warnings.push(String(text)),
      error: ignore,
    };
    client.transport = {
      send: () => Promise.resolve({ status: 200, headers: {}, text: '{"Id":"x"}' }),
    };
    await api.sendMessage('token', message);
    expect(warnings).to.deep.equal([]);
    client.basePath = 'http://participant.example';
    await api.sendMessage('token', message);
    await api.sendMessage('token', message);
    expect(warnings).to.deep.equal([
      'basePath is http://, so tokens and messages are sent in clear text; use https://',
    ]);
  });

  it('is not affected by a logger that throws', async () => {
    await answerWith(ok);
    const uncaught = catchUncaught();
    const fail = (): never => {
      throw new Error('of the logger');
    };
    client.logger = { debug: fail, info: fail, warn: fail, error: fail };
    client.basePath = 'http://participant.example';
    client.transport = {
      send: () => Promise.resolve({ status: 200, headers: {}, text: '{"Id":"x"}' }),
    };
    expect(await api.sendMessage('token', message)).to.include({ Id: 'x' });
    expect(await uncaught.first).to.have.property('message', 'of the logger');
  });
});
