import {
  startEmulator,
  type Emulator,
  type StartedChat,
} from 'amazon_connect_participant_emulator';
import {
  AccessDeniedException,
  ApiClient,
  ConnectionError,
  DefaultApi,
} from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure } from '../support/failure.js';

const message = { ContentType: 'text/plain', Content: 'Hello' };

describe('an error has a hint', () => {
  let emulator: Emulator;
  let chat: StartedChat;
  let client: ApiClient;
  let api: DefaultApi;
  beforeEach(async () => {
    emulator = await startEmulator({ port: 0 });
    chat = await emulator.startChat({ displayName: 'Ada' });
    client = new ApiClient(emulator.url);
    api = new DefaultApi(client);
  });
  afterEach(async () => {
    client.close();
    await emulator.close();
  });

  async function connect(): Promise<string> {
    const { ConnectionCredentials } = await api.createParticipantConnection(chat.participantToken, {
      Type: ['CONNECTION_CREDENTIALS'],
    });
    return ConnectionCredentials?.ConnectionToken ?? '';
  }

  it('if a participant token is sent instead of a connection token', async () => {
    const error = await failure(
      api.sendMessage(chat.participantToken, message),
      AccessDeniedException,
    );
    expect(error.hint).to.match(/^Pass the connection token, .+ not the participant/);
    expect(error).to.include({ attempts: 1, outcome: 'not-applied' });
  });

  it('if a connection token is sent instead of a participant token', async () => {
    const token = await connect();
    const error = await failure(
      api.createParticipantConnection(token, { Type: ['WEBSOCKET'] }),
      AccessDeniedException,
    );
    expect(error.hint).to.match(/^Pass the participant token, .+ not the connection/);
  });

  it('if the chat has ended', async () => {
    const token = await connect();
    await api.disconnectParticipant(token, {});
    const error = await failure(api.sendMessage(token, message), AccessDeniedException);
    expect(error.hint).to.contain('when the chat has ended');
  });

  it('if the region does not exist', async () => {
    const unknownHost = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    client.transport = { send: () => Promise.reject(unknownHost) };
    const error = await failure(
      api.sendMessage('token', message, { maxAttempts: 1 }),
      ConnectionError,
    );
    expect(error.hint).to.equal('The host does not exist: check the region in basePath.');
  });
});
