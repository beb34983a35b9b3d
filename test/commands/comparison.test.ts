import * as sdk from '@aws-sdk/client-connectparticipant';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import * as ours from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { json, startServer, type Received, type TestServer } from '../support/server.js';

/*
 * Calls that are written once and made twice: through the AWS SDK's client and through this one.
 * Results, errors and what went over the wire must be the same, but for what each test names.
 */

/** The calls are compiled against our types; test/types/commands.ts compares those of both. */
const packages = { sdk: sdk as unknown as typeof ours, ours };
type Package = typeof ours;

/** What is not compared: user agent and signing, the SDK's bookkeeping, what the HTTP clients add. */
const uncompared = new Set([
  ...['user-agent', 'x-amz-user-agent', 'authorization', 'x-amz-date', 'x-amz-content-sha256'],
  ...['amz-sdk-invocation-id', 'amz-sdk-request', 'connection', 'accept', 'accept-encoding'],
]);

const EVENT = 'application/vnd.amazonaws.connect.event.';

/** One run through one of the packages: a chat of its own, and what was said in it. */
interface Run {
  readonly client: ours.ConnectParticipantClient;
  readonly ParticipantToken: string;
  readonly ConnectionToken: string;
  readonly SessionId: string;
  readonly pages: Package;
}

/** Results of calls in their order, each of them what the program would see. */
type Calls = (run: Run) => AsyncGenerator;

const conversation: Calls = async function* ({ client, pages, SessionId, ...tokens }) {
  const { ParticipantToken, ConnectionToken } = tokens;
  yield client.send(
    new pages.CreateParticipantConnectionCommand({
      ParticipantToken,
      Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
      ConnectParticipant: true,
    }),
  );
  yield client.send(
    new pages.SendMessageCommand({
      ConnectionToken,
      ContentType: 'text/plain',
      Content: 'Grüße, "quoted" 👋\n',
      ClientToken: 'token-1',
    }),
  );
  // Without ClientToken, with an unknown member, a null member and an undefined member.
  const odd = { ContentType: 'text/plain', Content: 'odd', Unknown: 1, ClientToken: undefined };
  yield client.send(new pages.SendMessageCommand({ ...odd, ConnectionToken }));
  const event = { ConnectionToken, ContentType: `${EVENT}typing`, Content: null as unknown };
  yield client.send(new pages.SendEventCommand(event as ours.SendEventCommandInput));
  yield client.send(
    new pages.GetTranscriptCommand({
      ConnectionToken,
      MaxResults: 2,
      ScanDirection: 'BACKWARD',
      SortOrder: 'ASCENDING',
      StartPosition: { MostRecent: 5, ...({ Nobody: 'knows', Id: null as unknown } as object) },
    }),
  );
  for await (const page of pages.paginateGetTranscript(
    { client, pageSize: 2 },
    { ConnectionToken, SortOrder: 'ASCENDING' },
  )) {
    yield page;
  }
  const started = await client.send(
    new pages.StartAttachmentUploadCommand({
      ConnectionToken,
      ContentType: 'text/plain',
      AttachmentSizeInBytes: 5,
      AttachmentName: 'note.txt',
    }),
  );
  yield started;
  const { Url, HeadersToInclude } = started.UploadMetadata!;
  await upload(Url!, HeadersToInclude!, 'hello');
  const AttachmentIds = [started.AttachmentId!];
  yield client.send(
    new pages.CompleteAttachmentUploadCommand({ ConnectionToken, AttachmentIds, ClientToken: 'c' }),
  );
  yield client.send(
    new pages.GetAttachmentCommand({
      ConnectionToken,
      AttachmentId: AttachmentIds[0],
      UrlExpiryInSeconds: 60,
    }),
  );
  yield client.send(
    new pages.DescribeViewCommand({ ConnectionToken, ViewToken: 'view-token-contact-form' }),
  );
  yield client.send(
    new pages.GetAuthenticationUrlCommand({
      ConnectionToken,
      SessionId,
      RedirectUri: 'https://shop.example/signed-in?a=b&c',
    }),
  );
  yield client.send(
    new pages.CancelParticipantAuthenticationCommand({ ConnectionToken, SessionId }),
  );
  yield client.send(new pages.DisconnectParticipantCommand({ ConnectionToken }));
};

