import type * as sdk from '@aws-sdk/client-connectparticipant';
import { mockClient, type AwsClientStub } from 'aws-sdk-client-mock';
import * as service from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure } from '../support/failure.js';

/** The mock's types ask for the SDK's middleware, which this client has not; the mock itself does not. */
const {
  ConnectParticipant,
  ConnectParticipantClient,
  GetTranscriptCommand,
  paginateGetTranscript,
  SendMessageCommand,
} = service as unknown as typeof sdk;
const { ThrottlingException } = service;

describe('aws-sdk-client-mock', () => {
  let clientMock: AwsClientStub<sdk.ConnectParticipantClient>;
  before(() => {
    clientMock = mockClient(ConnectParticipantClient);
  });
  beforeEach(() => {
    clientMock.reset();
  });
  after(() => {
    clientMock.restore();
  });

  const client = new ConnectParticipant({ region: 'us-east-1' });
  const input = { ConnectionToken: 'token', ContentType: 'text/plain', Content: 'Hi' };

  it('mocks commands of every client, by class and by input', async () => {
    clientMock
      .on(SendMessageCommand)
      .resolves({ Id: 'other' })
      .on(SendMessageCommand, { Content: 'Hi' })
      .resolves({ Id: 'hi' });
    expect((await client.send(new SendMessageCommand(input))).Id).to.equal('hi');
    expect((await client.sendMessage({ ...input, Content: 'Bye' })).Id).to.equal('other');
    expect(clientMock.commandCalls(SendMessageCommand)).to.have.length(2);
    expect(clientMock.commandCalls(SendMessageCommand)[0]!.args[0].input).to.equal(input);
  });

  it('throws the exceptions of the service', async () => {
    const exception = new ThrottlingException({ message: 'Slow down', $metadata: {} });
    clientMock.on(SendMessageCommand).rejects(exception);
    expect(await failure(client.sendMessage(input), ThrottlingException)).to.equal(exception);
  });

  it('mocks page after page', async () => {
    clientMock
      .on(GetTranscriptCommand)
      .resolvesOnce({ NextToken: '2' })
      .resolves({ Transcript: [] });
    const pages = [];
    for await (const page of paginateGetTranscript({ client }, { ConnectionToken: 'token' })) {
      pages.push(page);
    }
    expect(pages).to.deep.equal([{ NextToken: '2' }, { Transcript: [] }]);
    expect(clientMock.calls()[1]!.args[0].input).to.include({ NextToken: '2' });
  });
});
