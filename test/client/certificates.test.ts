import { readFileSync } from 'node:fs';
import { createServer, Agent, type Server } from 'node:https';
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

const pem = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url));
const ca = pem('cert.pem');
const command = new SendMessageCommand({
  ConnectionToken: 'token',
  ContentType: 'text/plain',
  Content: 'Hello',
});

describe('a service behind a private CA', () => {
  let server: Server;
  let endpoint: string;
  before(async () => {
    const options = { key: pem('key.pem'), cert: ca };
    server = createServer(options, (_request, response) => response.end('{"Id":"safe"}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  async function send(config: ConnectParticipantClientConfig): Promise<unknown> {
    const client = new ConnectParticipantClient({ endpoint, region: 'us-east-1', ...config });
    onTestFinished(() => {
      client.destroy();
    });
    return client.send(command);
  }

  it('is not trusted by default', async () => {
    const error = await failure(send({}), ConnectionError);
    expect(error).to.include({ attempts: 1, outcome: 'not-applied', retryable: false });
    expect(error.cause).to.have.property('code', 'DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  const handlers: [string, () => NonNullable<ConnectParticipantClientConfig['requestHandler']>][] =
    [
      [
        'a NodeHttpHandler with an agent',
        () => new NodeHttpHandler({ httpsAgent: new Agent({ ca }) }),
      ],
      ["the options of a handler with an agent's options", () => ({ httpsAgent: { ca } })],
      ['the options of a handler with an agent', () => ({ httpsAgent: new Agent({ ca }) })],
    ];
  for (const [what, requestHandler] of handlers) {
    it(`is trusted through ${what}`, async () => {
      expect(await send({ requestHandler: requestHandler() })).to.include({ Id: 'safe' });
    });
  }
});