/** Calls that the emulator refuses, each for a reason of its own. */
const refusals: Record<string, (run: Run) => Promise<unknown>> = {
  'an unknown token': ({ client, pages }) =>
    client.send(new pages.GetTranscriptCommand({ ConnectionToken: 'nobody' })),
  'the participant token instead of the connection token': (run) =>
    run.client.send(new run.pages.GetTranscriptCommand({ ConnectionToken: run.ParticipantToken })),
  'an invalid content type': ({ client, pages, ConnectionToken }) =>
    client.send(
      new pages.SendMessageCommand({ ConnectionToken, ContentType: 'a/b', Content: 'Hi' }),
    ),
  'a view that is not there, with characters to encode': ({ client, pages, ConnectionToken }) =>
    client.send(
      new pages.DescribeViewCommand({ ConnectionToken, ViewToken: "a b/c?d#e!'()*+%20ü" }),
    ),
  'an upload that never was': ({ client, pages, ConnectionToken }) =>
    client.send(
      new pages.CompleteAttachmentUploadCommand({ ConnectionToken, AttachmentIds: ['none'] }),
    ),
  'a file that is too large': ({ client, pages, ConnectionToken }) =>
    client.send(
      new pages.StartAttachmentUploadCommand({
        ConnectionToken,
        ContentType: 'text/plain',
        AttachmentSizeInBytes: 21 * 1024 * 1024,
        AttachmentName: 'large.txt',
      }),
    ),
  'an upload that is completed twice': async ({ client, pages, ConnectionToken }) => {
    const { AttachmentId, UploadMetadata } = await client.send(
      new pages.StartAttachmentUploadCommand({
        ConnectionToken,
        ContentType: 'text/plain',
        AttachmentSizeInBytes: 2,
        AttachmentName: 'small.txt',
      }),
    );
    await upload(UploadMetadata!.Url!, UploadMetadata!.HeadersToInclude!, 'Hi');
    const complete = () =>
      client.send(
        new pages.CompleteAttachmentUploadCommand({
          ConnectionToken,
          AttachmentIds: [AttachmentId!],
        }),
      );
    await complete();
    return complete();
  },
};

/** Exceptions that the emulator answers only when it is told to. */
const struck = {
  throttle: 'ThrottlingException',
  'server-error': 'InternalServerException',
} as const;

/** A command of each operation, with all that it requires. */
const commands: Record<string, (from: Package) => Parameters<Run['client']['send']>[0]> = (() => {
  const ConnectionToken = 'token';
  const SessionId = '3f1c8a52-7b0e-4d7e-9a55-0c6f2f6f1d11';
  const ContentType = 'text/plain';
  const all = (from: Package) => [
    new from.CancelParticipantAuthenticationCommand({ ConnectionToken, SessionId }),
    new from.CompleteAttachmentUploadCommand({ ConnectionToken, AttachmentIds: ['a'] }),
    new from.CreateParticipantConnectionCommand({ ParticipantToken: 'token' }),
    new from.DescribeViewCommand({ ConnectionToken, ViewToken: 'view' }),
    new from.DisconnectParticipantCommand({ ConnectionToken }),
    new from.GetAttachmentCommand({ ConnectionToken, AttachmentId: 'a' }),
    new from.GetAuthenticationUrlCommand({ ConnectionToken, SessionId, RedirectUri: 'https://a' }),
    new from.GetTranscriptCommand({ ConnectionToken }),
    new from.SendEventCommand({ ConnectionToken, ContentType }),
    new from.SendMessageCommand({ ConnectionToken, ContentType, Content: 'Hi' }),
    new from.StartAttachmentUploadCommand({
      ...{ ConnectionToken, ContentType, AttachmentSizeInBytes: 5, AttachmentName: 'a' },
    }),
  ];
  return Object.fromEntries(
    all(ours).map((command, index) => [
      command.operation.name,
      (from: Package) => all(from)[index]!,
    ]),
  );
})();

const exceptions: Record<string, number> = {
  AccessDeniedException: 403,
  ConflictException: 409,
  InternalServerException: 500,
  ResourceNotFoundException: 404,
  ServiceQuotaExceededException: 402,
  ThrottlingException: 429,
  ValidationException: 400,
};

/** Leaves Content-Length to fetch: a second one is an error once a suite has imported undici. */
async function upload(url: string, given: Record<string, string>, body: string): Promise<void> {
  const headers = new Headers(given);
  headers.delete('content-length');
  await fetch(url, { method: 'PUT', headers, body });
}

