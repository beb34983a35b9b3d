import {
  ConnectClient,
  CreateParticipantCommand,
  ResourceNotFoundException as ConnectResourceNotFoundException,
  StartChatContactCommand,
  StopContactCommand,
} from '@aws-sdk/client-connect';
import {
  AccessDeniedException,
  CancelParticipantAuthenticationCommand,
  CompleteAttachmentUploadCommand,
  ConflictException,
  ConnectParticipantClient,
  CreateParticipantConnectionCommand,
  DescribeViewCommand,
  DisconnectParticipantCommand,
  GetAttachmentCommand,
  GetAuthenticationUrlCommand,
  GetTranscriptCommand,
  InternalServerException,
  paginateGetTranscript,
  ResourceNotFoundException,
  SendEventCommand,
  SendMessageCommand,
  ServiceQuotaExceededException,
  StartAttachmentUploadCommand,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-connectparticipant';
import type {
  ConnectParticipantClientConfig,
  ConnectParticipantServiceException,
} from '@aws-sdk/client-connectparticipant';
import { expect } from 'chai';
import type { Emulator, EmulatorOptions } from 'amazon_connect_participant_emulator';

import { failure } from '../../support/failure.js';
import { closeAll, EVENT, look, push, start } from '../support/chat.js';

const MIB = 1024 * 1024;
const ofNoMeaning = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
};
const clients: { destroy(): void }[] = [];

function participantClient({ url }: Emulator, config: ConnectParticipantClientConfig = {}) {
  const client = new ConnectParticipantClient({ ...ofNoMeaning, endpoint: url, ...config });
  clients.push(client);
  return client;
}

/** A chat whose customer is connected through the SDK. Its errors come from one attempt. */
async function chat(options: EmulatorOptions = {}, config?: ConnectParticipantClientConfig) {
  const emulator = await start(options);
  const client = participantClient(emulator, config ?? { maxAttempts: 1 });
  const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
  const { ConnectionCredentials } = await client.send(
    new CreateParticipantConnectionCommand({
      ParticipantToken: participantToken,
      Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
    }),
  );
  const ConnectionToken = ConnectionCredentials?.ConnectionToken;
  return { emulator, client, contactId, ConnectionToken };
}
type Chat = Awaited<ReturnType<typeof chat>>;

async function upload({ client, ConnectionToken }: Chat, text: string): Promise<string> {
  const { AttachmentId, UploadMetadata } = await client.send(
    new StartAttachmentUploadCommand({
      ConnectionToken,
      ContentType: 'text/plain',
      AttachmentSizeInBytes: text.length,
      AttachmentName: 'note.txt',
    }),
  );
  const { Url, HeadersToInclude } = UploadMetadata!;
  const answer = await fetch(Url!, { method: 'PUT', headers: HeadersToInclude!, body: text });
  expect(answer.status).to.equal(200);
  return AttachmentId!;
}

const say = ({ client, ConnectionToken }: Chat, Content: string, ClientToken?: string) =>
  client.send(
    new SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content, ClientToken }),
  );

