import {
  AbortError,
  ApiClient,
  ConnectionError,
  ConnectParticipantClient,
  DefaultApi,
  GetTranscriptCommand,
  paginateGetTranscript,
  SendMessageCommand,
  ThrottlingException,
  TimeoutError,
  type ConnectParticipantClientConfig,
  type ScanDirection,
  type SendMessageCommandOutput,
} from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { advanceUntil, passTurn, stopTimers } from '../support/fakeClock.js';
import { failure } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { json, type Handler } from '../support/server.js';
import { itOverNode, itOverSuperagent } from '../support/transport.js';
import { answer, command, output, silent, Clients } from './support.js';

describe('ConnectParticipantClient', () => {
  const clients = new Clients();
  const { start } = clients;
  afterEach(clients.close);

  for (const scheme of ['HTTPS', 'Https', 'ht\ntps']) {
    it(`never sends a token in clear text to ${JSON.stringify(`${scheme}://`)}`, async () => {
      await start(answer);
      const { server } = clients;
      const endpoint = server.url.replace('http', scheme);
      const secure = new ConnectParticipantClient({ endpoint, maxAttempts: 1 });
      onTestFinished(() => {
        secure.destroy();
      });
      await failure(secure.send(command), ConnectionError);
      expect(server.received).to.deep.equal([]);
      const client = new ApiClient(endpoint);
      onTestFinished(() => {
        client.close();
      });
      const api = new DefaultApi(client);
      await failure(api.getTranscript('token', {}), ConnectionError);
      expect(server.received).to.deep.equal([]);
    });
  }

  describe('send', () => {
    it('returns a promise, with and without options', async () => {
      const client = await start(answer);
      expect(await client.send(command)).to.deep.equal(output);
      expect(await client.send(command, { requestTimeout: 5000 })).to.deep.equal(output);
      expect(await client.sendMessage(command.input, {})).to.deep.equal(output);
    });

    it('calls back asynchronously and only once, with and without options', async () => {
      const client = await start(answer);
      const forms: ((
        callback: (error: unknown, data?: SendMessageCommandOutput) => void,
      ) => void)[] = [
        (callback) => {
          client.send(command, callback);
        },
        (callback) => {
          client.send(command, {}, callback);
        },
        (callback) => {
          client.sendMessage(command.input, callback);
        },
        (callback) => {
          client.sendMessage(command.input, {}, callback);
        },
      ];
      for (const form of forms) {
        const results: unknown[] = [];
        await new Promise<void>((resolve) => {
          form((error, data) => {
            results.push([error, data]);
            resolve();
          });
          expect(results).to.deep.equal([]);
        });
        expect(results).to.deep.equal([[null, output]]);
      }
    });

    it('calls back with the error', async () => {
      const client = await start(json({ Message: 'Slow down' }, 429), { maxAttempts: 1 });
      const [error, data] = await new Promise<[unknown, unknown]>((resolve) => {
        client.send(command, (...result) => {
          resolve([result[0], result[1]]);
        });
      });
      expect(error).to.include({ name: 'UnknownError', throttling: true });
      expect(data).to.equal(undefined);
    });

    it('turns an error thrown by the callback into an uncaught exception', async () => {
      const client = await start(answer);
      const listeners = process.listeners('uncaughtException');
      process.removeAllListeners('uncaughtException');
      let calls = 0;
      const mine = new Error('mine');
      const uncaught = new Promise((resolve) => process.once('uncaughtException', resolve));
      client.send(command, () => {
        calls += 1;
        throw mine;
      });
      expect(await uncaught).to.equal(mine);
      for (const listener of listeners) process.on('uncaughtException', listener);
      expect(calls).to.equal(1);
    });

    it('sends nothing if its abortSignal is already aborted', async () => {
      const client = await start(answer);
      const sent = client.send(command, { abortSignal: AbortSignal.abort() });
      await failure(sent, AbortError);
      expect(clients.server.received).to.deep.equal([]);
    });

    it('passes on enum values that are not listed, in both directions', async () => {
      const client = await start(
        json({ Transcript: [{ Type: 'OF_TOMORROW', ParticipantRole: 'ROBOT' }] }),
      );
      const ScanDirection = 'SIDEWAYS' as string as ScanDirection;
      const { Transcript } = await client.getTranscript({ ConnectionToken: 'a', ScanDirection });
      expect(JSON.parse(clients.server.received[0]!.body)).to.deep.equal({
        ScanDirection: 'SIDEWAYS',
      });
      expect(Transcript).to.deep.equal([{ Type: 'OF_TOMORROW', ParticipantRole: 'ROBOT' }]);
    });

    it('accepts null for options and callback', async () => {
      const client = await start(answer);
      const send = client.send.bind(client) as (...args: unknown[]) => Promise<unknown>;
      expect(await send(command, null)).to.deep.equal(output);
      expect(await send(command, {}, null)).to.deep.equal(output);
    });

    it("is aborted by a signal of the AWS SDK's own AbortController", async () => {
      const client = await start(silent);
      const signal = { aborted: false, onabort: null as (() => void) | null };
      const call = failure(
        client.send(command, { abortSignal: signal as unknown as AbortSignal }),
        AbortError,
      );
      while (clients.server.received.length === 0) await passTurn();
      signal.aborted = true;
      signal.onabort?.();
      await call;
    });

    it('is aborted by its abortSignal', async () => {
      const client = await start(silent);
      const controller = new AbortController();
      const promise = client.send(command, { abortSignal: controller.signal });
      setTimeout(() => {
        controller.abort();
      }, 20);
      const error = await failure(promise, AbortError);
      expect(error.name).to.equal('AbortError');
    });

    it('ends an attempt after requestTimeout', async () => {
      const client = await start(silent, { maxAttempts: 2 });
      const error = await failure(client.send(command, { requestTimeout: 30 }), TimeoutError);
      expect(error).to.include({ name: 'TimeoutError', attempts: 2 });
    });

    it('rejects values that are not commands', async () => {
      const client = await start(answer);
      for (const [wrong, given] of [
        [undefined, 'undefined'],
        [command.input, 'an object'],
        [SendMessageCommand, 'a function'],
      ] as const) {
        const error = await failure(client.send(wrong as never), TypeError);
        expect(error.message).to.equal(
          `send expects a command of this package, such as new SendMessageCommand({ … }), not ${given}`,
        );
      }
    });

    it('names a missing member and its command, and sends nothing', async () => {
      const client = await start(answer);
      const inputs: [object, string][] = [
        [{ ContentType: 'text/plain', Content: 'Hi' }, 'ConnectionToken'],
        [{ ConnectionToken: 'token', Content: 'Hi' }, 'ContentType'],
        [{ ConnectionToken: 'token', ContentType: 'text/plain', Content: null }, 'Content'],
      ];
      for (const [input, member] of inputs) {
        const incomplete = new SendMessageCommand(input as SendMessageCommand['input']);
        const error = await failure(client.send(incomplete), TypeError);
        expect(error.message).to.equal(
          `Missing the required member '${member}' in the input of SendMessageCommand`,
        );
      }
      const none = new SendMessageCommand(undefined as unknown as SendMessageCommand['input']);
      expect((await failure(client.send(none), TypeError)).message).to.equal(
        'The input of SendMessageCommand must be an object, not undefined',
      );
      const token = 'token' as unknown as object;
      expect((await failure(client.send(command, token), TypeError)).message).to.contain('options');
      expect(clients.server.received).to.deep.equal([]);
    });
  });

  it('does not share settings with ApiClient.instance', async () => {
    const client = await start(answer);
    ApiClient.instance.defaultHeaders['x-other'] = 'style';
    onTestFinished(() => delete ApiClient.instance.defaultHeaders['x-other']);
    await client.send(command);
    expect(clients.server.received[0]!.headers).to.not.have.property('x-other');
  });

  itOverSuperagent('closes its connections when it is destroyed', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const client = await start((response, ...exchange) => {
      closed = new Promise((resolve) => response.socket?.once('close', resolve));
      answer(response, ...exchange);
    });
    await client.send(command);
    await client.send(command);
    expect(clients.server.connections()).to.equal(1);
    client.destroy();
    await closed;
  });

  it('can be destroyed twice, and then sends nothing', async () => {
    const client = await start(answer);
    await client.send(command);
    client.destroy();
    client.destroy();
    const error = await failure(client.send(command), Error);
    expect(error.message).to.contain('after the client was closed');
    expect(clients.server.received).to.have.length(1);
  });

  const userAgents: [string, NonNullable<ConnectParticipantClientConfig['customUserAgent']>][] = [
    ['a text', 'my-app/1.2 beta'],
    ['names and versions', [['my-app', '1.2'], ['beta']]],
  ];
  for (const [title, customUserAgent] of userAgents) {
    itOverNode(`sends a customUserAgent after its own: ${title}`, async () => {
      const client = await start(answer, { customUserAgent });
      await client.send(command);
      expect(clients.server.received[0]!.headers['user-agent']).to.match(
        /^amazon_connect_participant_service\/[\d.]+ my-app\/1\.2 beta$/,
      );
    });
  }

  it('makes up to maxAttempts attempts', async () => {
    const client = await start(json({}, 503), { maxAttempts: () => Promise.resolve(2) });
    await failure(client.send(command), Error);
    expect(clients.server.received).to.have.length(2);
  });

  it('slows down in adaptive mode after throttling', async () => {
    let budget = 5;
    const throttle = json({ Message: 'Slow down' }, 429, {
      'x-amzn-errortype': 'ThrottlingException',
    });
    const client = await start(
      (...exchange) => {
        budget -= 1;
        (budget >= 0 ? answer : throttle)(...exchange);
      },
      { retryMode: () => Promise.resolve('adaptive'), maxAttempts: 1 },
    );
    await Promise.all(Array.from({ length: 5 }, () => client.send(command)));
    await failure(client.send(command), ThrottlingException);
    budget = 100;
    await client.send(command);

    const clock = stopTimers();
    const sent = clients.server.received.length;
    const calls = [client.send(command), client.send(command)];
    for (let turn = 0; turn < 50; turn += 1) await passTurn();
    // In standard mode both would have been sent by now.
    expect(clients.server.received.length).to.be.below(sent + 2);
    await advanceUntil(clock, Promise.all(calls));
    expect(clients.server.received.length).to.equal(sent + 2);
  });

  describe('pages', () => {
    /** Three pages; with `stuck`, the last token comes again and again. */
    const pages =
      (stuck = false): Handler =>
      (response, received, request) => {
        const { NextToken } = JSON.parse(received.body) as { NextToken?: string };
        const number = Number(NextToken ?? 1);
        const next = number < 3 ? String(number + 1) : stuck ? '3' : undefined;
        const page = { Transcript: [{ Id: String(number) }], NextToken: next };
        json(page)(response, received, request);
      };
    const input = { ConnectionToken: 'token' };
    const bodies = (): unknown[] =>
      clients.server.received.map(({ body }) => JSON.parse(body) as unknown);

    it('are fetched one by one, when they are requested', async () => {
      const client = await start(pages());
      const seen: unknown[] = [];
      const { signal } = new AbortController();
      for await (const page of paginateGetTranscript({ client, pageSize: 7 }, input, {
        abortSignal: signal,
      })) {
        expect(clients.server.received).to.have.length(seen.push(page.Transcript![0]!.Id));
      }
      expect(seen).to.deep.equal(['1', '2', '3']);
      expect(bodies()).to.deep.equal([
        { MaxResults: 7 },
        { MaxResults: 7, NextToken: '2' },
        { MaxResults: 7, NextToken: '3' },
      ]);
    });

    it('start at startingToken, with the page size of the input, on the aggregated client', async () => {
      const client = await start(pages());
      const config = { startingToken: '2', pageSize: 7 };
      const seen = [];
      const paginator = client.paginateGetTranscript({ ...input, MaxResults: 5 }, config);
      for await (const page of paginator) seen.push(page.Transcript![0]!.Id);
      expect(seen).to.deep.equal(['2', '3']);
      expect(bodies()[0]).to.deep.equal({ MaxResults: 5, NextToken: '2' });
    });

    it('end at a repeated token, with stopOnSameToken', async () => {
      const client = await start(pages(true));
      const seen = [];
      const config = { client, stopOnSameToken: true };
      for await (const page of paginateGetTranscript(config, input)) {
        seen.push(page.Transcript![0]!.Id);
      }
      expect(seen).to.deep.equal(['1', '2', '3']);
    });

    it('can be fetched with another command', async () => {
      const client = await start(pages());
      const withCommand = (page: GetTranscriptCommand): GetTranscriptCommand =>
        new GetTranscriptCommand({ ...page.input, ContactId: 'contact' });
      await paginateGetTranscript({ client, withCommand }, input).next();
      expect(bodies()).to.deep.equal([{ ContactId: 'contact' }]);
    });
  });
});
