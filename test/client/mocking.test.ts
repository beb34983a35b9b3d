import { mockClient } from 'aws-sdk-client-mock';
import {
  ConnectParticipant,
  ConnectParticipantClient,
  GetTranscriptCommand,
  paginateGetTranscript,
  SendMessageCommand,
  ThrottlingException,
} from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure } from '../support/failure.js';

/** What the mock asks of TypeScript is the SDK's class with its middleware, which ours has not. */
const mock = (client: object) => mockClient(client as Parameters<typeof mockClient>[0]);
type AnyCommand = Parameters<ReturnType<typeof mockClient>['on']>[0];
const command = (from: unknown): AnyCommand => from as AnyCommand;

describe('aws-sdk-client-mock', () => {
  let clientMock: ReturnType<typeof mock>;
  before(() => {
    clientMock = mock(ConnectParticipantClient);
  });
  beforeEach(() => {
    clientMock.reset();
  });
  after(() => {
    clientMock.restore();
  });

  const client = new ConnectParticipant({ region: 'us-east-1' });
  const input = { ConnectionToken: 'token', ContentType: 'text/plain', Content: 'Hi' };

  it('answers commands of every client, by class and by input', async () => {
    clientMock
      .on(command(SendMessageCommand))
      .resolves({ Id: 'other' } as object)
      .on(command(SendMessageCommand), { Content: 'Hi' })
      .resolves({ Id: 'hi' } as object);
    expect((await client.send(new SendMessageCommand(input))).Id).to.equal('hi');
    expect((await client.sendMessage({ ...input, Content: 'Bye' })).Id).to.equal('other');
    expect(clientMock.commandCalls(command(SendMessageCommand))).to.have.length(2);
    expect(clientMock.commandCalls(command(SendMessageCommand))[0]!.args[0].input).to.equal(input);
  });

  it('throws the exceptions of the service', async () => {
    const exception = new ThrottlingException({ message: 'Slow down', $metadata: {} });
    clientMock.on(command(SendMessageCommand)).rejects(exception);
    expect(await failure(client.sendMessage(input), ThrottlingException)).to.equal(exception);
  });

  it('answers page after page', async () => {
    clientMock
      .on(command(GetTranscriptCommand))
      .resolvesOnce({ NextToken: '2' } as object)
      .resolves({ Transcript: [] } as object);
    const pages = [];
    for await (const page of paginateGetTranscript({ client }, { ConnectionToken: 'token' })) {
      pages.push(page);
    }
    expect(pages).to.deep.equal([{ NextToken: '2' }, { Transcript: [] }]);
    expect(clientMock.calls()[1]!.args[0].input).to.include({ NextToken: '2' });
  });
});