describe('the same calls through the AWS SDK and through this client', () => {
  let emulator: Emulator;
  let proxy: TestServer;
  let clients: { destroy(): void }[] = [];

  before(async () => {
    emulator = await startEmulator({ port: 0 });
    proxy = await startServer((response, { method, url, headers, body }) => {
      const sent = new Headers();
      for (const name of ['x-amz-bearer', 'content-type']) {
        const value = headers[name];
        if (typeof value === 'string') sent.set(name, value);
      }
      void fetch(emulator.url + url, { method, headers: sent, body: body || null }).then(
        async (answer) => {
          response.writeHead(answer.status, {
            'content-type': 'application/json',
            'x-amzn-requestid': answer.headers.get('x-amzn-requestid') ?? '',
            'x-amzn-errortype': answer.headers.get('x-amzn-errortype') ?? '',
          });
          response.end(await answer.text());
        },
      );
    });
  });
  afterEach(() => {
    for (const client of clients) client.destroy();
    clients = [];
  });
  after(async () => {
    await proxy.close();
    await emulator.close();
  });

  function clientOf(pages: Package, endpoint: string): Run['client'] {
    const client = new pages.ConnectParticipantClient({
      region: 'us-east-1',
      endpoint,
      maxAttempts: 1,
      credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
    });
    clients.push(client);
    return client;
  }

  async function startRun(pages: Package): Promise<Run> {
    const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const direct = new ours.ConnectParticipant({ endpoint: emulator.url });
    clients.push(direct);
    const { ConnectionCredentials } = await direct.createParticipantConnection({
      ParticipantToken: participantToken,
      Type: ['CONNECTION_CREDENTIALS'],
    });
    const pushed = await fetch(`${emulator.url}/emulator/contacts/${contactId}/items`, {
      method: 'POST',
      body: JSON.stringify({ ContentType: `${EVENT}authentication.initiated` }),
    });
    const { Content } = (await pushed.json()) as { Content: string };
    const { SessionId } = JSON.parse(Content) as { SessionId: string };
    proxy.received.length = 0;
    return {
      client: clientOf(pages, proxy.url),
      pages,
      SessionId,
      ParticipantToken: participantToken,
      ConnectionToken: ConnectionCredentials!.ConnectionToken!,
    };
  }

  it('give the same results and send the same requests, for all operations', async () => {
    const seen = await both(packages, async (pages) => {
      const run = await startRun(pages);
      const results: unknown[] = [];
      for await (const result of conversation(run)) results.push(plain(result, run));
      return { results, wire: proxy.received.map((request) => wire(request, run)) };
    });
    expect(seen.ours.results).to.deep.equal(seen.sdk.results);
    expect(seen.ours.wire).to.deep.equal(seen.sdk.wire);
    const paths = new Set(seen.ours.wire.map(({ path }) => path.replace(/views\/.*/, 'views')));
    expect(paths.size).to.equal(11);
  });

  for (const [kind, name] of Object.entries(struck) as [keyof typeof struck, string][]) {
    it(`fail in the same way if the emulator returns ${name}`, async () => {
      const seen = await both(packages, async (pages) => {
        const run = await startRun(pages);
        emulator.setFaults({ faults: [{ operation: 'GetTranscript', kind, probability: 1 }] });
        const { ConnectionToken } = run;
        const call = run.client.send(new pages.GetTranscriptCommand({ ConnectionToken }));
        const error = await failure(call, Error);
        emulator.setFaults({ faults: [] });
        expect(error.name).to.equal(name);
        return plain(factsOf(error), run);
      });
      expect(seen.ours).to.deep.equal(seen.sdk);
    });
  }

  for (const [title, call] of Object.entries(refusals)) {
    it(`are rejected in the same way: ${title}`, async () => {
      const seen = await both(packages, async (pages) => {
        const run = await startRun(pages);
        const error = await failure(call(run), Error);
        expect(error).to.be.instanceOf(pages.ConnectParticipantServiceException);
        return {
          error: plain(factsOf(error), run),
          wire: proxy.received.map((request) => wire(request, run)),
        };
      });
      expect(seen.ours).to.deep.equal(seen.sdk);
    });
  }

  for (const [name, status] of Object.entries(exceptions)) {
    it(`fail in the same way with ${name}, for all operations`, async () => {
      const body = { Message: 'No.', ResourceId: 'id', ResourceType: 'CONTACT' };
      const members = name === 'ResourceNotFoundException' ? body : { Message: 'No.' };
      const server = await startServer(
        json(members, status, {
          'x-amzn-errortype': `${name}:http://internal.amazon.com/coral/`,
          'x-amzn-requestid': 'request-1',
          'x-amz-id-2': 'extended-1',
          'x-amz-cf-id': 'edge-1',
        }),
      );
      onTestFinished(() => server.close());
      for (const [operation, command] of Object.entries(commands)) {
        const seen = await both(packages, async (pages) => {
          const error = await failure(clientOf(pages, server.url).send(command(pages)), Error);
          expect(error).to.be.instanceOf(pages[name as 'ThrottlingException']);
          expect(error).to.be.instanceOf(pages.ConnectParticipantServiceException);
          return factsOf(error);
        });
        expect(seen.ours, operation).to.deep.equal(seen.sdk);
        const [theirs, our] = server.received.splice(0).map((request) => wire(request, nobody));
        expect(our, operation).to.deep.equal(theirs);
      }
      expect(Object.keys(commands)).to.have.length(11);
    });
  }

  it('give the same results if members are null', async () => {
    const transcript = [{ Id: 'id', Attachments: null, MessageMetadata: { Receipts: null } }, null];
    const server = await startServer(json({ Transcript: transcript, NextToken: null }));
    onTestFinished(() => server.close());
    const seen = await both(packages, async (pages) => {
      const command = new pages.GetTranscriptCommand({ ConnectionToken: 'token' });
      const { Transcript, NextToken } = await clientOf(pages, server.url).send(command);
      return { Transcript, NextToken };
    });
    expect(seen.ours).to.deep.equal(seen.sdk);
    expect(seen.ours.NextToken).to.equal(undefined);
  });

  it('return the metadata of the call, even if the response has a member of that name', async () => {
    const server = await startServer(json({ Id: 'id', $metadata: { httpStatusCode: 999 } }));
    onTestFinished(() => server.close());
    const seen = await both(packages, async (pages) => {
      const { $metadata } = await clientOf(pages, server.url).send(commands['SendMessage']!(pages));
      return $metadata.httpStatusCode;
    });
    expect(seen).to.deep.equal({ sdk: 200, ours: 200 });
  });

  it('differ on purpose: a missing member is rejected before anything is sent', async () => {
    const server = await startServer(json({}));
    onTestFinished(() => server.close());
    const seen = await both(packages, async (pages) => {
      const command = new pages.SendMessageCommand({
        ConnectionToken: 'token',
        ContentType: 'text/plain',
        Content: undefined,
      });
      return clientOf(pages, server.url)
        .send(command)
        .then(
          () => 'sent',
          (error: unknown) => (error as Error).message,
        );
    });
    expect(seen).to.deep.equal({
      sdk: 'sent',
      ours: "Missing the required member 'Content' in the input of SendMessageCommand",
    });
    expect(server.received).to.have.length(1);
  });

  it('differ on purpose: an empty client token is filled in, so that a retry is safe', async () => {
    const server = await startServer(json({}));
    onTestFinished(() => server.close());
    await both(packages, (pages) =>
      clientOf(pages, server.url).send(
        new pages.DisconnectParticipantCommand({ ConnectionToken: 'token', ClientToken: '' }),
      ),
    );
    const [theirs, our] = server.received.map(
      ({ body }) => JSON.parse(body) as ours.SendEventRequest,
    );
    expect(theirs).to.deep.equal({ ClientToken: '' });
    expect(our!.ClientToken).to.match(/^[0-9a-f-]{36}$/);
  });

  it('differ on purpose: unknown members of a response are kept', async () => {
    const server = await startServer(json({ Id: 'id', New: 'member' }));
    onTestFinished(() => server.close());
    const seen = await both(packages, async (pages) => {
      const command = commands['SendMessage']!(pages);
      const { $metadata: _, ...rest } = await clientOf(pages, server.url).send(command);
      return rest;
    });
    expect(seen).to.deep.equal({ sdk: { Id: 'id' }, ours: { Id: 'id', New: 'member' } });
  });
});

