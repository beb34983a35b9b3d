import * as sdk from '@aws-sdk/client-connectparticipant';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import * as ours from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure } from '../support/failure.js';
import { json, startServer, type TestServer } from '../support/server.js';

/*
 * A program that migrates file by file has clients, commands and exceptions of both packages.
 */
describe('both packages in one program', () => {
  let emulator: Emulator;
  let ParticipantToken: string;
  let client: ours.ConnectParticipantClient;
  before(async () => {
    emulator = await startEmulator({ port: 0 });
    client = new ours.ConnectParticipantClient({ endpoint: emulator.url });
    ({ participantToken: ParticipantToken } = await emulator.startChat({ displayName: 'Ada' }));
  });
  after(async () => {
    client.destroy();
    await emulator.close();
  });

  it('send commands of the AWS SDK with the client of this package', async () => {
    const { ConnectionCredentials } = await client.send(
      new sdk.CreateParticipantConnectionCommand({
        ParticipantToken,
        Type: ['CONNECTION_CREDENTIALS'],
      }),
    );
    const { ConnectionToken } = ConnectionCredentials!;
    const { Id, $metadata } = await client.send(
      new sdk.SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content: 'Hi' }),
    );
    expect(Id).to.be.a('string');
    expect($metadata.httpStatusCode).to.equal(200);
    const { Transcript } = await client.send(new sdk.GetTranscriptCommand({ ConnectionToken }));
    expect(Transcript!.map(({ Content }) => Content)).to.include('Hi');
  });

  it('send every command of the AWS SDK', async () => {
    const sent: string[] = [];
    const seen = new ours.ConnectParticipantClient({
      transport: {
        send: ({ method, url }) => {
          sent.push(`${method} ${new URL(url).pathname}`);
          return Promise.resolve({ status: 200, headers: {}, text: '{}' });
        },
      },
      region: 'eu-central-1',
    });
    const tokens = { ConnectionToken: 'a', ParticipantToken: 'a', SessionId: 'a' };
    const message = { ContentType: 'text/plain', Content: 'Hi', ViewToken: 'a' };
    const file = { AttachmentName: 'a', AttachmentSizeInBytes: 1, AttachmentId: 'a' };
    const input = {
      ...tokens,
      ...message,
      ...file,
      AttachmentIds: ['a'],
      ClientToken: 'a',
      RedirectUri: 'a',
    };
    const commands = Object.entries(sdk).filter(
      ([name]) => name.endsWith('Command') && !name.startsWith('$'),
    );
    for (const [, Command] of commands) {
      const Any = Command as unknown as typeof sdk.SendMessageCommand;
      await seen.send(new Any(input));
    }
    expect(commands.length).to.equal(11);
    expect(new Set(sent).size).to.equal(11);
  });

  it('report a command that cannot be sent', async () => {
    class OtherCommand extends sdk.SendMessageCommand {}
    const input = { ConnectionToken: 'a', ContentType: 'text/plain', Content: 'Hi' };
    const command = Object.assign(new OtherCommand(input), { schema: [9, 'n0', 'Other'] });
    const error = await failure(client.send(command), TypeError);
    expect(error.message).to.equal(
      'send expects a command of this package, such as new SendMessageCommand({ … }), not an object',
    );
  });

  describe('exceptions', () => {
    let server: TestServer;
    beforeEach(async () => {
      server = await startServer(
        json({ __type: 'AccessDeniedException', Message: 'No' }, 403, {
          'x-amzn-errortype': 'AccessDeniedException',
          'x-amzn-requestid': 'request-1',
        }),
      );
    });
    afterEach(() => server.close());

    /** What `GetTranscript` fails with, through a package. */
    async function fault(pages: typeof ours): Promise<unknown> {
      const credentials = { accessKeyId: 'id', secretAccessKey: 'key' };
      const config = { region: 'eu-central-1', endpoint: server.url, credentials };
      const one = new pages.ConnectParticipantClient(config);
      const command = new pages.GetTranscriptCommand({ ConnectionToken: 'a' });
      const error: unknown = await one.send(command).catch((reason: unknown) => reason);
      one.destroy();
      return error;
    }

    it('of the AWS SDK are instances of the classes of this package', async () => {
      const error = await fault(sdk as unknown as typeof ours);
      expect(error).to.not.be.instanceOf(ours.ApiError);
      expect(error instanceof ours.AccessDeniedException).to.equal(true);
      expect(error instanceof ours.ConnectParticipantServiceException).to.equal(true);
      expect(error instanceof ours.ThrottlingException).to.equal(false);
    });

    it('of this package are instances of the classes of the AWS SDK, by their names', async () => {
      const error = await fault(ours);
      expect(error instanceof ours.AccessDeniedException).to.equal(true);
      expect(error instanceof sdk.AccessDeniedException).to.equal(true);
      expect(error instanceof sdk.ThrottlingException).to.equal(false);
    });

    it("are not instances of a program's own subclass", async () => {
      class Mine extends ours.AccessDeniedException {}
      expect((await fault(sdk as unknown as typeof ours)) instanceof Mine).to.equal(false);
      expect((await fault(ours)) instanceof Mine).to.equal(false);
    });

    it('have the members that the AWS SDK gives them', async () => {
      const error = (await fault(ours)) as sdk.AccessDeniedException;
      expect(error.$fault).to.equal('client');
      expect(error.$metadata).to.include({ httpStatusCode: 403, requestId: 'request-1' });
      expect(error.$response).to.deep.include({ statusCode: 403 });
      expect(error.$retryable).to.equal(undefined);
    });
  });

  it('do not match other errors', () => {
    const { ServiceException } = ours;
    for (const value of [undefined, null, 'text', {}, new Error('none')]) {
      expect(value instanceof ServiceException).to.equal(false);
    }
  });
});
