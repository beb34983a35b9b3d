import { inspect } from 'node:util';
import { expect } from 'chai';
import {
  ApiClient,
  ConnectParticipantClient,
  DefaultApi,
  DescribeViewCommand,
  ResourceNotFoundException,
  ResponseParseError,
  SendMessageCommand,
  ServiceException,
} from 'amazon_connect_participant_service';
import { failure } from '../support/failure.js';
import { json, startServer, type Handler, type TestServer } from '../support/server.js';

const bearer = 'QVFJREFIajRzZWNyZXQ+token/that==quotes"me';
const content = 'Grüße an die "Bank":\nmeine PIN ist 4711 & bleibt geheim';

/** Every form in which a service may quote a text. */
function forms(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  );
  const url = encodeURIComponent(text);
  const form = new URLSearchParams({ text }).toString().slice('text='.length);
  return [text, json, ascii, url, url.toLowerCase(), form, text.slice(0, 12), text.slice(-12)];
}

describe('secrets that the service quotes', () => {
  let server: TestServer;
  let client: ApiClient;
  let api: DefaultApi;
  let commands: ConnectParticipantClient;

  async function answerWith(handler: Handler): Promise<void> {
    server = await startServer(handler);
    client = new ApiClient(server.url);
    client.maxAttempts = 1;
    api = new DefaultApi(client);
    commands = new ConnectParticipantClient({ endpoint: server.url, maxAttempts: 1 });
  }
  afterEach(async () => {
    client.close();
    commands.destroy();
    await server.close();
  });

  /** The same call as a method and as a command. */
  async function failures(): Promise<ServiceException[]> {
    const input = { ContentType: 'text/plain', Content: content };
    return [
      await failure(api.sendMessage(bearer, input), ServiceException),
      await failure(
        commands.send(new SendMessageCommand({ ConnectionToken: bearer, ...input })),
        ServiceException,
      ),
    ];
  }

  /** Fails if anything shown of an error shares eight characters with a secret. */
  function expectNoSecrets(error: Error): void {
    const shown = [
      inspect(error, { depth: Infinity, showHidden: true }),
      JSON.stringify(error),
      String(error),
      error.stack ?? '',
    ].map((text) => text.toLowerCase());
    for (const form of [...forms(bearer), ...forms(content)]) {
      for (let start = 0; start + 8 <= form.length; start += 1) {
        const run = form.slice(start, start + 8).toLowerCase();
        for (const text of shown) expect(text).to.not.contain(run);
      }
    }
  }

  for (const kind of ['ValidationException', 'SomethingNew']) {
    for (const quoted of [...forms(bearer), ...forms(content)]) {
      it(`are hidden in the message of a ${kind}: ${JSON.stringify(quoted)}`, async () => {
        await answerWith(
          json({ Message: `The value '${quoted}' failed.` }, 400, { 'x-amzn-errortype': kind }),
        );
        for (const error of await failures()) {
          expect(error.message).to.match(/The value '.*\*\*\*.*' failed\.$/s);
          expectNoSecrets(error);
        }
      });
    }
  }

  it('are hidden in nested members, arrays and member names', async () => {
    await answerWith(
      json(
        {
          Message: 'No.',
          ResourceId: { [bearer]: [{ [content]: bearer }] },
          Undeclared: bearer,
          [content]: 1,
        },
        404,
        { 'x-amzn-errortype': 'ResourceNotFoundException' },
      ),
    );
    for (const error of await failures()) {
      expect(error).to.be.instanceOf(ResourceNotFoundException);
      expect(error).to.not.have.property('Undeclared');
      expect(error).to.deep.include({ ResourceId: { '***': [{ '***': '***' }] } });
      expectNoSecrets(error);
    }
  });

  it('are hidden in the error type, the request ids and the content type', async () => {
    const quoted = encodeURIComponent(bearer);
    const headers = {
      'x-amzn-errortype': `Refused-${bearer}`,
      'x-amzn-requestid': quoted,
      'x-amz-id-2': quoted,
      'x-amz-cf-id': quoted,
    };
    await answerWith(json({}, 400, headers));
    for (const error of await failures()) {
      expect(error).to.include({ name: 'UnknownError', message: 'Refused-***', requestId: '***' });
      expect(error.$metadata).to.include({ extendedRequestId: '***', cfId: '***' });
      expectNoSecrets(error);
    }
  });

  it('are hidden when a 2xx response cannot be parsed', async () => {
    await answerWith((response) => {
      response.writeHead(200, { 'content-type': bearer, 'x-amzn-requestid': bearer });
      response.end('no JSON');
    });
    const error = await failure(
      api.sendMessage(bearer, { ContentType: 'text/plain', Content: content }),
      ResponseParseError,
    );
    expect(error.message).to.contain('(status 200, ***, 7 characters)');
    expect(error.requestId).to.equal('***');
    expectNoSecrets(error);
  });

  it('are hidden when they come from the default headers', async () => {
    await answerWith((response, { headers }) => {
      json({ Message: `Key ${headers.authorization} is unknown` }, 403)(
        response,
        undefined!,
        undefined!,
      );
    });
    client.defaultHeaders['Authorization'] = `Token ${bearer}`;
    const error = await failure(api.getTranscript('another token', {}), ServiceException);
    expect(error.message).to.equal('Key *** is unknown');
  });

  it('are hidden when they come from the path of the request', async () => {
    await answerWith((response, { url }) => {
      json({ Message: `No view at ${url}` }, 404)(response, undefined!, undefined!);
    });
    const error = await failure(
      commands.send(new DescribeViewCommand({ ConnectionToken: bearer, ViewToken: content })),
      ServiceException,
    );
    expect(error.message).to.equal('No view at /participant/views/***');
    expectNoSecrets(error);
  });

  it('leave the rest of the message and short words unchanged', async () => {
    await answerWith(json({ Message: 'The PIN 4711 is too short.' }, 400));
    for (const error of await failures()) {
      expect(error.message).to.equal('The PIN 4711 is too short.');
    }
  });

  it('are hidden in very deep JSON', async () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    await answerWith((response) => {
      response.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException' });
      response.end(`{"Message":"No.","ResourceId":${deep}}`);
    });
    for (const error of await failures()) {
      expect(JSON.stringify(error)).to.contain('"name":"ResourceNotFoundException"');
      expect(inspect(error)).to.contain('No.');
    }
  });
});
