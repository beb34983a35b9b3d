import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { Agent as SecureAgent, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { ApiClient, ConnectionError, DefaultApi } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { HttpTransport } from '../../../src/runtime/transport/HttpTransport.js';
import { failure, thrown } from '../../support/failure.js';
import { SecureTunnelAgent, startProxy, TunnelAgent } from '../../support/proxy.js';
import { json, startServer, type TestServer } from '../../support/server.js';

/* What is its own. The suites of calls run over it by `npm run test:http`. */

const pem = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url));
const message = { ContentType: 'text/plain', Content: 'Hello' };

describe('HttpTransport', () => {
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

  async function serveSecurely(): Promise<string> {
    const secure = createServer({ key: pem('key.pem'), cert: pem('cert.pem') }, (_, response) =>
      response.end('{"Id":"secure"}'),
    );
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    closers.push(() => {
      secure.closeAllConnections();
      secure.close();
    });
    return `https://127.0.0.1:${(secure.address() as AddressInfo).port}`;
  }

  it('does not trust an unknown CA, and does not retry', async () => {
    client.basePath = await serveSecurely();
    client.transport = new HttpTransport();
    const error = await failure(api.sendMessage('token', message), ConnectionError);
    expect(error).to.include({ attempts: 1, outcome: 'not-applied' });
    expect(error.cause).to.have.property('code', 'DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('trusts a private CA with an agent, which close() leaves open', async () => {
    client.basePath = await serveSecurely();
    const agent = new SecureAgent({ ca: pem('cert.pem'), keepAlive: true });
    closers.push(() => {
      agent.destroy();
    });
    client.transport = new HttpTransport({ agent });
    expect(await api.sendMessage('token', message)).to.include({ Id: 'secure' });
    client.close();
    expect(Object.keys(agent.freeSockets)).to.have.length(1);
  });

  for (const protocol of ['http', 'https'] as const) {
    it(`reaches the service through a proxy, over ${protocol}`, async () => {
      const proxy = await startProxy();
      closers.push(() => proxy.close());
      if (protocol === 'https') client.basePath = await serveSecurely();
      const agent =
        protocol === 'https'
          ? new SecureTunnelAgent(proxy.port, pem('cert.pem'))
          : new TunnelAgent(proxy.port);
      client.transport = new HttpTransport({ agent });
      await api.sendMessage('token', message);
      expect(proxy.tunnels).to.deep.equal([new URL(client.basePath).host]);
    });
  }

  it('follows basePath to another origin, and back', async () => {
    const other = await startServer(json({ Id: 'other' }));
    closers.push(() => other.close());
    client.transport = new HttpTransport();
    const ids: unknown[] = [];
    for (const { url } of [server, other, server]) {
      client.basePath = `${url}/below`;
      ids.push((await api.sendMessage('token', message)).Id);
    }
    expect(ids).to.deep.equal(['plain', 'other', 'plain']);
    expect(other.received[0]).to.include({ url: '/below/participant/message' });
  });

  it('opens at most maxSockets connections', async () => {
    client.transport = new HttpTransport({ maxSockets: 2 });
    await Promise.all(Array.from({ length: 20 }, () => api.sendMessage('token', message)));
    expect(server.connections()).to.equal(2);
  });

  for (const [options, message] of [
    [{ maxSockets: 0 }, 'maxSockets must be a whole number of 1 or more, not 0'],
    [{ maxSockets: '5' }, 'maxSockets must be a whole number of 1 or more, not a string'],
    [{ agent: {} }, 'agent must be an http.Agent or an https.Agent, or a compatible object'],
    [
      { agent: new Agent(), maxSockets: 5 },
      'agent and maxSockets cannot be combined: set maxSockets on the agent',
    ],
  ] as const) {
    it(`rejects ${Object.keys(options).join(' and ')}: ${message}`, () => {
      expect(thrown(() => new HttpTransport(options as object), TypeError).message).to.equal(
        message,
      );
    });
  }
});
