import { readFileSync } from 'node:fs';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { SuperAgentRequest } from 'superagent';
import {
  AbortError,
  ApiClient,
  ConnectionError,
  DefaultApi,
  ServiceException,
  type Transport,
  type TransportRequest,
} from 'amazon_connect_participant_service';
import { packageName, version } from '../src/version.js';
import { passTurn, stopTimers } from './support/fakeClock.js';
import { failure } from './support/failure.js';
import { onTestFinished } from './support/onTestFinished.js';
import { startProxy, TunnelAgent } from './support/proxy.js';
import { json, startServer, type Handler, type TestServer } from './support/server.js';
import { describeOverSuperagent, itOverNode } from './support/transport.js';

/** Fails if a server receives more than these requests until one that is sent now has come. */
async function expectOnly({ url, received }: TestServer, ...paths: string[]): Promise<void> {
  void fetch(`${url}/last`).catch(() => undefined);
  while (received.at(-1)?.url !== '/last') await passTurn();
  expect(received.map((request) => request.url)).to.deep.equal([...paths, '/last']);
}

describe('ApiClient', () => {
  let server: TestServer;
  let client: ApiClient;
  let api: DefaultApi;

  async function serve(handler: Handler = json({})): Promise<void> {
    server = await startServer(handler);
    client = new ApiClient(server.url);
    api = new DefaultApi(client);
  }
  afterEach(async () => {
    client.close();
    await server.close();
  });

  describe('the instance', () => {
    it('is used if no client is passed, and can be replaced', async () => {
      await serve();
      const before = ApiClient.instance;
      onTestFinished(() => {
        ApiClient.instance = before;
      });
      expect(ApiClient.instance).to.equal(before);
      expect(new DefaultApi().apiClient).to.equal(before);
      ApiClient.instance = client;
      await new DefaultApi().getTranscript('token', {});
      expect(server.received).to.have.length(1);
    });
  });

  describe('its requests', () => {
    itOverNode('have a User-Agent', async () => {
      await serve();
      await api.getTranscript('token', {});
      expect(server.received[0]!.headers).to.include({
        'user-agent': `amazon_connect_participant_service/${version}`,
        accept: 'application/json',
        'content-type': 'application/json',
      });
      const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
      const { name, version: published } = JSON.parse(manifest) as Record<string, string>;
      expect({ packageName, version }).to.deep.equal({ packageName: name, version: published });
    });

    it('append to the path of the base path', async () => {
      await serve();
      client.basePath = `${server.url}/proxy/`;
      await api.describeView('token', 'view');
      expect(server.received[0]!.url).to.equal('/proxy/participant/views/view');
      expect(server.received[0]!.headers).to.not.have.property('content-type');
    });

    it('have the default headers, but arguments of the call take precedence', async () => {
      await serve();
      const headers = { 'X-Team': 'support', 'x-amz-date': 'yesterday', 'X-None': undefined };
      client.defaultHeaders = headers as Partial<typeof headers> as Record<string, string>;
      await api.getTranscript('token', {}, { xAmzDate: 'today' });
      expect(server.received[0]!.headers).to.include({
        'x-team': 'support',
        'x-amz-date': 'today',
      });
    });

    it('accept null for agent, plugins and default headers', async () => {
      await serve();
      Object.assign(client, { requestAgent: null, plugins: null, defaultHeaders: null });
      await api.getTranscript('token', {});
      expect(server.received).to.have.length(1);
    });

    it('have a timestamp in the query of a GET if cache is false', async () => {
      await serve();
      client.cache = false;
      await api.describeView('token', 'view');
      await api.getTranscript('token', {});
      expect(server.received.map(({ url }) => url.replace(/\d{13}$/, 'now'))).to.deep.equal([
        '/participant/views/view?_=now',
        '/participant/transcript',
      ]);
    });

    itOverNode('share connections', async () => {
      await serve();
      for (let call = 0; call < 5; call += 1) await api.getTranscript('token', {});
      // undici is not done with a connection in the very turn in which it hands out the answer.
      expect(server.connections()).to.be.at.most(2);
    });

    it('fail in the same way with errors from another realm, as under Jest', async () => {
      await serve();
      client.maxAttempts = 1;
      const foreign = (source: string): Error => runInNewContext(source) as Error;
      const refused = foreign(
        "Object.assign(new AggregateError([new Error('connect ECONNREFUSED ::1')], ''), { code: 'ECONNREFUSED' })",
      );
      expect(refused).to.not.be.instanceOf(Error);
      client.transport = { send: () => Promise.reject(refused) };
      const error = await failure(api.getTranscript('token', {}), ConnectionError);
      expect(error.message).to.contain('connect ECONNREFUSED ::1');
      expect(error.outcome).to.equal('not-applied');
      expect(error.cause).to.have.property('code', 'ECONNREFUSED');

      const noFile = foreign("new Error('no such file')");
      client.authentications.bearer.apiKey = () => Promise.reject(noFile);
      const reason = await api.getTranscript(null, {}).catch((thrown: unknown) => thrown);
      expect(reason).to.equal(noFile);
    });

    it('use a custom transport', async () => {
      await serve();
      const requests: TransportRequest[] = [];
      const transport: Transport = {
        send: (request, { timeout }) => {
          requests.push(request);
          expect(timeout).to.equal(60_000);
          return Promise.resolve({ status: 200, headers: {}, text: '{"Id":"of-transport"}' });
        },
      };
      client.transport = transport;
      const { Id } = await api.sendMessage('token', { ContentType: 'a', Content: 'b' });
      expect(Id).to.equal('of-transport');
      expect(requests[0]).to.deep.include({
        method: 'POST',
        url: `${server.url}/participant/message`,
      });
      expect(requests[0]!.headers).to.include({ 'x-amz-bearer': 'token' });
    });
  });

  describe('a response', () => {
    it('is decompressed, and split characters are joined', async () => {
      await serve((response) => {
        const body = Buffer.from('{"Id":"grün 💬"}');
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
        // In the middle of the four bytes of the last character.
        response.write(body.subarray(0, body.length - 4));
        setImmediate(() => response.end(body.subarray(body.length - 4)));
      });
      expect(await api.sendMessage('token', { ContentType: 'a', Content: 'b' })).to.include({
        Id: 'grün 💬',
      });
      await server.close();
      client.close();
      await serve((response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync('{"Id":"zipped"}'));
      });
      expect(await api.sendMessage('token', { ContentType: 'a', Content: 'b' })).to.include({
        Id: 'zipped',
      });
    });

    for (const [what, headers, body] of [
      ['plain', {}, Buffer.alloc(11 * 1024 * 1024, 32)],
      ['compressed', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50 * 1024 * 1024, 32))],
    ] as const) {
      it(`is limited to 10 MiB: ${what}`, async () => {
        await serve((response) => {
          response.writeHead(200, headers);
          response.end(body);
        });
        const error = await failure(api.getTranscript('token', {}), ConnectionError);
        expect(error.message).to.equal(
          'GetTranscript received no complete response: ' +
            "the response has more than 10485760 bytes, the client's maxResponseBytes",
        );
        expect(error).to.include({ retryable: false, attempts: 1 });
        expect(error.hint).to.equal('To accept such a response, raise maxResponseBytes.');
      });
    }

    it('is limited to maxResponseBytes', async () => {
      await serve(json({ Id: 'x'.repeat(100) }));
      client.maxResponseBytes = 50;
      const error = await failure(api.getTranscript('token', {}), ConnectionError);
      expect(error.message).to.contain('the response has more than 50 bytes');
      client.maxResponseBytes = 500;
      await api.getTranscript('token', {});
    });

    it('has multiple values of a header joined', async () => {
      await serve((response) => {
        response.setHeader('set-cookie', ['a=1', 'b=2']);
        response.end('{}');
      });
      const { response } = await api.getTranscriptWithHttpInfo('token', {});
      expect(response.get('Set-Cookie')).to.equal('a=1, b=2');
    });
  });

  describeOverSuperagent("superagent's settings", () => {
    it('lets plugins see and change every request, in order', async () => {
      await serve();
      const seen: string[] = [];
      client.plugins = [
        (request: SuperAgentRequest) => {
          seen.push('first');
          request.set('x-plugin', 'here');
        },
        () => seen.push('second'),
      ];
      await api.getTranscript('token', {});
      expect(seen).to.deep.equal(['first', 'second']);
      expect(server.received[0]!.headers['x-plugin']).to.equal('here');
    });

    it('rejects with an error thrown by a plugin, after one attempt', async () => {
      await serve();
      for (const reason of [new Error('of the plugin'), new TypeError('of another')]) {
        let runs = 0;
        client.plugins = [
          () => {
            runs += 1;
            throw reason;
          },
        ];
        expect(await failure(api.getTranscript('token', {}), Error)).to.equal(reason);
        expect(runs).to.equal(1);
      }
      expect(server.received).to.have.length(0);
    });

    it('ignores retries and redirects that a plugin enables', async () => {
      await serve(json({}, 503));
      client.maxAttempts = 1;
      client.plugins = [(request: SuperAgentRequest) => request.retry(3).redirects(5)];
      await failure(api.getTranscript('token', {}), ServiceException);
      expect(server.received).to.have.length(1);
    });

    it('keeps cookies only if enableCookies is set', async () => {
      await serve((response) => {
        response.setHeader('set-cookie', 'session=1; Path=/');
        response.end('{}');
      });
      await api.getTranscript('token', {});
      client.enableCookies = true;
      await api.getTranscript('token', {});
      await api.getTranscript('token', {});
      expect(server.received.map(({ headers }) => headers.cookie)).to.deep.equal([
        undefined,
        undefined,
        'session=1',
      ]);
    });

    it('uses a custom agent, which close() leaves open', async () => {
      await serve();
      const agent = new HttpAgent({ keepAlive: true });
      onTestFinished(() => {
        agent.destroy();
      });
      client.requestAgent = agent;
      await api.getTranscript('token', {});
      client.close();
      expect(Object.keys(agent.freeSockets)).to.have.length(1);
    });

    it('reaches the service through a proxy', async () => {
      await serve(json({ Id: 'behind the proxy' }));
      const proxy = await startProxy();
      onTestFinished(() => proxy.close());
      const agent = new TunnelAgent(proxy.port);
      onTestFinished(() => {
        agent.destroy();
      });
      client.requestAgent = agent;
      expect(await api.sendMessage('token', { ContentType: 'a', Content: 'b' })).to.include({
        Id: 'behind the proxy',
      });
      expect(proxy.tunnels).to.deep.equal([server.url.replace('http://', '')]);
    });

    it('trusts a private CA only if configured', async () => {
      await serve();
      const pem = (name: string) => readFileSync(new URL(`fixtures/tls/${name}`, import.meta.url));
      const options = { key: pem('key.pem'), cert: pem('cert.pem') };
      const tls = createTlsServer(options, (_request, response) => response.end('{"Id":"safe"}'));
      onTestFinished(() => {
        tls.close();
        tls.closeAllConnections();
      });
      await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
      client.basePath = `https://127.0.0.1:${(tls.address() as AddressInfo).port}`;
      const send = () => api.sendMessage('token', { ContentType: 'a', Content: 'b' });

      const error = await failure(send(), ConnectionError);
      expect(error.cause).to.have.property('code', 'DEPTH_ZERO_SELF_SIGNED_CERT');
      expect(error).to.include({ outcome: 'not-applied', retryable: false, attempts: 1 });
      const agent = new HttpsAgent({ ca: pem('cert.pem') });
      onTestFinished(() => {
        agent.destroy();
      });
      client.requestAgent = agent;
      expect(await send()).to.include({ Id: 'safe' });
    });
  });

  describe('close()', () => {
    it('makes later calls fail, in both forms, and can be called twice', async () => {
      await serve();
      await api.getTranscript('token', {});
      client.close();
      client.close();
      const message = 'getTranscript was called after the client was closed; create a new client';
      expect((await failure(api.getTranscript('token', {}), Error)).message).to.equal(message);
      expect(() => api.getTranscript('token', {}, () => undefined)).to.throw(message);
      expect(server.received).to.have.length(1);
    });

    it('closes keep-alive connections', async () => {
      let closed: Promise<unknown> = Promise.resolve();
      await serve((response) => {
        closed = new Promise((resolve) => response.socket?.once('close', resolve));
        response.end('{}');
      });
      await api.getTranscript('token', {});
      client.close();
      await closed;
    });

    it('aborts pending calls and sends no retries', async () => {
      const answers: (() => void)[] = [];
      await serve((response) => answers.push(() => response.end('{}')));
      const clock = stopTimers();
      const call = failure(api.getTranscript('token', {}), AbortError);
      while (answers.length === 0) await passTurn();
      client.close();
      const error = await call;
      expect(error).to.include({ attempts: 1, outcome: 'unknown', retryable: false });
      expect(error.cause).to.have.property('message', 'the client was closed');
      for (const answer of answers) answer();
      clock.tick(300_000);
      await expectOnly(server, '/participant/transcript');
    });

    it('aborts calls that wait for a retry', async () => {
      await serve(json({}, 503, { 'retry-after': '1' }));
      const clock = stopTimers();
      const waits = new Promise<void>((resolve) => {
        client.observe(({ type }) => {
          if (type === 'retry') resolve();
        });
      });
      const call = failure(api.getTranscript('token', {}), AbortError);
      await waits;
      client.close();
      await call;
      clock.tick(300_000);
      await expectOnly(server, '/participant/transcript');
    });

    it('aborts calls that wait for their token, which is not sent', async () => {
      await serve();
      client.authentications.bearer.apiKey = async () => {
        client.close();
        await passTurn();
        return 'token';
      };
      const error = await failure(api.getTranscript(null, {}), AbortError);
      expect(error).to.include({ attempts: 0, outcome: 'not-applied' });
      await expectOnly(server);
    });

    it('closes a custom transport', async () => {
      await serve();
      let closed = 0;
      client.transport = { send: () => Promise.reject(new Error()), close: () => (closed += 1) };
      client.close();
      expect(closed).to.equal(1);
    });
  });

  it('shows its base path and then its settings when inspected', async () => {
    await serve();
    expect(inspect(client)).to.match(/^ApiClient \{\n {2}basePath: 'http:.*',\n/);
    expect(inspect(api, { depth: 0 })).to.equal('DefaultApi { apiClient: [ApiClient] }');
  });

  it('shows no secrets when inspected or converted to JSON', async () => {
    await serve();
    client.authentications.bearer.apiKey = 'secret-token';
    client.authentications.hmac.apiKey = 'secret-key';
    client.authentications.hmac.apiKeyPrefix = 'secret-prefix';
    expect(inspect(client, { depth: 10 })).to.not.contain('secret');
    expect(JSON.stringify(client)).to.not.contain('secret');
  });
});
