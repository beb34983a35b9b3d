import { inspect } from 'node:util';
import { expect } from 'chai';
import {
  AbortError,
  AccessDeniedException,
  ApiClient,
  ConnectionError,
  DefaultApi,
  DescribeViewResponse,
  DisconnectParticipantResponse,
  GetTranscriptResponse,
  Item,
  ResourceNotFoundException,
  ResponseParseError,
  ServiceException,
  ThrottlingException,
  TimeoutError,
} from 'amazon_connect_participant_service';
import { failure } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { json, startServer, type Handler, type TestServer } from '../support/server.js';
import { transportUnderTest } from '../support/transport.js';

const bearer = 'secret-bearer-token';
const content = 'secret words';

describe('a response', () => {
  let server: TestServer;
  let client: ApiClient;
  let api: DefaultApi;

  async function answerWith(handler: Handler): Promise<void> {
    server = await startServer(handler);
    client = new ApiClient(server.url);
    // What becomes of one answer; what a call makes of several is tested with the retries.
    client.maxAttempts = 1;
    api = new DefaultApi(client);
  }
  afterEach(async () => {
    client.close();
    await server.close();
  });

  function send(options: { timeout?: number; deadline?: number; signal?: AbortSignal } = {}) {
    return api.sendMessage(bearer, { ContentType: 'text/plain', Content: content }, options);
  }

  function expectNoSecrets(error: Error): void {
    const shown = [
      inspect(error, { depth: 10 }),
      inspect(error, { depth: Infinity, showHidden: true }),
      JSON.stringify(error),
      String(error),
      error.stack,
    ];
    for (const text of shown) {
      expect(text).to.not.contain(bearer).and.not.contain(content);
    }
  }

  describe('that cannot be parsed', () => {
    const faults: [string, Handler, string][] = [
      [
        'HTML',
        (response) => {
          response.writeHead(200, { 'content-type': 'text/html' });
          response.end(`<html>${content}</html>`);
        },
        'is not JSON (status 200, text/html, 25 characters)',
      ],
      [
        'empty',
        (response) => response.end(),
        'has no body (status 200, no content type, 0 characters)',
      ],
      [
        '204',
        (response) => {
          response.writeHead(204);
          response.end();
        },
        'has no body (status 204, no content type, 0 characters)',
      ],
      [
        'cut off in its JSON',
        (response) => response.end('{"Id":"a'),
        'is not JSON (status 200, no content type, 8 characters)',
      ],
      [
        'a list',
        json([1]),
        'should be an object but is an array (status 200, application/json, 3 characters)',
      ],
      [
        'a string',
        json('hi'),
        'should be an object but is a string (status 200, application/json, 4 characters)',
      ],
      [
        'null',
        json(null),
        'should be an object but is null (status 200, application/json, 4 characters)',
      ],
    ];
    for (const [what, handler, message] of faults) {
      it(`is a ResponseParseError: ${what}`, async () => {
        await answerWith(handler);
        const error = await failure(send(), ResponseParseError);
        expect(error.message).to.equal(`The response to SendMessage ${message}`);
        expect(error).to.include({
          name: 'ResponseParseError',
          operation: 'SendMessage',
          attempts: 1,
          retryable: true,
          outcome: 'unknown',
        });
        expect(error.clientToken).to.be.a('string');
        expect(error.response.text).to.be.a('string');
        expectNoSecrets(error);
      });
    }

    it('may be empty if the result has no members', async () => {
      await answerWith((response) => response.end());
      expect(await api.disconnectParticipant(bearer, {})).to.be.instanceOf(
        DisconnectParticipantResponse,
      );
    });

    it('is returned unchanged if only a member has another type', async () => {
      await answerWith(json({ Transcript: 'none' }));
      expect(await api.getTranscript(bearer, {})).to.have.property('Transcript', 'none');
      expect(GetTranscriptResponse.validate({ Transcript: 'none' })).to.deep.equal([
        { path: 'Transcript', rule: 'type', message: 'must be an array, not a string' },
      ]);
    });
  });

  describe('with unknown members', () => {
    it('keeps unknown members and enum values', async () => {
      await answerWith(
        json({ Transcript: [{ Type: 'HOLOGRAM', Mood: { level: 3 }, constructor: 'c' }], More: 1 }),
      );
      const data = await api.getTranscript(bearer, {});
      expect(data).to.have.property('More', 1);
      const [item] = data.Transcript ?? [];
      expect(item).to.be.instanceOf(Item);
      expect({ ...item }).to.deep.equal({ Type: 'HOLOGRAM', Mood: { level: 3 }, constructor: 'c' });
    });

    it('drops __proto__', async () => {
      await answerWith((response) => {
        response.end(
          '{"__proto__":{"evil":1},"View":{"__proto__":{"evil":1},"Other":{"__proto__":{"evil":1}}}}',
        );
      });
      const data = await api.describeView(bearer, 'view');
      expect(data).to.be.instanceOf(DescribeViewResponse);
      expect(JSON.stringify(data)).to.equal('{"View":{"Other":{}}}');
      expect({}).to.not.have.property('evil');
    });
  });

  describe('that is an exception of the service', () => {
    it('is an instance of its class with all metadata', async () => {
      await answerWith(
        json({ Message: 'The token has expired' }, 403, {
          'x-amzn-errortype': 'AccessDeniedException:http://internal.amazon.com/coral/',
          'x-amzn-requestid': 'request-1',
          'x-amz-id-2': 'extended-1',
          'x-amz-cf-id': 'edge-1',
        }),
      );
      const error = await failure(send(), AccessDeniedException);
      expect(error).to.be.instanceOf(ServiceException);
      expect(error).to.include({
        name: 'AccessDeniedException',
        message: 'The token has expired',
        status: 403,
        throttling: false,
        hint: 'Pass the connection token, which CreateParticipantConnection returns, not the participant token. It is refused after a day, in another region, and when the chat has ended or the participant has left.',
        requestId: 'request-1',
        $fault: 'client',
        retryable: false,
        outcome: 'not-applied',
        attempts: 1,
      });
      expect(error.$metadata).to.deep.equal({
        httpStatusCode: 403,
        requestId: 'request-1',
        extendedRequestId: 'extended-1',
        cfId: 'edge-1',
        attempts: 1,
        totalRetryDelay: 0,
      });
      expect(error.response.body).to.deep.equal({ Message: 'The token has expired' });
      expect(Object.keys(error)).to.not.include('response');
      expectNoSecrets(error);
    });

    const kinds: [string, Record<string, string>, Record<string, unknown>][] = [
      [
        'in the body as __type',
        {},
        { __type: 'com.amazon.participant#ThrottlingException', message: 'Slow' },
      ],
      ['in the body as code', {}, { code: 'ThrottlingException', Message: 'Slow' }],
      [
        'in the header, with a namespace',
        { 'x-amzn-errortype': 'aws#ThrottlingException' },
        { message: 'Slow' },
      ],
    ];
    for (const [where, headers, body] of kinds) {
      it(`finds its name ${where}`, async () => {
        await answerWith(json(body, 429, headers));
        const error = await failure(send(), ThrottlingException);
        expect(error).to.include({ message: 'Slow', retryable: true, outcome: 'not-applied' });
      });
    }

    it('carries the members of its class', async () => {
      await answerWith(
        json({ Message: 'Gone', ResourceId: 'view-1', ResourceType: 'SPACESHIP' }, 404, {
          'x-amzn-errortype': 'ResourceNotFoundException',
        }),
      );
      const error = await failure(api.describeView(bearer, 'view'), ResourceNotFoundException);
      expect(error).to.include({ ResourceId: 'view-1', ResourceType: 'SPACESHIP' });
    });

    it('has its message cut at 1,000 characters, with the full text in its response', async () => {
      const Message = 'x'.repeat(5000);
      await answerWith(json({ Message }, 400, { 'x-amzn-errortype': 'ValidationException' }));
      const error = await failure(send(), ServiceException);
      expect(error.message).to.equal(`${'x'.repeat(1000)}…`);
      expect(error.response.body).to.deep.equal({ Message });
    });

    it("cannot overwrite the error's own members", async () => {
      await answerWith(
        json({ Message: 'No', name: 'Nice', status: 1, response: 1, stack: 's' }, 403, {
          'x-amzn-errortype': 'AccessDeniedException',
        }),
      );
      const error = await failure(send(), AccessDeniedException);
      expect(error).to.include({ name: 'AccessDeniedException', status: 403 });
      expect(error.stack).to.not.equal('s');
    });
  });

  describe('that is not 2xx and not from the service', () => {
    const answers: [string, Handler, string, boolean][] = [
      [
        "a proxy's page",
        (response) => {
          response.writeHead(502, { 'content-type': 'text/html' });
          response.end('<html>Bad gateway</html>');
        },
        'SendMessage failed with status 502',
        true,
      ],
      [
        'an empty 503',
        (response) => response.writeHead(503).end(),
        'SendMessage failed with status 503',
        true,
      ],
      [
        'an unknown exception',
        json({ Message: 'Tea only' }, 418, { 'x-amzn-errortype': 'TeapotException' }),
        'TeapotException: Tea only',
        false,
      ],
      [
        'one that is named like a member of Object.prototype',
        json({ Message: 'x' }, 400, { 'x-amzn-errortype': 'constructor' }),
        'constructor: x',
        false,
      ],
    ];
    for (const [what, handler, message, retryable] of answers) {
      it(`is an UnknownError: ${what}`, async () => {
        await answerWith(handler);
        const error = await failure(send(), ServiceException);
        expect(error).to.include({ name: 'UnknownError', message, retryable, outcome: 'unknown' });
        expect(error.response.status).to.equal(error.status);
      });
    }

    it('is an UnknownError with the page as text', async () => {
      await answerWith((response) => response.writeHead(502).end('<html>Bad gateway</html>'));
      const error = await failure(send(), ServiceException);
      expect(error.response.text).to.equal('<html>Bad gateway</html>');
      expect(error.response.body).to.equal(undefined);
    });

    for (const kind of ['ValidationException', 'SomethingNew']) {
      it(`does not reveal quoted parts of the request, as a ${kind}`, async () => {
        await answerWith(
          json(
            { Message: `Value '${content}' of ${bearer} is not valid`, ResourceId: bearer },
            400,
            { 'x-amzn-errortype': kind },
          ),
        );
        const error = await failure(send(), ServiceException);
        expect(error.message).to.contain("Value '***' of *** is not valid");
        expectNoSecrets(error);
      });
    }

    it('is not followed if it is a redirect, so the token is not sent elsewhere', async () => {
      const other = await startServer(json({}));
      onTestFinished(() => other.close());
      for (const status of [301, 302, 303, 307, 308]) {
        await answerWith((response) => {
          response.writeHead(status, { location: `${other.url}/elsewhere` });
          response.end();
        });
        const error = await failure(send(), ServiceException);
        expect(error).to.include({ name: 'UnknownError', status });
        if (status !== 308) {
          client.close();
          await server.close();
        }
      }
      expect(other.received).to.have.length(0);
    });
  });

  describe('that does not arrive', () => {
    // The words are those of Node's http, and of undici, which Node's fetch is made of.
    const words = (http: RegExp, undici: RegExp): RegExp =>
      ['fetch', 'undici'].includes(transportUnderTest) ? undici : http;
    const breaks: [string, Handler, RegExp][] = [
      ['resets the connection', (response) => response.socket?.resetAndDestroy(), /ECONNRESET/],
      [
        'closes before it responds',
        (response) => response.socket?.end(),
        words(/socket hang up/, /other side closed/),
      ],
      [
        'closes in the middle of the body',
        (response) => {
          response.writeHead(200, { 'content-length': '100' });
          response.write('{"Id":', () => response.socket?.destroy());
        },
        words(/aborted/, /other side closed/),
      ],
      [
        'responds with something other than HTTP',
        (response) => response.socket?.end('220 mail.example ESMTP\r\n'),
        words(/Parse Error/, /does not match the HTTP/),
      ],
    ];
    for (const [what, handler, message] of breaks) {
      it(`is a ConnectionError if the server ${what}`, async () => {
        await answerWith(handler);
        const error = await failure(send(), ConnectionError);
        expect(error.message).to.match(/^SendMessage received no complete response: /);
        expect((error.cause as Error).message).to.match(message);
        expect(error).to.include({ retryable: true, outcome: 'unknown', attempts: 1 });
        expect(error.cause).to.not.have.property('response');
        expectNoSecrets(error);
      });
    }

    it('is a ConnectionError with the outcome not-applied if nothing listens', async () => {
      await answerWith(json({}));
      await server.close();
      const error = await failure(send(), ConnectionError);
      expect(error).to.include({ outcome: 'not-applied' });
      expect(error.cause).to.have.property('code', 'ECONNREFUSED');
    });

    it('is a TimeoutError after `timeout`', async () => {
      await answerWith(() => undefined);
      const error = await failure(send({ timeout: 30 }), TimeoutError);
      expect(error.message).to.equal(
        'SendMessage received no complete response within its timeout of 30 ms',
      );
      expect(error).to.include({ retryable: true, outcome: 'unknown', attempts: 1 });
    });

    it('is a TimeoutError after `deadline`, even if the body arrives slowly', async () => {
      await answerWith((response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 5);
        response.on('close', () => {
          clearInterval(drip);
        });
      });
      const error = await failure(send({ timeout: 10_000, deadline: 40 }), TimeoutError);
      expect(error.message).to.equal(
        'SendMessage received no complete response within its deadline of 40 ms',
      );
    });

    it('is a TimeoutError if the token function does not answer', async () => {
      await answerWith(json({}));
      client.authentications.bearer.apiKey = () => new Promise(() => undefined);
      const error = await failure(api.getTranscript(null, {}, { deadline: 20 }), TimeoutError);
      expect(error).to.include({ attempts: 0, outcome: 'not-applied' });
    });

    it('is an AbortError if the caller aborts, and closes the connection', async () => {
      const controller = new AbortController();
      let closed: Promise<unknown> = Promise.resolve();
      await answerWith((response) => {
        closed = new Promise((resolve) => response.socket?.once('close', resolve));
        controller.abort(new Error('changed my mind'));
      });
      const error = await failure(send({ signal: controller.signal }), AbortError);
      expect(error).to.include({ attempts: 1, outcome: 'unknown', retryable: false });
      expect(error.cause).to.have.property('message', 'changed my mind');
      await closed;
    });

    it('is an AbortError if the caller aborts before a connection is made', async () => {
      await answerWith(json({}));
      const controller = new AbortController();
      client.use(async (request, next) => {
        controller.abort();
        return next(request);
      });
      await failure(send({ signal: controller.signal }), AbortError);
      // The only connection is that of a later call.
      await send();
      expect(server.connections()).to.equal(1);
    });

    it('is an AbortError without a request if the signal was already aborted', async () => {
      await answerWith(json({}));
      const error = await failure(send({ signal: AbortSignal.abort() }), AbortError);
      expect(error).to.include({ attempts: 0, outcome: 'not-applied' });
      expect(server.received).to.have.length(0);
    });
  });

  for (const [option, value, shown] of [
    ['timeout', -5, '-5'],
    ['deadline', NaN, 'NaN'],
    ['deadline', '5s', 'a string'],
    ['deadline', { response: 5 }, 'an object'],
  ] as const) {
    it(`is not awaited with the invalid ${option} ${JSON.stringify(value)}`, async () => {
      await answerWith(json({}));
      const error = await failure(send({ [option]: value as number }), TypeError);
      expect(error.message).to.equal(
        `${option} must be a number of milliseconds, 0 for no limit, not ${shown}`,
      );
    });
  }
});
