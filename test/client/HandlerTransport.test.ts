import { Agent } from 'node:http';
import { runInNewContext } from 'node:vm';
import { FetchHttpHandler } from '@smithy/fetch-http-handler';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import {
  AbortError,
  ConnectionError,
  ConnectParticipantClient,
  TimeoutError,
  type ConnectParticipantClientConfig,
} from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure, thrown } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { json } from '../support/server.js';
import { itOverSuperagent, transportUnderTest } from '../support/transport.js';
import { answer, command, output, silent, Clients } from './support.js';

describe('the requestHandler of a ConnectParticipantClient', () => {
  const clients = new Clients();
  const { start } = clients;
  afterEach(clients.close);

  const handlers: [string, () => ConnectParticipantClientConfig['requestHandler']][] = [
    ['a NodeHttpHandler', () => new NodeHttpHandler({ connectionTimeout: 1000 })],
    ['a FetchHttpHandler', () => new FetchHttpHandler({ requestTimeout: 5000 })],
  ];
  // An agent is superagent's.
  if (transportUnderTest === 'superagent') {
    handlers.push([
      'options of one',
      () => ({ httpAgent: { maxSockets: 2 }, requestTimeout: 5000 }),
    ]);
  }
  for (const [title, make] of handlers) {
    it(`sends requests and returns responses: ${title}`, async () => {
      const client = await start(answer, { requestHandler: make()! });
      expect(await client.send(command)).to.deep.equal(output);
      expect(clients.server.received[0]).to.deep.include({
        method: 'POST',
        url: '/participant/message',
      });
      expect(clients.server.received[0]!.headers).to.include({
        'x-amz-bearer': 'secret-token',
        'content-type': 'application/json',
      });
      expect(JSON.parse(clients.server.received[0]!.body)).to.include({ Content: 'Hi' });
    });

    it(`is aborted with its call, and retries: ${title}`, async () => {
      let requests = 0;
      const controller = new AbortController();
      const client = await start(
        (...exchange) => {
          requests += 1;
          if (requests === 1) json({}, 503)(...exchange);
          else controller.abort();
        },
        { requestHandler: make()! },
      );
      const { signal: abortSignal } = controller;
      const error = await failure(client.send(command, { abortSignal }), AbortError);
      expect(error.attempts).to.equal(2);
    });

    it(`reports a broken connection: ${title}`, async () => {
      const client = await start((response) => response.destroy(), {
        requestHandler: make()!,
        maxAttempts: 1,
      });
      await failure(client.send(command), ConnectionError);
    });
  }

  const large = ' '.repeat(10 * 1024 * 1024 + 1);
  for (const [kind, body] of [
    ['a string', large],
    ['bytes', new TextEncoder().encode(large)],
    ['a Blob', new Blob([large])],
  ] as const) {
    it(`may not return more than maxResponseBytes as ${kind}`, async () => {
      const requestHandler = {
        handle: () => Promise.resolve({ response: { statusCode: 200, headers: {}, body } }),
      };
      const client = await start(answer, { requestHandler });
      const error = await failure(client.send(command), ConnectionError);
      expect(error.cause).to.have.property('code', 'ETOOLARGE');
    });
  }

  it('may return a body from another realm, as Node does under Jest', async () => {
    const body = runInNewContext('(async function* () { yield bytes; })()', {
      bytes: new TextEncoder().encode('{"Id":"foreign"}'),
    }) as unknown;
    expect(body).to.not.be.instanceOf(Object);
    const requestHandler = {
      handle: () => Promise.resolve({ response: { statusCode: 200, headers: {}, body } }),
    };
    const client = await start(silent, { requestHandler });
    expect(await client.send(command)).to.include({ Id: 'foreign' });
  });

  it('ends an attempt after the requestTimeout of its options', async () => {
    const requestHandler = { requestTimeout: 30 };
    const client = await start(silent, { requestHandler, maxAttempts: 1 });
    await failure(client.send(command), TimeoutError);
  });

  itOverSuperagent('uses the agent of its options, and leaves it open', async () => {
    const httpAgent = new Agent({ keepAlive: true });
    onTestFinished(() => {
      httpAgent.destroy();
    });
    const client = await start(answer, { requestHandler: { httpAgent } });
    await client.send(command);
    expect(Object.keys(httpAgent.freeSockets)).to.have.length(1);
  });

  it('is destroyed with the client', async () => {
    let destroyed = 0;
    const requestHandler = {
      handle: () => Promise.resolve({ response: { statusCode: 200, headers: {}, body: '{}' } }),
      destroy: () => {
        destroyed += 1;
      },
    };
    const client = await start(answer, { requestHandler });
    await client.send(command);
    client.destroy();
    expect(destroyed).to.equal(1);
  });

  it('cannot be combined with a transport', async () => {
    await start(answer);
    const transport = { send: () => Promise.reject(new Error('unused')) };
    const error = thrown(
      () => new ConnectParticipantClient({ transport, requestHandler: {} }),
      TypeError,
    );
    expect(error.message).to.equal('Set either transport or requestHandler, not both');
  });
});
