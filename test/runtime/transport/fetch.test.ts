import { expect } from 'chai';
import {
  AbortError,
  ApiClient,
  ConnectionError,
  DefaultApi,
  ServiceException,
} from '../../../src/fetch.js';
import * as platform from '../../../src/runtime/platform/fetch.js';
import { FetchTransport } from '../../../src/runtime/transport/fetch.js';
import { failure, thrown } from '../../support/failure.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { json, startServer, type Handler, type TestServer } from '../../support/server.js';

/* Runs in both runs of the suites; `npm run test:fetch` has those of calls over it as well. */

describe('FetchTransport', () => {
  let server: TestServer;
  let client: ApiClient;
  let api: DefaultApi;

  async function serve(handler: Handler): Promise<void> {
    server = await startServer(handler);
    client = new ApiClient(server.url);
    client.transport = new FetchTransport();
    client.maxAttempts = 1;
    api = new DefaultApi(client);
  }
  afterEach(async () => {
    globalThis.fetch = platformsFetch;
    client.close();
    await server.close();
  });
  const platformsFetch = globalThis.fetch;

  it('reports the code and message of the error below fetch', async () => {
    await serve(json({}));
    client.basePath = 'http://127.0.0.1:9';
    const error = await failure(api.getTranscript('token', {}), ConnectionError);
    // Port 9 is one of those that fetch blocks, another is closed.
    expect(error.message).to.not.contain('fetch failed');
    const closed = await startServer(json({}));
    await closed.close();
    client.basePath = closed.url;
    const refused = await failure(api.getTranscript('token', {}), ConnectionError);
    expect(refused.cause).to.have.property('code', 'ECONNREFUSED');
    expect(refused.outcome).to.equal('not-applied');
  });

  it('keeps a header that is named like a member of every object, and joins Set-Cookie', async () => {
    await serve((response) => {
      response.writeHead(403, { constructor: 'a', 'set-cookie': ['b=1', 'c=2'] }).end('{}');
    });
    const { response } = await failure(api.getTranscript('token', {}), ServiceException);
    expect(response.headers).to.include({ constructor: 'a', 'set-cookie': 'b=1, c=2' });
  });

  it('closes the connection if the call is aborted in the middle of the response', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const controller = new AbortController();
    await serve((response) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      response.writeHead(200, { 'content-length': '100' });
      response.write('{', () => {
        controller.abort();
      });
    });
    await failure(api.getTranscript('token', {}, controller), AbortError);
    await closed;
  });

  it('stops reading a response that exceeds maxResponseBytes', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    await serve((response) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      const writing = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.once('close', () => {
        clearInterval(writing);
      });
    });
    client.maxResponseBytes = 100_000;
    const error = await failure(api.getTranscript('token', {}), ConnectionError);
    expect(error.cause).to.have.property('code', 'ETOOLARGE');
    expect(error.retryable).to.equal(false);
    await closed;
  });

  describe('on a platform without streams, such as React Native', () => {
    beforeEach(() => {
      globalThis.fetch = async (...args) => {
        const response = await platformsFetch(...args);
        Object.defineProperty(response, 'body', { value: undefined });
        return response;
      };
    });

    it('reads the whole response at once', async () => {
      await serve(json({ NextToken: 'grün 💬' }));
      expect(await api.getTranscript('token', {})).to.include({ NextToken: 'grün 💬' });
    });

    it('respects maxResponseBytes', async () => {
      await serve(json({ NextToken: 'x'.repeat(100) }));
      client.maxResponseBytes = 50;
      const error = await failure(api.getTranscript('token', {}), ConnectionError);
      expect(error.message).to.contain('the response has more than 50 bytes');
    });

    it('rejects the response of another URL if the platform follows redirects', async () => {
      const elsewhere = await startServer(json({}));
      onTestFinished(() => elsewhere.close());
      await serve((response) => {
        response.writeHead(302, { location: elsewhere.url });
        response.end();
      });
      const following = globalThis.fetch;
      globalThis.fetch = (url, init) => following(url, { ...init, redirect: 'follow' });
      const error = await failure(api.getTranscript('token', {}), ConnectionError);
      expect(error.message).to.contain('it was redirected, and redirects are not followed');
      expect(error.retryable).to.equal(false);
    });
  });

  it('reports that a proxy requires credentials, which the platform hides, and does not retry', async () => {
    await serve((response) => {
      response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
    });
    client.maxAttempts = 3;
    const error = await failure(api.getTranscript('token', {}), ConnectionError);
    expect(error.message).to.equal(
      'GetTranscript received no complete response: a proxy requires credentials (status 407), ' +
        'which fetch cannot send: set another transport',
    );
    expect(error).to.include({ attempts: 1, retryable: false });
    expect(error.cause).to.have.property('code', 'EPROXYAUTH');
    expect(server.received).to.have.length(1);
  });

  it('is repeated once by the platform after status 421, which counts as one attempt', async () => {
    await serve(json({}, 421));
    const error = await failure(api.getTranscript('token', {}), ServiceException);
    expect(error).to.include({ name: 'UnknownError', status: 421, attempts: 1 });
    // If this is 1 one day, the guide of failures need not speak of it any more.
    expect(server.received).to.have.length(2);
  });

  it('returns a redirect if the platform exposes it', async () => {
    await serve((response) => {
      response.writeHead(307, { location: '/elsewhere' });
      response.end();
    });
    const error = await failure(api.getTranscript('token', {}), ServiceException);
    expect(error).to.include({ name: 'UnknownError', status: 307 });
    expect(server.received).to.have.length(1);
  });
});

describe('the platform of ./fetch', () => {
  const settings = {
    requestAgent: undefined,
    plugins: undefined,
    enableCookies: false,
    maxSockets: undefined,
  };
  const remedy = 'or import from the main entry';

  for (const [setting, value] of [
    ['requestAgent', {}],
    ['plugins', []],
    ['enableCookies', true],
    ['maxSockets', 5],
  ] as const) {
    it(`rejects ${setting} and suggests a remedy`, () => {
      const error = thrown(() => {
        platform.checkSettings({ ...settings, [setting]: value });
      }, Error);
      expect(error.message)
        .to.contain(setting)
        .and.contain('requires superagent')
        .and.contain(remedy);
    });
  }

  it('does not support agents', async () => {
    const error = await failure(platform.useAgent(), Error);
    expect(error.message).to.match(/^An agent .* requires superagent/);
  });

  it('suggests a remedy if there is no WebSocket', async () => {
    const given = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');
    Reflect.deleteProperty(globalThis, 'WebSocket');
    onTestFinished(() => {
      if (given) Object.defineProperty(globalThis, 'WebSocket', given);
    });
    const opening = platform.openWebSocket('ws://127.0.0.1:9', { requestAgent: undefined });
    expect((await failure(opening, Error)).message).to.contain('This platform has no WebSocket');
  });

  it('reads environment variables if the platform has them', () => {
    process.env['ENTRY_TEST'] = 'here';
    onTestFinished(() => delete process.env['ENTRY_TEST']);
    expect(platform.environment('ENTRY_TEST')).to.equal('here');
    delete process.env['ENTRY_TEST'];
    expect(platform.environment('ENTRY_TEST')).to.equal(undefined);
    const { process: given } = globalThis;
    try {
      Object.defineProperty(globalThis, 'process', { value: undefined, configurable: true });
      expect(platform.environment('PATH')).to.equal(undefined);
    } finally {
      Object.defineProperty(globalThis, 'process', { value: given, configurable: true });
    }
  });
});
