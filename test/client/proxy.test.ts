import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import {
  ConnectionError,
  ConnectParticipantClient,
  SendMessageCommand,
  type ConnectParticipantClientConfig,
} from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { SecureTunnelAgent, startProxy, TunnelAgent, type Proxy } from '../support/proxy.js';
import { json, startServer, type TestServer } from '../support/server.js';

const pem = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url));
const ca = pem('cert.pem');
const command = new SendMessageCommand({
  ConnectionToken: 'token',
  ContentType: 'text/plain',
  Content: 'Hello',
});

describe('a service behind a proxy', () => {
  let plain: TestServer;
  let secure: Server;
  let proxy: Proxy;
  const endpoints = { http: '', https: '' };
  before(async () => {
    plain = await startServer(json({ Id: 'http' }));
    secure = createServer({ key: pem('key.pem'), cert: ca }, (_request, response) => {
      response.end('{"Id":"https"}');
    });
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    endpoints.http = plain.url;
    endpoints.https = `https://127.0.0.1:${(secure.address() as AddressInfo).port}`;
  });
  beforeEach(async () => {
    proxy = await startProxy();
  });
  afterEach(() => proxy.close());
  after(async () => {
    await plain.close();
    secure.closeAllConnections();
    secure.close();
  });

  /** Two calls, one after the other. */
  async function send(config: ConnectParticipantClientConfig): Promise<unknown[]> {
    const client = new ConnectParticipantClient(config);
    onTestFinished(() => {
      client.destroy();
    });
    return [await client.send(command), await client.send(command)];
  }

  const agents = () => ({
    httpAgent: new TunnelAgent(proxy.port),
    httpsAgent: new SecureTunnelAgent(proxy.port, ca),
  });
  type RequestHandler = NonNullable<ConnectParticipantClientConfig['requestHandler']>;
  const handlers: [string, () => RequestHandler][] = [
    ['new NodeHttpHandler({ httpAgent, httpsAgent })', () => new NodeHttpHandler(agents())],
    [
      'a NodeHttpHandler whose options are promised',
      () => new NodeHttpHandler(() => Promise.resolve(agents())),
    ],
    ['NodeHttpHandler.create({ … })', () => NodeHttpHandler.create(agents())],
    ['the options of a handler', agents],
  ];
  for (const protocol of ['http', 'https'] as const) {
    for (const [what, requestHandler] of handlers) {
      it(`is reached over ${protocol} through ${what}`, async () => {
        const endpoint = endpoints[protocol];
        const answers = await send({ endpoint, requestHandler: requestHandler() });
        for (const answer of answers) expect(answer).to.include({ Id: protocol });
        const authority = new URL(endpoint).host;
        expect(proxy.tunnels).to.deep.equal([authority, authority]);
      });
    }

    it(`is reached directly over ${protocol} without an agent`, async () => {
      const httpsAgent = { ca };
      await send({ endpoint: endpoints[protocol], requestHandler: { httpsAgent } });
      expect(proxy.tunnels).to.deep.equal([]);
    });
  }

  it('is not reached if the proxy is down', async () => {
    const requestHandler = new NodeHttpHandler(agents());
    await proxy.close();
    const sent = send({ endpoint: endpoints.http, requestHandler, maxAttempts: 1 });
    const error = await failure(sent, ConnectionError);
    expect(error.cause).to.have.property('code', 'ECONNREFUSED');
    expect(proxy.tunnels).to.deep.equal([]);
  });
});