async function both<Seen>(
  { sdk: theirs, ours: our }: typeof packages,
  run: (pages: Package) => Promise<Seen>,
): Promise<{ sdk: Seen; ours: Seen }> {
  return { sdk: await run(theirs), ours: await run(our) };
}

/** What a program looks at in an error. */
function factsOf(error: Error): object {
  const exception = error as ours.ResourceNotFoundException;
  const { name, message, $fault, $metadata, ResourceId, ResourceType } = exception;
  return {
    ...{ name, message, $fault, ResourceId, ResourceType },
    $metadata: withoutUndefined($metadata),
  };
}

/** A value with what differs from chat to chat replaced: tokens, ids, times, URLs. */
function plain(value: unknown, run: Tokens): unknown {
  const text = JSON.stringify(value)
    .replaceAll(run.ParticipantToken, '<participant token>')
    .replaceAll(run.ConnectionToken, '<connection token>')
    .replace(/"(NextToken|ConnectionToken)":"[^"<]+"/g, '"$1":"<token>"')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replace(/"(ws|http):\/\/127[^"]+"/g, '"<url>"');
  return JSON.parse(text) as unknown;
}

type Tokens = Pick<Run, 'ParticipantToken' | 'ConnectionToken'>;

/** Tokens that occur nowhere. */
const nobody: Tokens = { ParticipantToken: '\0', ConnectionToken: '\0' };

function wire(received: Received, run: Tokens) {
  const { method, path, headers, body } = compared(received);
  // The length of a body goes with that of the page token in it.
  if (/NextToken/.test(body)) delete headers['content-length'];
  return {
    method,
    path: path.replace(run.ConnectionToken, '<token>'),
    headers: plain(headers, run),
    body: body === '' ? '' : plain(JSON.parse(body), run),
  };
}

function compared({ method, url, headers, body }: Received) {
  return {
    method,
    path: url,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !uncompared.has(name))),
    body,
  };
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}
