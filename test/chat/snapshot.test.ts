import { expect } from 'chai';
import {
  ChatSession,
  type ChatSessionOptions,
  type ChatSessionSnapshot,
} from 'amazon_connect_participant_service';
import { failure, thrown } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { collect, startConversation, texts, until, type Conversation } from './support.js';

describe('a snapshot of a chat session', () => {
  let chat: Conversation;

  beforeEach(async () => {
    chat = await startConversation();
  });

  afterEach(() => chat.close());

  /** Resumes a session, which is closed when the test is over. */
  const resume = (
    snapshot: ChatSessionSnapshot,
    options: Partial<ChatSessionOptions>,
  ): ChatSession => {
    const session = ChatSession.resume(snapshot, options);
    onTestFinished(() => {
      session.close();
    });
    return session;
  };

  const throughJson = (snapshot: ChatSessionSnapshot): ChatSessionSnapshot =>
    JSON.parse(JSON.stringify(snapshot)) as ChatSessionSnapshot;

  it('lets another process continue where this one stopped', async () => {
    const { customer, agent, client } = chat;
    const first = collect(customer);
    await Promise.all([customer.connect(), agent.connect()]);
    for (let i = 0; i < 130; i += 1) await agent.sendMessage(`Before ${i}`);
    await until(() => texts(first).length === 130);
    customer.close();
    await agent.sendMessage('Meanwhile');

    const resumed = resume(throughJson(customer.snapshot()), { client });
    const second = collect(resumed);
    await resumed.connect();
    await agent.sendMessage('Live');
    await until(() => second.length === 2);
    expect(texts(second)).to.deep.equal(['Meanwhile', 'Live']);
  });

  it('sends unsent messages, and nothing twice', async () => {
    const { customer, agent, client } = chat;
    const seen = collect(agent);
    await Promise.all([customer.connect(), agent.connect()]);
    await chat.setFaults({
      operation: 'SendMessage',
      kind: 'delay',
      probability: 1,
      delayMs: 300,
      count: 1,
    });
    const sending = [customer.sendMessage('One'), customer.sendMessage('Two')];
    customer.close();
    for (const message of sending) await failure(message, Error);
    const snapshot = throughJson(customer.snapshot());
    expect(snapshot.unsent.map(({ Content }) => Content)).to.deep.equal(['One', 'Two']);

    const resumed = resume(snapshot, { client });
    expect(throughJson(resumed.snapshot()).unsent).to.deep.equal(snapshot.unsent);
    await resumed.connect();
    await until(() => texts(seen).length === 2);
    expect(texts(seen)).to.deep.equal(['One', 'Two']);
    expect(resumed.snapshot().unsent).to.deep.equal([]);
  });

  it('of a session that was not started lets the next one choose where to start', async () => {
    const { agent, client } = chat;
    await agent.connect();
    await agent.sendMessage('Before');
    const snapshot = throughJson(chat.session({ from: 'now' }).snapshot());
    const options = { client, participantToken: chat.participantToken };
    const resumed = resume(snapshot, { ...options, from: 'now' });
    const seen = collect(resumed);
    await resumed.connect();
    await agent.sendMessage('After');
    await until(() => texts(seen).length > 0);
    expect(texts(seen)).to.deep.equal(['After']);
  });

  it('requires a participant token, its own or a new one', () => {
    const session = new ChatSession({ participantToken: () => 'token' });
    const snapshot = session.snapshot();
    expect(snapshot.participantToken).to.be.null;
    const error = thrown(() => ChatSession.resume(snapshot), TypeError);
    expect(error.message).to.match(/^participantToken must be/);
    expect(ChatSession.resume(snapshot, { participantToken: 'mine' }).state).to.equal('idle');
  });

  const left = (...texts: string[]): ChatSessionSnapshot => ({
    ...throughJson(chat.customer.snapshot()),
    participantToken: chat.participantToken,
    unsent: texts.map((Content) => ({
      ContentType: 'text/plain',
      Content,
      ClientToken: `token-of-${Content}`,
    })),
  });

  it('has its unsent messages sent before those of the new process', async () => {
    const { agent, client } = chat;
    const seen = collect(agent);
    await agent.connect();
    const resumed = resume(left('One', 'Two'), { client, queueLimit: 5 });
    const connected = resumed.connect();
    const sent = resumed.sendMessage('Three');
    await Promise.all([connected, sent]);
    await until(() => texts(seen).length === 3);
    expect(texts(seen)).to.deep.equal(['One', 'Two', 'Three']);
  });

  it('has its unsent messages retried after transient failures', async () => {
    const { agent, client } = chat;
    const seen = collect(agent);
    client.maxAttempts = 1;
    await agent.connect();
    await chat.setFaults({ operation: 'SendMessage', kind: 'reset', probability: 1, count: 2 });
    const resumed = resume(left('One', 'Two'), { client });
    await resumed.connect();
    await until(() => texts(seen).length === 2);
    expect(texts(seen)).to.deep.equal(['One', 'Two']);
    await until(() => resumed.unsent.length === 0);
  });

  it('is rejected if it is invalid, with the invalid member', () => {
    const whole = left('One');
    const { delivered } = whole;
    const wrongs: [unknown, string][] = [
      [null, 'version'],
      [{}, 'version'],
      [{ ...whole, version: 2 }, 'version'],
      [{ version: 1, delivered: null }, 'delivered.floor'],
      [{ ...whole, delivered: { ...delivered, floor: { Id: 'a' } } }, 'delivered.floor'],
      [
        { ...whole, delivered: { ...delivered, floor: { Id: 'a', AbsoluteTime: 'noon' } } },
        'delivered.floor',
      ],
      [{ ...whole, delivered: { ...delivered, known: [['a', 'noon', 1]] } }, 'delivered.known'],
      [{ ...whole, delivered: { ...delivered, receipts: { a: null } } }, 'delivered.receipts'],
      [{ ...whole, unsent: [null] }, 'unsent'],
    ];
    for (const [wrong, path] of wrongs) {
      const error = thrown(() => ChatSession.resume(wrong as never), TypeError);
      expect(error.message).to.equal(
        `the snapshot must be a value of ChatSession.snapshot(), version 1: check its ${path}`,
      );
    }
    expect(ChatSession.resume(whole).unsent).to.have.length(1);
  });
});
