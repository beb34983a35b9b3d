import { expect } from 'chai';
import {
  ChatSession,
  DefaultApi,
  ParticipantTokenError,
  type ConnectionCredentialsSource,
  type SessionOver,
} from 'amazon_connect_participant_service';
import { WebSocket } from 'ws';
import { thrown } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { collect, startConversation, texts, until, type Conversation } from './support.js';

describe('a chat session with credentials from a function', () => {
  let chat: Conversation;

  beforeEach(async () => {
    chat = await startConversation();
  });

  afterEach(() => chat.close());

  /** What Amazon Connect Streams does for its agents: it knows the participant token. */
  const streams = () =>
    new DefaultApi(chat.client).createParticipantConnection(chat.participantToken, {
      Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
    });

  const open = (
    credentials: ConnectionCredentialsSource,
    options: Partial<ConstructorParameters<typeof ChatSession>[0]> = {},
  ): ChatSession => {
    const { client } = chat;
    const session = new ChatSession({
      ...options,
      credentials,
      client,
      participantToken: undefined,
    });
    onTestFinished(() => {
      session.close();
    });
    return session;
  };

  it('works without a participant token, and has none in its snapshot', async () => {
    const { agent, client } = chat;
    const session = open(streams);
    const seen = collect(session);
    await Promise.all([session.connect(), agent.connect()]);
    await agent.sendMessage('Hello');
    await session.sendMessage('Good day');
    await until(() => texts(seen).length === 2);
    session.close();
    const snapshot = session.snapshot();
    expect(snapshot.participantToken).to.be.null;

    const resumed = ChatSession.resume(snapshot, { client, credentials: streams });
    onTestFinished(() => {
      resumed.close();
    });
    const more = collect(resumed);
    await resumed.connect();
    await agent.sendMessage('Still there?');
    await until(() => texts(more).length === 1);
    expect(texts(more)).to.deep.equal(['Still there?']);
  });

  it('requests new credentials when the socket is lost, and when a token is refused', async () => {
    let asked = 0;
    const session = open(() => {
      asked += 1;
      return streams();
    });
    await session.connect();
    expect(asked).to.equal(1);
    await chat.setFaults({ operation: 'websocket', kind: 'drop-socket', probability: 1, count: 1 });
    await session.sendMessage('This takes the socket with it');
    await until(() => asked === 2 && session.state === 'connected');
    await chat.setFaults();
    await chat.post('clock', { advanceMs: (24 * 60 + 1) * 60_000 });
    await session.sendMessage('The token of yesterday is refused');
    expect(asked).to.be.greaterThan(2);
  });

  it('uses a socket that the program has opened', async () => {
    const session = open(
      async () => {
        const { ConnectionCredentials } = await streams();
        return { ConnectionCredentials: ConnectionCredentials! };
      },
      {
        webSocket: async () => new WebSocket((await streams()).Websocket?.Url ?? ''),
      },
    );
    const seen = collect(session);
    await session.connect();
    await session.sendMessage('Hello');
    await until(() => texts(seen).length === 1);
  });

  it('calls the function again if it fails, and is over when the chat ends', async () => {
    let asked = 0;
    const session = open(() => {
      asked += 1;
      if (asked === 1) throw new Error('Streams is not ready');
      return streams();
    });
    const failed = new Promise((resolve) => session.once('error', resolve));
    const overs: SessionOver[] = [];
    session.on('over', (over) => overs.push(over));
    await session.connect();
    expect(await failed).to.be.instanceOf(ParticipantTokenError);
    const stop = { method: 'POST', body: JSON.stringify({ ContactId: chat.contactId }) };
    await fetch(`${chat.emulator.url}/contact/stop`, stop);
    await until(() => overs.length === 1);
    expect(overs[0]?.reason).to.equal('ended');
  });

  it('rejects a token together with credentials, and credentials that are not a function', () => {
    const { client } = chat;
    const both = { client, participantToken: 'token', credentials: streams };
    expect(thrown(() => new ChatSession(both as never), TypeError).message).to.equal(
      'pass participantToken or credentials, not both',
    );
    const wrong = { client, credentials: { ConnectionCredentials: {} } };
    expect(thrown(() => new ChatSession(wrong as never), TypeError).message).to.match(
      /^credentials must be a function/,
    );
  });
});