describe('emulator: @aws-sdk/client-connectparticipant, unchanged', () => {
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    await closeAll();
  });

  it('connects', async () => {
    const { emulator, ConnectionToken } = await chat();
    expect(ConnectionToken).to.be.a('string');
    const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const connection = await participantClient(emulator).send(
      new CreateParticipantConnectionCommand({
        ParticipantToken: participantToken,
        Type: ['WEBSOCKET'],
      }),
    );
    expect(connection.Websocket!.Url).to.match(/^ws:\/\/127\.0\.0\.1:/);
    expect(connection.$metadata.httpStatusCode).to.equal(200);
    expect(connection.$metadata.requestId).to.match(/^[0-9a-f-]{36}$/);
  });

  it('sends messages and events, and reads the transcript page by page', async () => {
    const session = await chat();
    const { client, ConnectionToken } = session;
    const sent = [];
    for (const text of ['one', 'two', 'three']) sent.push(await say(session, text));
    const event = await client.send(
      new SendEventCommand({
        ConnectionToken,
        ContentType: `${EVENT}message.read`,
        Content: JSON.stringify({ messageId: sent[0]!.Id }),
      }),
    );
    expect(event.Id).to.be.a('string');
    expect(event.AbsoluteTime).to.match(/Z$/);
    const page = await client.send(new GetTranscriptCommand({ ConnectionToken, MaxResults: 2 }));
    expect(page.Transcript!.map(({ Content }) => Content)).to.deep.equal(['three', 'two']);
    expect(page.NextToken).to.be.a('string');

    const read: (string | undefined)[] = [];
    for await (const { Transcript } of paginateGetTranscript(
      { client, pageSize: 2 },
      { ConnectionToken },
    )) {
      read.push(...Transcript!.map(({ Id }) => Id));
    }
    const ids = sent.map(({ Id }) => Id).reverse();
    expect(read.filter((id) => ids.includes(id))).to.deep.equal(ids);
  });

  it('reads the processing status of a message, and its result', async () => {
    const session = await chat({
      messageProcessing: { rules: [{ when: 'damn', outcome: 'REJECTED', delayMs: 1000 }] },
    });
    const { emulator, client, ConnectionToken } = session;
    const sent = await say(session, 'damn');
    expect(sent.MessageMetadata).to.deep.equal({ MessageProcessingStatus: 'PROCESSING' });
    emulator.advance(1000);
    const { Transcript } = await client.send(new GetTranscriptCommand({ ConnectionToken }));
    expect(Transcript![0]).to.have.property('Id', sent.Id);
    expect(Transcript![0]!.MessageMetadata).to.include({ MessageProcessingStatus: 'REJECTED' });
  });

  it('uploads an attachment and downloads it', async () => {
    const session = await chat();
    const { client, ConnectionToken } = session;
    const AttachmentId = await upload(session, 'hello');
    await client.send(
      new CompleteAttachmentUploadCommand({ ConnectionToken, AttachmentIds: [AttachmentId] }),
    );
    const { Url, AttachmentSizeInBytes } = await client.send(
      new GetAttachmentCommand({ ConnectionToken, AttachmentId, UrlExpiryInSeconds: 5 }),
    );
    expect(AttachmentSizeInBytes).to.equal(5);
    expect(await (await fetch(Url!)).text()).to.equal('hello');
  });

  it('describes a view, whose token it encodes in the path', async () => {
    const token = "a/b!'()*~ c?#%é";
    const { client, ConnectionToken } = await chat({ views: { [token]: { Id: 'mine' } } });
    const { View } = await client.send(
      new DescribeViewCommand({ ConnectionToken, ViewToken: token }),
    );
    expect(View).to.deep.equal({ Id: 'mine' });
  });

  it('opens a sign-in and cancels it', async () => {
    const { emulator, client, contactId, ConnectionToken } = await chat();
    const { body } = await push(emulator, contactId, {
      ContentType: `${EVENT}authentication.initiated`,
    });
    const { SessionId } = JSON.parse(body.Content) as { SessionId: string };
    const { AuthenticationUrl } = await client.send(
      new GetAuthenticationUrlCommand({
        ConnectionToken,
        SessionId,
        RedirectUri: 'https://shop.example/signed-in',
      }),
    );
    expect(AuthenticationUrl).to.match(/^http:\/\/127\.0\.0\.1:/);
    await client.send(new CancelParticipantAuthenticationCommand({ ConnectionToken, SessionId }));
    const { transcript } = await look(emulator, contactId);
    expect(transcript.at(-1)!.ContentType).to.equal(`${EVENT}authentication.cancelled`);
  });

  it('leaves the chat', async () => {
    const { emulator, client, contactId, ConnectionToken } = await chat();
    await client.send(new DisconnectParticipantCommand({ ConnectionToken }));
    expect((await look(emulator, contactId)).ended).to.equal(true);
  });

  it('retries an interrupted call with the same client token, and it is applied once', async () => {
    const session = await chat({}, { maxAttempts: 3 });
    const { emulator, contactId } = session;
    emulator.setFaults({
      faults: [{ operation: 'SendMessage', kind: 'reset-after-apply', probability: 1, count: 1 }],
    });
    const { $metadata } = await say(session, 'once');
    expect($metadata.attempts).to.equal(2);
    const { counts } = await look(emulator, contactId);
    expect(counts).to.deep.equal({ applied: 1, deduplicated: 1 });
  });

  it('sends an empty client token, which counts as none', async () => {
    const session = await chat();
    await say(session, 'one', '');
    await say(session, 'two', '');
    const { counts } = await look(session.emulator, session.contactId);
    expect(counts).to.deep.equal({ applied: 2, deduplicated: 0 });
  });

  type ExceptionClass = abstract new (...args: never[]) => ConnectParticipantServiceException;
  const exceptions: [ExceptionClass, string, number, (session: Chat) => Promise<unknown>][] = [
    [
      AccessDeniedException,
      'AccessDeniedException',
      403,
      (session) => say({ ...session, ConnectionToken: 'unknown' }, 'hello'),
    ],
    [
      ConflictException,
      'ConflictException',
      409,
      async (session) => {
        const { client, ConnectionToken } = session;
        const AttachmentIds = [await upload(session, 'hello')];
        const complete = () =>
          client.send(new CompleteAttachmentUploadCommand({ ConnectionToken, AttachmentIds }));
        await complete();
        await complete();
      },
    ],
    [
      InternalServerException,
      'InternalServerException',
      500,
      (session) => {
        session.emulator.setFaults({
          faults: [{ operation: 'SendMessage', kind: 'server-error', probability: 1 }],
        });
        return say(session, 'hello');
      },
    ],
    [
      ResourceNotFoundException,
      'ResourceNotFoundException',
      404,
      ({ client, ConnectionToken }) =>
        client.send(new DescribeViewCommand({ ConnectionToken, ViewToken: 'unknown' })),
    ],
    [
      ServiceQuotaExceededException,
      'ServiceQuotaExceededException',
      402,
      async ({ client, ConnectionToken }) => {
        const file = {
          ConnectionToken,
          ContentType: 'video/mp4',
          AttachmentSizeInBytes: 20 * MIB,
          AttachmentName: 'film.mp4',
        };
        for (let i = 0; i < 36; i += 1) await client.send(new StartAttachmentUploadCommand(file));
      },
    ],
    [
      ThrottlingException,
      'ThrottlingException',
      429,
      (session) => {
        session.emulator.setFaults({
          faults: [{ operation: 'SendMessage', kind: 'throttle', probability: 1 }],
        });
        return say(session, 'hello');
      },
    ],
    [
      ValidationException,
      'ValidationException',
      400,
      // The SDK does not look at what a member holds, nor whether it is there.
      ({ client, ConnectionToken }) =>
        client.send(
          new SendMessageCommand({
            ConnectionToken,
            ContentType: 'text/plain',
            Content: undefined,
          }),
        ),
    ],
  ];
  for (const [expected, name, status, provoke] of exceptions) {
    it(`gets ${name} with its status, message and request id`, async () => {
      const session = await chat();
      const error = await failure(provoke(session), expected);
      expect(error.name).to.equal(name);
      expect(error.message).not.to.be.oneOf(['', 'UnknownError']);
      expect(error.$metadata.httpStatusCode).to.equal(status);
      expect(error.$metadata.requestId).to.match(/^[0-9a-f-]{36}$/);
      expect(error.$fault).to.equal(status < 500 ? 'client' : 'server');
    });
  }

  it("reports a proxy's error page as an error", async () => {
    const session = await chat();
    session.emulator.setFaults({
      faults: [{ operation: 'SendMessage', kind: 'html-error', probability: 1 }],
    });
    const error = await failure(say(session, 'hello'), Error);
    expect(error).to.have.nested.property('$metadata.httpStatusCode', 502);
  });
});

