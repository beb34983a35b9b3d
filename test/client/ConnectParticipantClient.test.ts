import { Agent } from 'node:http';
import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import * as sdk from '@aws-sdk/client-connectparticipant';
import { FetchHttpHandler } from '@smithy/fetch-http-handler';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import {
  AbortError,
  ApiClient,
  ConnectionError,
  ConnectParticipant,
  ConnectParticipantClient,
  ConnectParticipantServiceException,
  GetTranscriptCommand,
  paginateGetTranscript,
  ResourceNotFoundException,
  SendMessageCommand,
  ThrottlingException,
  TimeoutError,
  type ConnectParticipantClientConfig,
  type ScanDirection,
  type SendMessageCommandOutput,
} from 'amazon_connect_participant_service';
import { expect } from 'chai';
import sinon from 'sinon';
import { advanceUntil, passTurn } from '../support/fakeClock.js';
import { failure, thrown } from '../support/failure.js';
import { json, startServer, type Handler, type TestServer } from '../support/server.js';
import { itOverSuperagent, transportUnderTest } from '../support/transport.js';

const command = new SendMessageCommand({
  ConnectionToken: 'secret-token',
  ContentType: 'text/plain',
  Content: 'Hi',
});

describe('ConnectParticipantClient', () => {
  let server: TestServer;
  let clients: ConnectParticipantClient[] = [];
  afterEach(async () => {
    sinon.restore();
    for (const client of clients) client.destroy();
    clients = [];
    await server.close();
  });

  async function start(
    handler: Handler,
    config: ConnectParticipantClientConfig = {},
  ): Promise<ConnectParticipant> {
    server = await startServer(handler);
    const client = new ConnectParticipant({ endpoint: server.url, ...config });
    clients.push(client);
    return client;
  }

  const answer = json({ Id: 'id', AbsoluteTime: 'now' }, 200, { 'x-amzn-requestid': 'request-1' });
  const output = {
    $metadata: { httpStatusCode: 200, requestId: 'request-1', attempts: 1, totalRetryDelay: 0 },
    Id: 'id',
    AbsoluteTime: 'now',
  };
  const silent: Handler = () => undefined;

  describe('send', () => {
    it('gives a promise, with and without options', async () => {
      const client = await start(answer);
      expect(await client.send(command)).to.deep.equal(output);
      expect(await client.send(command, { requestTimeout: 5000 })).to.deep.equal(output);
      expect(await client.sendMessage(command.input, {})).to.deep.equal(output);
    });

    it('calls back, with and without options, never at once and only once', async () => {
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

    it('is no business of the callback’s own errors, which nobody swallows', async () => {
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

    it('sends nothing where its abortSignal is aborted already', async () => {
      const client = await start(answer);
      const sent = client.send(command, { abortSignal: AbortSignal.abort() });
      await failure(sent, AbortError);
      expect(server.received).to.deep.equal([]);
    });

    it('passes values on that no enum lists, in both directions', async () => {
      const client = await start(
        json({ Transcript: [{ Type: 'OF_TOMORROW', ParticipantRole: 'ROBOT' }] }),
      );
      const ScanDirection: ScanDirection = 'SIDEWAYS';
      const { Transcript } = await client.getTranscript({ ConnectionToken: 'a', ScanDirection });
      expect(JSON.parse(server.received[0]!.body)).to.deep.equal({ ScanDirection: 'SIDEWAYS' });
      expect(Transcript).to.deep.equal([{ Type: 'OF_TOMORROW', ParticipantRole: 'ROBOT' }]);
    });

    it('takes null for options and for a callback, as JavaScript passes it', async () => {
      const client = await start(answer);
      const send = client.send.bind(client) as (...args: unknown[]) => Promise<unknown>;
      expect(await send(command, null)).to.deep.equal(output);
      expect(await send(command, {}, null)).to.deep.equal(output);
    });

    it('is given up by a signal of the AWS SDK’s own AbortController too', async () => {
      const client = await start(silent);
      const signal = { aborted: false, onabort: null as (() => void) | null };
      const call = failure(
        client.send(command, { abortSignal: signal as unknown as AbortSignal }),
        AbortError,
      );
      while (server.received.length === 0) await passTurn();
      signal.aborted = true;
      signal.onabort?.();
      await call;
    });

    it('is given up by its abortSignal', async () => {
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

    it("refuses what is no command of this package, the SDK's neither", async () => {
      const client = await start(answer);
      for (const [wrong, given] of [
        [undefined, 'undefined'],
        [command.input, 'an object'],
        [SendMessageCommand, 'a function'],
        [new sdk.GetTranscriptCommand({ ConnectionToken: 'token' }), 'an object'],
      ] as const) {
        const error = await failure(client.send(wrong as never), TypeError);
        expect(error.message).to.equal(
          `send takes a command of this package, such as new SendMessageCommand({ … }); it was given ${given}`,
        );
      }
    });

    it('refuses what is missing, naming member and command, and sends nothing', async () => {
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
      expect((await failure(client.send(none), TypeError)).message).to.contain('given undefined');
      const token = 'token' as unknown as object;
      expect((await failure(client.send(command, token), TypeError)).message).to.contain('options');
      expect(server.received).to.deep.equal([]);
    });
  });

  it('has a core of its own', async () => {
    const client = await start(answer);
    ApiClient.instance.defaultHeaders['x-other'] = 'face';
    await client.send(command);
    delete ApiClient.instance.defaultHeaders['x-other'];
    expect(server.received[0]!.headers).to.not.have.property('x-other');
  });

  itOverSuperagent('closes its connections when it is destroyed', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const client = await start((response, ...exchange) => {
      closed = new Promise((resolve) => response.socket?.once('close', resolve));
      answer(response, ...exchange);
    });
    await client.send(command);
    await client.send(command);
    expect(server.connections()).to.equal(1);
    client.destroy();
    await closed;
  });

  it('is destroyed twice without harm, and then sends nothing', async () => {
    const client = await start(answer);
    await client.send(command);
    client.destroy();
    client.destroy();
    const error = await failure(client.send(command), Error);
    expect(error.message).to.contain('after destroy()');
    expect(server.received).to.have.length(1);
  });

  const userAgents: [string, NonNullable<ConnectParticipantClientConfig['customUserAgent']>][] = [
    ['a text', 'my-app/1.2 beta'],
    ['names and versions', [['my-app', '1.2'], ['beta']]],
  ];
  for (const [title, customUserAgent] of userAgents) {
    itOverSuperagent(`sends a customUserAgent after its own: ${title}`, async () => {
      const client = await start(answer, { customUserAgent });
      await client.send(command);
      expect(server.received[0]!.headers['user-agent']).to.match(
        /^amazon_connect_participant_service\/[\d.]+ my-app\/1\.2 beta$/,
      );
    });
  }

  it('sends again as often as maxAttempts says', async () => {
    const client = await start(json({}, 503), { maxAttempts: () => Promise.resolve(2) });
    await failure(client.send(command), Error);
    expect(server.received).to.have.length(2);
  });

  it('slows down in adaptive mode, after the service has throttled', async () => {
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

    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const sent = server.received.length;
    const calls = [client.send(command), client.send(command)];
    for (let turn = 0; turn < 50; turn += 1) await passTurn();
    // In standard mode both would have been sent by now.
    expect(server.received.length).to.be.below(sent + 2);
    await advanceUntil(clock, Promise.all(calls));
    expect(server.received.length).to.equal(sent + 2);
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
    const bodies = (): unknown[] => server.received.map(({ body }) => JSON.parse(body) as unknown);

    it('come one after the other, each when it is asked for', async () => {
      const client = await start(pages());
      const seen: unknown[] = [];
      const { signal } = new AbortController();
      for await (const page of paginateGetTranscript({ client, pageSize: 7 }, input, {
        abortSignal: signal,
      })) {
        expect(server.received).to.have.length(seen.push(page.Transcript![0]!.Id));
      }
      expect(seen).to.deep.equal(['1', '2', '3']);
      expect(bodies()).to.deep.equal([
        { MaxResults: 7 },
        { MaxResults: 7, NextToken: '2' },
        { MaxResults: 7, NextToken: '3' },
      ]);
    });

    it('come from the aggregated client, from startingToken on, as large as the input says', async () => {
      const client = await start(pages());
      const config = { startingToken: '2', pageSize: 7 };
      const seen = [];
      const paginator = client.paginateGetTranscript({ ...input, MaxResults: 5 }, config);
      for await (const page of paginator) seen.push(page.Transcript![0]!.Id);
      expect(seen).to.deep.equal(['2', '3']);
      expect(bodies()[0]).to.deep.equal({ MaxResults: 5, NextToken: '2' });
    });

    it('end at a token that stays the same, with stopOnSameToken', async () => {
      const client = await start(pages(true));
      const seen = [];
      const config = { client, stopOnSameToken: true };
      for await (const page of paginateGetTranscript(config, input)) {
        seen.push(page.Transcript![0]!.Id);
      }
      expect(seen).to.deep.equal(['1', '2', '3']);
    });

    it('may be asked for with another command', async () => {
      const client = await start(pages());
      const withCommand = (page: GetTranscriptCommand): GetTranscriptCommand =>
        new GetTranscriptCommand({ ...page.input, ContactId: 'contact' });
      await paginateGetTranscript({ client, withCommand }, input).next();
      expect(bodies()).to.deep.equal([{ ContactId: 'contact' }]);
    });
  });

  describe('requestHandler', () => {
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
      it(`carries requests and their answers: ${title}`, async () => {
        const client = await start(answer, { requestHandler: make()! });
        expect(await client.send(command)).to.deep.equal(output);
        expect(server.received[0]).to.deep.include({ method: 'POST', url: '/participant/message' });
        expect(server.received[0]!.headers).to.include({
          'x-amz-bearer': 'secret-token',
          'content-type': 'application/json',
        });
        expect(JSON.parse(server.received[0]!.body)).to.include({ Content: 'Hi' });
      });

      it(`gives up with its call, and retries: ${title}`, async () => {
        let requests = 0;
        const client = await start(
          (...exchange) => {
            requests += 1;
            if (requests === 1) json({}, 503)(...exchange);
          },
          { requestHandler: make()! },
        );
        const abortSignal = AbortSignal.timeout(300);
        const error = await failure(client.send(command, { abortSignal }), AbortError);
        expect(error.attempts).to.equal(2);
      });

      it(`tells of a connection that breaks: ${title}`, async () => {
        const client = await start((response) => response.destroy(), {
          requestHandler: make()!,
          maxAttempts: 1,
        });
        await failure(client.send(command), ConnectionError);
      });
    }

    it('may answer with a body of another realm, as Node’s are under Jest', async () => {
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
      const client = await start(answer, { requestHandler: { httpAgent } });
      await client.send(command);
      expect(Object.keys(httpAgent.freeSockets)).to.have.length(1);
      client.destroy();
      httpAgent.destroy();
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

    it('cannot be given beside a transport', async () => {
      await start(answer);
      const transport = { send: () => Promise.reject(new Error('unused')) };
      const error = thrown(
        () => new ConnectParticipantClient({ transport, requestHandler: {} }),
        TypeError,
      );
      expect(error.message).to.contain('give one of them');
    });
  });

  describe('logger', () => {
    const lines: [string, unknown][] = [];
    const log =
      (level: string) =>
      (...content: unknown[]): void => {
        lines.push([level, ...content] as [string, unknown]);
      };
    const logger = {
      debug: log('debug'),
      info: log('info'),
      warn: log('warn'),
      error: log('error'),
    };
    beforeEach(() => {
      lines.length = 0;
    });

    it('gets one line a call, with the secrets replaced', async () => {
      const client = await start(answer, { logger });
      await client.send(command);
      const hidden = '***SensitiveInformation***';
      expect(lines).to.deep.equal([
        [
          'info',
          {
            clientName: 'ConnectParticipantClient',
            commandName: 'SendMessageCommand',
            input: { ConnectionToken: hidden, ContentType: 'text/plain', Content: hidden },
            output: { Id: 'id', AbsoluteTime: 'now' },
            metadata: output.$metadata,
          },
        ],
      ]);
    });

    it('sees no secret of any answer, and no member that nobody knows', async () => {
      const secret = 'SECRET';
      const client = await start(
        json({
          Websocket: { Url: `wss://host/${secret}`, ConnectionExpiry: 'now' },
          ConnectionCredentials: { ConnectionToken: secret, Expiry: 'now' },
          WebRTCConnection: { Attendee: { AttendeeId: 'a', JoinToken: secret } },
          New: secret,
          Transcript: [{ Id: 'a', Content: secret }],
          View: { Name: secret, Content: { Actions: [secret], Template: secret } },
          UploadMetadata: { Url: secret, HeadersToInclude: { a: secret }, UrlExpiry: 'now' },
          AttachmentId: 'a',
          NextToken: secret,
        }),
        { logger },
      );
      const ConnectionToken = secret;
      await client.createParticipantConnection({ ParticipantToken: secret });
      await client.getTranscript({ ConnectionToken, NextToken: secret });
      await client.describeView({ ConnectionToken, ViewToken: secret });
      const ContentType = 'text/plain';
      const file = { ConnectionToken, ContentType, AttachmentSizeInBytes: 1, AttachmentName: 'a' };
      await client.startAttachmentUpload(file);
      expect(lines.map(([level]) => level)).to.deep.equal(['info', 'info', 'info', 'info']);
      expect(JSON.stringify(lines)).to.not.contain(secret);
      expect(JSON.stringify(lines)).to.contain('ConnectionExpiry');
    });

    it('gets an error for a call that fails', async () => {
      const handler = json({ Message: 'No' }, 403, { 'x-amzn-errortype': 'AccessDeniedException' });
      const client = await start(handler, { logger });
      const error = await failure(client.send(command), Error);
      expect(lines).to.have.length(1);
      expect(lines[0]![0]).to.equal('error');
      expect(lines[0]![1]).to.include({ commandName: 'SendMessageCommand', error });
    });
  });

  describe('interceptors', () => {
    it('add headers, see each attempt and its answer, and go again', async () => {
      let requests = 0;
      const client = await start((...exchange) => {
        requests += 1;
        (requests === 1 ? json({}, 503) : answer)(...exchange);
      });
      const seen: unknown[] = [];
      const off = client.use(async (request, next) => {
        const { operation, attempt, headers } = request;
        const { status } = await next({ ...request, headers: { ...headers, 'x-team': 'support' } });
        seen.push([operation, attempt, status]);
        return next(request);
      });
      off();
      client.use(async (request, next) => {
        const { operation, attempt, headers } = request;
        const response = await next({ ...request, headers: { ...headers, 'x-team': 'support' } });
        seen.push([operation, attempt, response.status]);
        return response;
      });
      await client.send(command);
      expect(seen).to.deep.equal([
        ['SendMessage', 1, 503],
        ['SendMessage', 2, 200],
      ]);
      expect(server.received.map(({ headers }) => headers['x-team'])).to.deep.equal([
        'support',
        'support',
      ]);
    });

    it('stand in the order in which they came, around the transport', async () => {
      const client = await start(answer);
      const order: string[] = [];
      for (const name of ['outer', 'inner']) {
        client.use(async (request, next) => {
          order.push(`${name} in`);
          const response = await next(request);
          order.push(`${name} out`);
          return response;
        });
      }
      await client.send(command);
      expect(order).to.deep.equal(['outer in', 'inner in', 'inner out', 'outer out']);
    });

    it('answer themselves', async () => {
      const client = await start(answer);
      client.use(() => Promise.resolve({ status: 200, headers: {}, text: '{"Id":"made up"}' }));
      expect((await client.send(command)).Id).to.equal('made up');
      expect(server.received).to.deep.equal([]);
    });

    it('are told where they are none, and where they return no answer', async () => {
      const client = await start(answer);
      expect(thrown(() => client.use(undefined as never), TypeError).message).to.equal(
        'An interceptor must be a function, not undefined',
      );
      for (const [returned, words] of [
        [undefined, 'undefined'],
        [{ text: '{}' }, 'an object without these'],
      ]) {
        const off = client.use(() => Promise.resolve(returned as never));
        const error = await failure(client.send(command), TypeError);
        expect(error.message).to.match(
          /^An interceptor must return an answer, { status, headers, /,
        );
        expect(error.message).to.match(new RegExp(`it returned ${words as string}$`));
        off();
      }
    });

    it('are told of a header that cannot be sent, and not what is in it', async () => {
      const client = await start(answer);
      client.use((request, next) =>
        next({ ...request, headers: { ...request.headers, 'x-mine': 'secret\nwords' } }),
      );
      const error = await failure(client.send(command), TypeError);
      expect(error.message).to.match(/^x-mine is sent as a header and must not hold line breaks/);
      expect(inspect(error)).not.to.contain('secret');
    });

    it('see a connection that breaks, which is tried again; their own errors end the call', async () => {
      const client = await start((response) => response.destroy(), { maxAttempts: 2 });
      const seen: unknown[] = [];
      const off = client.use((request, next) =>
        next(request).catch((error: unknown) => {
          seen.push((error as Error).name);
          throw error;
        }),
      );
      await failure(client.send(command), ConnectionError);
      expect(seen).to.deep.equal(['ConnectionError', 'ConnectionError']);
      off();
      const mine = new RangeError('mine');
      client.use(() => Promise.reject(mine));
      expect(await failure(client.send(command), RangeError)).to.equal(mine);
    });
  });
});

describe('exceptions', () => {
  it('are made by tests as the AWS SDK lets them', () => {
    const $metadata = { httpStatusCode: 429, requestId: 'request-1' };
    const error = new ThrottlingException({ message: 'Slow down', $metadata });
    expect(error).to.include({
      name: 'ThrottlingException',
      message: 'Slow down',
      $fault: 'client',
      $metadata,
      status: 429,
      retryable: true,
      requestId: 'request-1',
    });
    const unknown = new ConnectParticipantServiceException({
      name: 'OddException',
      $fault: 'server',
      message: 'Odd',
      $metadata: {},
    });
    expect(unknown).to.include({ name: 'OddException', $fault: 'server', message: 'Odd' });
    const missing = new ResourceNotFoundException({
      message: 'No',
      $metadata: {},
      ResourceId: 'id',
    });
    expect(missing).to.include({ name: 'ResourceNotFoundException', ResourceId: 'id' });
    const bare = new ThrottlingException({ message: 'Slow down', $metadata: {} });
    expect(bare).to.include({ name: 'ThrottlingException', $fault: 'client' });
  });
});
