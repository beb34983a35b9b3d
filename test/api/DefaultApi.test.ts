import { promisify } from 'node:util';
import { expect } from 'chai';
import {
  AbortError,
  ApiClient,
  DefaultApi,
  SendMessageRequest,
  SendMessageResponse,
  type Callback,
} from 'amazon_connect_participant_service';
import { failure, thrown } from '../support/failure.js';
import { json, startServer, type TestServer } from '../support/server.js';
import { catchUncaught } from '../support/uncaught.js';

const sent = { Id: 'message-1', AbsoluteTime: '2026-11-20T10:00:00.000Z' };
const request = new SendMessageRequest({ ContentType: 'text/plain', Content: 'Hello' });

describe('DefaultApi', () => {
  let server: TestServer;
  let api: DefaultApi;

  beforeEach(async () => {
    server = await startServer(json(sent, 200, { 'x-amzn-requestid': 'request-1' }));
    api = new DefaultApi(new ApiClient(server.url));
  });
  afterEach(async () => {
    api.apiClient.close();
    await server.close();
  });

  describe('in promise form', () => {
    it('resolves with the data as a model', async () => {
      const data = await api.sendMessage('token', request);
      expect(data).to.be.instanceOf(SendMessageResponse);
      expect({ ...data }).to.deep.equal(sent);
    });

    it('accepts a plain object as the request', async () => {
      await api.sendMessage('token', { ContentType: 'text/plain', Content: 'Hi' });
      expect(JSON.parse(server.received[0]!.body)).to.include({ Content: 'Hi' });
    });

    it('also returns the status and headers, WithHttpInfo', async () => {
      const { data, response } = await api.sendMessageWithHttpInfo('token', request);
      expect(data.Id).to.equal('message-1');
      expect(response).to.include({ status: 200, statusCode: 200, ok: true });
      expect(response.get('X-Amzn-RequestId')).to.equal('request-1');
      expect(response.header).to.equal(response.headers);
      expect(JSON.parse(response.text)).to.deep.equal(response.body);
      expect(JSON.stringify(response)).to.not.contain('token');
    });

    it('rejects if a required argument is missing', async () => {
      const error = await failure(api.sendMessage(undefined, request), Error);
      expect(error.message).to.equal(
        "Missing the required parameter 'xAmzBearer' when calling sendMessage",
      );
      expect(server.received).to.have.length(0);
    });

    it('uses ApiClient.instance if it is given null, like the older client', () => {
      expect(new DefaultApi(null).apiClient).to.equal(ApiClient.instance);
    });

    it('rejects anything but an ApiClient', () => {
      for (const [client, given] of [
        ['https://example.com', 'a string'],
        [false, 'a boolean'],
        [{ basePath: 'https://example.com' }, 'an object'],
      ]) {
        const error = thrown(() => new DefaultApi(client as never), TypeError);
        expect(error.message).to.equal(
          `The apiClient of DefaultApi must be an ApiClient, not ${given as string}`,
        );
      }
    });

    it('rejects if opts is not an object', async () => {
      const error = await failure(api.sendMessage('token', request, 'now' as never), TypeError);
      expect(error.message).to.equal('The opts of sendMessage must be an object, not a string');
    });

    it('rejects if the signal is not an AbortSignal', async () => {
      const opts = { signal: new AbortController() as unknown as AbortSignal };
      const error = await failure(api.sendMessage('token', request, opts), TypeError);
      expect(error.message).to.equal(
        'The signal must be an AbortSignal, for example controller.signal',
      );
    });

    it('rejects if the request is not an object', async () => {
      const error = await failure(api.sendMessage('token', 'Hello' as never), TypeError);
      expect(error.message).to.equal(
        'sendMessageRequest must be an object with the members of SendMessageRequest, not a string',
      );
    });
  });

  describe('in callback form', () => {
    function call(
      make: (callback: Callback<SendMessageResponse>) => unknown,
    ): Promise<Parameters<Callback<SendMessageResponse>>> {
      return new Promise((resolve) => {
        make((...result) => {
          resolve(result);
        });
      });
    }

    it('calls back with data and response after the method has returned', async () => {
      let returned = false;
      const [error, data, response] = await call((callback) => {
        api.sendMessage('token', request, {}, (...result) => {
          expect(returned).to.equal(true);
          callback(...result);
        });
        returned = true;
      });
      expect(error).to.equal(null);
      expect(data).to.be.instanceOf(SendMessageResponse);
      expect(response.status).to.equal(200);
    });

    it('accepts null instead of opts, or no opts', async () => {
      expect((await call((callback) => api.sendMessage('token', request, callback)))[0]).to.equal(
        null,
      );
      expect(
        (await call((callback) => api.sendMessage('token', request, null, callback)))[0],
      ).to.equal(null);
    });

    it('works with util.promisify, bound to the api', async () => {
      // It only returns a promise without a callback.
      // eslint-disable-next-line @typescript-eslint/no-misused-promises
      const sendMessage = promisify(api.sendMessage.bind(api));
      const data = (await sendMessage('token', request)) as SendMessageResponse;
      expect(data.Id).to.equal('message-1');
    });

    it('throws at once if a required argument is missing', () => {
      const error = thrown(
        () => api.sendMessage('token', undefined as never, {}, () => undefined),
        Error,
      );
      expect(error.message).to.equal(
        "Missing the required parameter 'sendMessageRequest' when calling sendMessage",
      );
    });

    it('throws if the callback is not a function', () => {
      const error = thrown(() => api.sendMessage('token', request, {}, 'done' as never), TypeError);
      expect(error.message).to.equal(
        'The callback of sendMessage must be a function, not a string',
      );
      expect(server.received).to.have.length(0);
    });

    it('calls back exactly once, with an AbortError, when the handle is aborted', async () => {
      const results: unknown[][] = [];
      const [error] = await call((callback) => {
        const handle = api.sendMessage('token', request, {}, (...result) => {
          results.push(result);
          callback(...result);
        });
        handle.abort();
        handle.abort();
      });
      expect(error).to.be.instanceOf(AbortError);
      await new Promise((resolve) => setImmediate(resolve));
      expect(results).to.have.length(1);
    });

    it('turns an error thrown by the callback into an uncaught exception and does not call it again', async () => {
      const uncaught = catchUncaught();
      let calls = 0;
      api.sendMessage('token', request, {}, () => {
        calls += 1;
        throw new Error('of the user');
      });
      expect(await uncaught.first).to.have.property('message', 'of the user');
      await new Promise((resolve) => setImmediate(resolve));
      expect(calls).to.equal(1);
    });
  });

  describe('authentication', () => {
    it('uses the token in the authentication settings if the call passes none', async () => {
      api.apiClient.authentications.bearer.apiKey = 'of-settings';
      await api.sendMessage(null, request);
      await api.sendMessage('of-call', request);
      expect(server.received.map(({ headers }) => headers['x-amz-bearer'])).to.deep.equal([
        'of-settings',
        'of-call',
      ]);
    });

    it('calls a token function for each call that needs it', async () => {
      let asked = 0;
      api.apiClient.authentications.bearer.apiKey = () => Promise.resolve(`token-${(asked += 1)}`);
      await api.sendMessage(undefined, request);
      await api.sendMessage('of-call', request);
      await api.sendMessage(undefined, request);
      expect(server.received.map(({ headers }) => headers['x-amz-bearer'])).to.deep.equal([
        'token-1',
        'of-call',
        'token-2',
      ]);
    });

    it('rejects with the error of a failing token function and sends nothing', async () => {
      const reason = new Error('no token today');
      api.apiClient.authentications.bearer.apiKey = () => Promise.reject(reason);
      expect(await failure(api.sendMessage(null, request), Error)).to.equal(reason);
      expect(server.received).to.have.length(0);
    });

    it('does not call a token function for an aborted call', async () => {
      let asked = 0;
      api.apiClient.authentications.bearer.apiKey = () => {
        asked += 1;
        return Promise.reject(new Error('no token today'));
      };
      const opts = { signal: AbortSignal.abort() };
      await failure(api.sendMessage(null, request, opts), AbortError);
      expect(asked).to.equal(0);
    });

    it('names the setting if the function does not return a string', async () => {
      api.apiClient.authentications.bearer.apiKey = () => 5 as never;
      const error = await failure(api.sendMessage(null, request), TypeError);
      expect(error.message).to.equal(
        'the apiKey for X-Amz-Bearer must be a string, or a function that returns one or a promise of one',
      );
    });

    it('sends the hmac key with its prefix as Authorization', async () => {
      api.apiClient.authentications['hmac'].apiKey = 'key';
      await api.sendMessage('token', request);
      api.apiClient.authentications['hmac'].apiKeyPrefix = 'Token';
      await api.sendMessage('token', request);
      expect(server.received.map(({ headers }) => headers.authorization)).to.deep.equal([
        'key',
        'Token key',
      ]);
    });
  });

  describe('requests', () => {
    it('sends options as headers and query parameters', async () => {
      await api.getTranscript(
        'token',
        {},
        {
          xAmzDate: '20261120T000000Z',
          xAmzSignedHeaders: 'host',
          maxResults: '25',
          nextToken: 'a/b c',
        },
      );
      const [received] = server.received;
      expect(received!.url).to.equal('/participant/transcript?MaxResults=25&NextToken=a%2Fb%20c');
      expect(received!.headers).to.include({
        'x-amz-date': '20261120T000000Z',
        'x-amz-signedheaders': 'host',
      });
    });

    for (const [token, path] of [
      ['a/b', 'a%2Fb'],
      ['100%', '100%25'],
      ['a#b?c=d', 'a%23b%3Fc%3Dd'],
      ['grün 💬', 'gr%C3%BCn%20%F0%9F%92%AC'],
      ['..%2f', '..%252f'],
    ] as const) {
      it(`encodes the view token ${token}`, async () => {
        await api.describeView('token', token);
        expect(server.received[0]!.url).to.equal(`/participant/views/${path}`);
      });
    }

    for (const token of ['', '.', '..']) {
      it(`rejects the view token '${token}'`, async () => {
        const error = await failure(api.describeView('token', token), TypeError);
        expect(error.message).to.match(/^viewToken must not be /);
        expect(server.received).to.have.length(0);
      });
    }

    it('rejects a line break in a header without showing the value', async () => {
      const error = await failure(api.sendMessage('secret\r\nX-Evil: 1', request), TypeError);
      expect(error.message).to.match(
        /^xAmzBearer is sent as a header and must be printable ASCII without line breaks/,
      );
      expect(error.stack).to.not.contain('secret');
      api.apiClient.defaultHeaders['X-Team'] = 'a\nb';
      const other = await failure(api.sendMessage('token', request), TypeError);
      expect(other.message).to.match(/^defaultHeaders\['X-Team'\] is sent as a header/);
      expect(server.received).to.have.length(0);
    });

    it('names the value that cannot be converted to JSON', async () => {
      const cycle: Record<string, unknown> = { ContentType: 'a', Content: 'b' };
      cycle['self'] = cycle;
      const error = await failure(api.sendMessage('token', cycle as never), TypeError);
      expect(error.message).to.match(/^sendMessageRequest\.self.* refers back to an object/);
      const big = await failure(api.getTranscript('token', { MaxResults: 5n as never }), TypeError);
      expect(big.message).to.match(/^getTranscriptRequest\.MaxResults is a BigInt/);
    });

    it('fills in a missing or empty client token without changing the request object', async () => {
      const given = { ContentType: 'text/plain', Content: 'Hi', ClientToken: '' };
      await api.sendMessage('token', given);
      await api.sendMessage('token', request);
      await api.sendMessage('token', { ...given, ClientToken: 'mine' });
      const tokens = server.received.map(
        ({ body }) => (JSON.parse(body) as { ClientToken: string }).ClientToken,
      );
      expect(tokens[0]).to.match(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(tokens[1]).to.not.equal(tokens[0]);
      expect(tokens[2]).to.equal('mine');
      expect(given.ClientToken).to.equal('');
      expect(request.ClientToken).to.equal(undefined);
    });

    it('sends the result of toJSON with a client token', async () => {
      class Draft {
        readonly #text = 'Hello';
        declare ContentType: string;
        declare Content: string;
        toJSON(): object {
          return { ContentType: 'text/plain', Content: this.#text };
        }
      }
      await api.sendMessage('token', new Draft());
      const { ClientToken, ...members } = JSON.parse(server.received[0]!.body) as object & {
        ClientToken: string;
      };
      expect(members).to.deep.equal({ ContentType: 'text/plain', Content: 'Hello' });
      expect(ClientToken).to.match(/^[0-9a-f-]{36}$/);
      const list = { ...request, toJSON: () => [] };
      expect((await failure(api.sendMessage('token', list), TypeError)).message).to.equal(
        'sendMessageRequest must be an object with the members of SendMessageRequest, not an array',
      );
    });

    it('sends no undefined members, and no client token if the operation has none', async () => {
      await api.getTranscript('token', { MaxResults: undefined, SortOrder: 'ASCENDING' });
      expect(server.received[0]!.body).to.equal('{"SortOrder":"ASCENDING"}');
    });
  });
});
