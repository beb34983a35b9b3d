import { inspect } from 'node:util';
import { ApiClient, ApiKeyAuth, DefaultApi } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure } from '../support/failure.js';
import { json, startServer, type TestServer } from '../support/server.js';

/** What programs in JavaScript do that types would not let them. */
interface Loose {
  authentications: Record<string, unknown>;
  timeout: unknown;
}

const request = { ContentType: 'text/plain', Content: 'Hello' };

describe('programs that were written for the older client', () => {
  let server: TestServer;
  let api: DefaultApi;
  let client: Loose;
  beforeEach(async () => {
    server = await startServer(json({ Id: 'message-1' }));
    api = new DefaultApi(new ApiClient(server.url));
    client = api.apiClient;
  });
  afterEach(async () => {
    api.apiClient.close();
    await server.close();
  });

  /** The header that a call carries. */
  async function sent(name = 'authorization'): Promise<string | undefined> {
    await api.sendMessage('token', request);
    return server.received.at(-1)!.headers[name] as string | undefined;
  }

  describe('can set authentications', () => {
    it('all at once, to plain objects', async () => {
      client.authentications = {
        hmac: { type: 'apiKey', in: 'header', name: 'Authorization', apiKey: 'key' },
      };
      expect(await sent()).to.equal('key');
      client.authentications = { hmac: { apiKey: 'other', apiKeyPrefix: 'Token' } };
      expect(await sent()).to.equal('Token other');
      client.authentications = {};
      expect(await sent()).to.equal(undefined);
    });

    it('one by one, and change them later', async () => {
      const hmac: Record<string, string> = { type: 'apiKey', in: 'header', name: 'Authorization' };
      client.authentications['hmac'] = hmac;
      expect(await sent()).to.equal(undefined);
      hmac['apiKey'] = 'key';
      expect(await sent()).to.equal('key');
      api.apiClient.authentications.hmac.apiKeyPrefix = 'Token';
      expect(await sent()).to.equal('Token key');
    });

    it('with a header of their own', async () => {
      client.authentications['hmac'] = { in: 'header', name: 'X-Proxy-Key', apiKey: 'key' };
      expect(await sent('x-proxy-key')).to.equal('key');
      api.apiClient.authentications.hmac = new ApiKeyAuth('header', 'X-Other');
      api.apiClient.authentications.hmac.apiKey = 'other';
      expect(await sent('x-other')).to.equal('other');
    });

    it('without showing the key when inspected', () => {
      client.authentications = { hmac: { apiKey: 'secret-key' } };
      client.authentications['bearer'] = { apiKey: 'secret-token' };
      expect(inspect(api.apiClient, { depth: 10, showHidden: true })).to.not.contain('secret');
      expect(JSON.stringify(api.apiClient)).to.not.contain('secret');
    });

    it('and get an error for an invalid setting', () => {
      expect(() => {
        client.authentications = { hmca: { apiKey: 'key' } };
      }).to.throw(TypeError, "authentications has no 'hmca'; it has bearer, hmac");
      expect(() => {
        client.authentications['hmac'] = 'key';
      }).to.throw(TypeError, "authentications.hmac must be an object such as { apiKey: '…' }");
      expect(() => {
        client.authentications = null as never;
      }).to.throw(TypeError, 'authentications must be an object, not null');
    });
  });

  it('can set a timeout of 0 for no limit', async () => {
    client.timeout = 0;
    expect(await sent('content-type')).to.contain('application/json');
  });

  it("get an error that explains how to replace superagent's timeouts", async () => {
    const timeout = { response: 5000, deadline: 60000 };
    const message =
      'timeout must be a number of milliseconds, not an object: ' +
      'set timeout for an attempt, deadline for the whole call';
    const ofCall = await failure(
      api.sendMessage('token', request, { timeout } as never),
      TypeError,
    );
    expect(ofCall.message).to.equal(message);
    client.timeout = timeout;
    const ofClient = await failure(api.sendMessage('token', request), TypeError);
    expect(ofClient.message).to.equal(message);
  });

  it('get an error for a misspelt option, in both forms', async () => {
    const misspelt = { xAmzDat: '20261120T000000Z' };
    const error = await failure(api.sendMessage('token', request, misspelt as never), TypeError);
    const message = "sendMessage has no option 'xAmzDat': did you mean 'xAmzDate'?";
    expect(error.message).to.equal(message);
    expect(() => api.sendMessage('token', request, misspelt as never, () => undefined)).to.throw(
      TypeError,
      message,
    );
    const timeOut = { TimeOut: 5 } as never;
    expect((await failure(api.getTranscript('token', {}, timeOut), TypeError)).message).to.equal(
      "getTranscript has no option 'TimeOut': did you mean 'timeout'?",
    );
    expect(server.received).to.have.length(0);
  });

  it('can share one options object among operations that support different options', async () => {
    const shared = { maxResults: '5', nextToken: 'a', ofMyOwn: true };
    await api.sendMessage('token', request, shared as never);
    await api.getTranscript('token', {}, shared);
    expect(server.received).to.have.length(2);
  });
});
