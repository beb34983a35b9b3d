import { expect } from 'chai';
import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
import { failure } from '../support/failure.js';
import { json, startServer, type TestServer } from '../support/server.js';

describe('the headers of a call', () => {
  let server: TestServer;
  let client: ApiClient;
  let api: DefaultApi;

  beforeEach(async () => {
    server = await startServer(json({}));
    client = new ApiClient(server.url);
    api = new DefaultApi(client);
  });
  afterEach(async () => {
    client.close();
    await server.close();
  });

  const framing = [
    'Content-Length',
    'Transfer-Encoding',
    'Connection',
    'Keep-Alive',
    'Upgrade',
    'TE',
    'Trailer',
    'Expect',
  ];
  const faults: [name: string, value: unknown, message: string][] = [
    ['', 'a', "defaultHeaders[''] is not a header name"],
    ['X Team', 'a', "defaultHeaders['X Team'] is not a header name"],
    ['X-Team:', 'a', "defaultHeaders['X-Team:'] is not a header name"],
    ['X-Teäm', 'a', "defaultHeaders['X-Teäm'] is not a header name"],
    [
      'X-Team',
      1,
      "defaultHeaders['X-Team'] is sent as a header and must be a string, not a number",
    ],
    [
      'X-Team',
      'a\r\nb',
      "defaultHeaders['X-Team'] is sent as a header and must be printable ASCII without line breaks",
    ],
    ...framing.map((name): [string, unknown, string] => [
      name,
      '2',
      `defaultHeaders['${name}'] must be left out: the transport sets it`,
    ]),
  ];
  for (const [name, value, message] of faults) {
    it(`reject the default header ${JSON.stringify(name)}: ${JSON.stringify(value)}`, async () => {
      client.defaultHeaders = { [name]: value as string };
      const error = await failure(api.getTranscript('token', {}), TypeError);
      expect(error.message).to.contain(message);
      expect(server.received).to.have.length(0);
    });
  }

  it('reject a framing header from an interceptor', async () => {
    client.use((request, next) =>
      next({ ...request, headers: { ...request.headers, 'Content-Length': '2' } }),
    );
    const error = await failure(api.getTranscript('token', {}), TypeError);
    expect(error.message).to.equal(
      "The header 'Content-Length' of an interceptor must be left out: " + 'the transport sets it',
    );
    expect(server.received).to.have.length(0);
  });

  for (const token of ['secret\u00f6token', 'secret\u20actoken', 'secret\r\ntoken']) {
    it(`reject the token ${JSON.stringify(token)} without showing it`, async () => {
      const error = await failure(api.getTranscript(token, {}), TypeError);
      expect(error.message).to.equal(
        'xAmzBearer is sent as a header and must be printable ASCII without line breaks; ' +
          'encode it, for example with encodeURIComponent()',
      );
      expect(server.received).to.have.length(0);
    });
  }
});