describe('emulator: @aws-sdk/client-connect, unchanged', () => {
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    await closeAll();
  });

  function connectClient({ url }: Emulator): ConnectClient {
    const client = new ConnectClient({ ...ofNoMeaning, endpoint: url, maxAttempts: 1 });
    clients.push(client);
    return client;
  }

  it('starts a chat, invites an agent and stops the chat', async () => {
    const emulator = await start();
    const client = connectClient(emulator);
    const InstanceId = 'instance';
    const { ContactId, ParticipantId, ParticipantToken } = await client.send(
      new StartChatContactCommand({
        InstanceId,
        ContactFlowId: 'flow',
        ParticipantDetails: { DisplayName: 'Ada' },
        InitialMessage: { ContentType: 'text/plain', Content: 'hello' },
        Attributes: { language: 'en' },
      }),
    );
    expect(ParticipantId).to.be.a('string');
    expect(ParticipantToken).to.be.a('string');
    const { ParticipantCredentials } = await client.send(
      new CreateParticipantCommand({
        InstanceId,
        ContactId,
        ParticipantDetails: { ParticipantRole: 'AGENT', DisplayName: 'Grace' },
      }),
    );
    for (const token of [ParticipantToken, ParticipantCredentials!.ParticipantToken]) {
      await participantClient(emulator).send(
        new CreateParticipantConnectionCommand({
          ParticipantToken: token,
          Type: ['CONNECTION_CREDENTIALS'],
        }),
      );
    }
    const { transcript, participants } = await look(emulator, ContactId!);
    expect(transcript[0]!.Content).to.equal('hello');
    expect(participants).to.have.length(2);
    await client.send(new StopContactCommand({ InstanceId, ContactId }));
    expect((await look(emulator, ContactId!)).ended).to.equal(true);
  });

  it('gets the right exception for an unknown contact', async () => {
    const client = connectClient(await start());
    const error = await failure(
      client.send(new StopContactCommand({ InstanceId: 'instance', ContactId: 'unknown' })),
      ConnectResourceNotFoundException,
    );
    expect(error.$metadata.httpStatusCode).to.equal(404);
  });
});
