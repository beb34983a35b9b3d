import { expect } from 'chai';
import sinon from 'sinon';
import {
  ChatSession,
  ContentType,
  type CallEvent,
  type ChatSessionOptions,
  type ReceiptItem,
} from 'amazon_connect_participant_service';
import { onTestFinished } from '../support/onTestFinished.js';
import {
  collect,
  ManualTimers,
  passTime,
  startConversation,
  texts,
  until,
  whileTimePasses,
  type Conversation,
} from './support.js';

describe('the receipts of a chat session', () => {
  let chat: Conversation;
  let timers: ManualTimers;

  beforeEach(async () => {
    chat = await startConversation();
    timers = new ManualTimers();
  });

  afterEach(() => chat.close());

  /** A customer who has received messages of the agent, and how often events were sent since. */
  const receive = async (options: Partial<ChatSessionOptions>, ...said: readonly string[]) => {
    const { agent, client } = chat;
    const customer = chat.session({ timers, ...options });
    const seen = collect(customer);
    let sent = 0;
    await Promise.all([customer.connect(), agent.connect()]);
    client.observe((event: CallEvent) => {
      if (event.type === 'attempt' && event.operation === 'SendEvent') sent += 1;
    });
    for (const text of said) await agent.sendMessage(text);
    await whileTimePasses(timers, () => texts(seen).length === said.length);
    const messages = seen.filter(({ Type }) => Type === 'MESSAGE');
    return { customer, messages, sent: () => sent };
  };

  it('are sent at the given interval', async () => {
    const { customer, messages, sent } = await receive(
      { receipts: { interval: 20_000 } },
      'One',
      'Two',
    );
    const first = customer.markRead(messages[0]!);
    timers.advance(300);
    await first;
    const second = customer.markRead(messages[1]!);
    timers.advance(19_000);
    expect(sent()).to.equal(1);
    timers.advance(1_000);
    await second;
    expect(sent()).to.equal(2);
  });

  it('are sent at once with an interval of 0', async () => {
    const { customer, messages, sent } = await receive({ receipts: { interval: 0 } }, 'One');
    const marked = customer.markDelivered(messages[0]!);
    timers.advance(0);
    await marked;
    expect(sent()).to.equal(1);
  });

  it('are not sent if they are off', async () => {
    const { customer, messages, sent } = await receive({ receipts: false }, 'One');
    await customer.markDelivered(messages[0]!);
    await customer.markRead(messages[0]!);
    timers.advance(60_000);
    await passTime(20);
    expect(sent()).to.equal(0);
  });

  it('are sent automatically for delivered messages, one for all of them', async () => {
    const told: ReceiptItem[] = [];
    chat.agent.on('receipt', (item) => told.push(item));
    const options = { receipts: { sendDelivered: true }, participantId: undefined };
    const { customer, messages, sent } = await receive(options, 'One', 'Two', 'Three');
    await whileTimePasses(timers, () => told.length > 0);
    // The last stands for those before it; the first may have gone out alone.
    await whileTimePasses(timers, () => told.at(-1)?.MessageMetadata.MessageId === messages[2]!.Id);
    expect(told.at(-1)?.MessageMetadata.Receipts?.[0]).to.have.property('DeliveredTimestamp');
    expect(sent()).to.be.lessThan(3);
    const before = sent();
    await customer.sendMessage('One’s own need none');
    timers.advance(60_000);
    await passTime(30);
    expect(sent()).to.equal(before);
  });

  it('of its own participant are not reported', async () => {
    const { participants } = await chat.describe();
    const own = participants[0]!.participantId;
    const told: ReceiptItem[] = [];
    const { customer, messages } = await receive({ participantId: own }, 'Read this');
    customer.on('receipt', (item) => told.push(item));
    const reported = new Promise((resolve) => chat.agent.once('receipt', resolve));
    const marked = customer.markRead(messages[0]!);
    timers.advance(300);
    await marked;
    await reported;
    // What the socket brings is in order: with the next message, the receipt has come.
    const seen = collect(customer);
    await chat.agent.sendMessage('Next');
    await whileTimePasses(timers, () => texts(seen).length === 1);
    expect(told).to.deep.equal([]);
  });

  it('stop silently while there are more than two participants', async () => {
    const { emulator, contactId, client } = chat;
    const { customer, messages, sent } = await receive({}, 'One', 'Two', 'Three');
    const supervisor = new ChatSession({
      participantToken: (
        await emulator.addParticipant(contactId, { role: 'SUPERVISOR', displayName: 'Eve' })
      ).participantToken,
      client,
      connectParticipant: true,
    });
    onTestFinished(() => {
      supervisor.close();
    });
    await supervisor.connect();
    const errors = sinon.spy();
    customer.on('error', errors);
    const first = customer.markRead(messages[0]!);
    timers.advance(300);
    await first;
    await customer.markRead(messages[1]!);
    timers.advance(60_000);
    expect(sent()).to.equal(1);

    const seen = collect(customer);
    await supervisor.disconnect();
    await whileTimePasses(timers, () =>
      seen.some(({ ContentType: type }) => type === ContentType.PARTICIPANT_LEFT),
    );
    await Promise.all([
      customer.markRead(messages[2]!),
      whileTimePasses(timers, () => sent() === 2),
    ]);
    expect(errors.callCount).to.equal(0);
  });

  it('are not reported again to a session that is resumed', async () => {
    const { customer, agent, client } = chat;
    const told: ReceiptItem[] = [];
    customer.on('receipt', (item) => told.push(item));
    await Promise.all([customer.connect(), agent.connect()]);
    for (let i = 0; i < 5; i += 1) {
      const { Id } = await customer.sendMessage(`Message ${i}`);
      await agent.sendEvent({
        ContentType: ContentType.MESSAGE_READ,
        Content: JSON.stringify({ messageId: Id }),
      });
    }
    await until(() => told.length === 5);
    customer.close();
    const resumed = ChatSession.resume(customer.snapshot(), { client, holdBack: 10 });
    onTestFinished(() => {
      resumed.close();
    });
    const again: ReceiptItem[] = [];
    const seen = collect(resumed);
    resumed.on('receipt', (item) => again.push(item));
    await resumed.connect();
    await agent.sendMessage('After');
    await until(() => texts(seen).length === 1);
    expect(again).to.deep.equal([]);
  });
});
