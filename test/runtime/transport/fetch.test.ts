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

  it('has the code and the words of what went wrong below fetch', async () => {
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

  it('ends the connection when the call is aborted in the middle of the answer', async () => {
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

  it('stops reading where an answer is longer than maxResponseBytes', async () => {
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

  describe('where the platform has no streams, as React Native', () => {
    beforeEach(() => {
      globalThis.fetch = async (...args) => {
        const response = await platformsFetch(...args);
        Object.defineProperty(response, 'body', { value: undefined });
        return response;
      };
    });

    it('reads the answer as a whole', async () => {
      await serve(json({ NextToken: 'grün 💬' }));
      expect(await api.getTranscript('token', {})).to.include({ NextToken: 'grün 💬' });
    });

    it('keeps to maxResponseBytes', async () => {
      await serve(json({ NextToken: 'x'.repeat(100) }));
      client.maxResponseBytes = 50;
      const error = await failure(api.getTranscript('token', {}), ConnectionError);
      expect(error.message).to.contain('the answer has more than 50 bytes');
    });

    it('does not take the answer of another URL, where redirects are followed all the same', async () => {
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

  it('shows a redirect where the platform does', async () => {
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
  const remedy = 'or import from amazon_connect_participant_service';

  for (const [setting, value] of [
    ['requestAgent', {}],
    ['plugins', []],
    ['enableCookies', true],
    ['maxSockets', 5],
  ] as const) {
    it(`refuses ${setting}, and says what to do`, () => {
      const error = thrown(() => {
        platform.checkSettings({ ...settings, [setting]: value });
      }, Error);
      expect(error.message)
        .to.contain(setting)
        .and.contain('is for superagent')
        .and.contain(remedy);
    });
  }

  it('has no agents', async () => {
    const error = await failure(platform.useAgent(), Error);
    expect(error.message).to.match(/^An agent .* is for superagent/);
  });

  it('says what to do where there is no WebSocket', async () => {
    const given = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');
    Reflect.deleteProperty(globalThis, 'WebSocket');
    onTestFinished(() => {
      if (given) Object.defineProperty(globalThis, 'WebSocket', given);
    });
    const opening = platform.openWebSocket('ws://127.0.0.1:9', { requestAgent: undefined });
    expect((await failure(opening, Error)).message).to.contain('This platform has no WebSocket');
  });

  it('reads the environment where there is one', () => {
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
