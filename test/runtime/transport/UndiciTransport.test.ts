import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { ApiClient, ConnectionError, DefaultApi } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { Agent, ProxyAgent } from 'undici';
import { UndiciTransport } from '../../../src/runtime/transport/UndiciTransport.js';
import { failure, thrown } from '../../support/failure.js';
import { startProxy } from '../../support/proxy.js';
import { json, startServer, type TestServer } from '../../support/server.js';

/* What is its own. The suites of calls run over it by `npm run test:undici`. */

const pem = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url));
const message = { ContentType: 'text/plain', Content: 'Hello' };

describe('UndiciTransport', () => {
  let server: TestServer;
  let client: ApiClient;
  let api: DefaultApi;
  const closers: (() => unknown)[] = [];
  beforeEach(async () => {
    server = await startServer(json({ Id: 'plain' }));
    client = new ApiClient(server.url);
    api = new DefaultApi(client);
  });
  afterEach(async () => {
    client.close();
    for (const close of closers.splice(0)) await close();
    await server.close();
  });

  it('trusts a private CA only with a dispatcher that does', async () => {
    const secure = createServer({ key: pem('key.pem'), cert: pem('cert.pem') }, (_, response) =>
      response.end('{"Id":"secure"}'),
    );
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    closers.push(() => {
      secure.closeAllConnections();
      secure.close();
    });
    client.basePath = `https://127.0.0.1:${(secure.address() as AddressInfo).port}`;
    client.transport = new UndiciTransport();
    const error = await failure(api.sendMessage('token', message), ConnectionError);
    expect(error).to.include({ attempts: 1, outcome: 'not-applied', retryable: false });
    expect(error.cause).to.have.property('code', 'DEPTH_ZERO_SELF_SIGNED_CERT');
    const dispatcher = new Agent({ connect: { ca: pem('cert.pem') } });
    closers.push(() => dispatcher.destroy());
    client.transport = new UndiciTransport({ dispatcher });
    expect(await api.sendMessage('token', message)).to.include({ Id: 'secure' });
  });

  it('reaches the service through a proxy, which close() leaves open', async () => {
    const proxy = await startProxy();
    const dispatcher = new ProxyAgent({ uri: `http://127.0.0.1:${proxy.port}`, proxyTunnel: true });
    closers.push(
      () => dispatcher.destroy(),
      () => proxy.close(),
    );
    for (let times = 0; times < 2; times += 1) {
      client = new ApiClient(server.url);
      client.transport = new UndiciTransport({ dispatcher });
      expect(await new DefaultApi(client).sendMessage('token', message)).to.include({
        Id: 'plain',
      });
      client.close();
    }
    expect(new Set(proxy.tunnels)).to.deep.equal(new Set([new URL(server.url).host]));
  });

  it('opens at most maxSockets connections', async () => {
    client.transport = new UndiciTransport({ maxSockets: 2 });
    await Promise.all(Array.from({ length: 20 }, () => api.sendMessage('token', message)));
    expect(server.connections()).to.equal(2);
  });

  for (const [options, message] of [
    [{ maxSockets: 1.5 }, 'maxSockets must be a whole number of 1 or more, not 1.5'],
    [{ dispatcher: {} }, 'dispatcher must be an undici Dispatcher, for example an Agent'],
    [
      { dispatcher: new Agent(), maxSockets: 5 },
      'dispatcher and maxSockets cannot be combined: set connections on the dispatcher',
    ],
  ] as const) {
    it(`rejects ${Object.keys(options).join(' and ')}: ${message}`, () => {
      expect(thrown(() => new UndiciTransport(options as object), TypeError).message).to.equal(
        message,
      );
    });
  }
});
