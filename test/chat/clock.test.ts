import { expect } from 'chai';
import type { CallEvent } from 'amazon_connect_participant_service';
import {
  collect,
  ManualTimers,
  passTime,
  startConversation,
  texts,
  until,
  type Conversation,
} from './support.js';

const HOUR = 3_600_000;

describe('a chat session whose clock is set back', () => {
  let chat: Conversation;
  let timers: ManualTimers;

  beforeEach(async () => {
    chat = await startConversation();
    timers = new ManualTimers();
  });

  afterEach(() => chat.close());

  it('delivers messages', async () => {
    const { agent } = chat;
    const customer = chat.session({ timers });
    const seen = collect(customer);
    await Promise.all([customer.connect(), agent.connect()]);
    await passTime(50);
    timers.advance(1_000);
    await agent.sendMessage('Before');
    await passTime(50);
    timers.set(-HOUR);
    timers.advance(100);
    await agent.sendMessage('After');
    await passTime(50);
    timers.advance(1_000);
    expect(texts(seen)).to.deep.equal(['Before', 'After']);
  });

  it('sends typing and receipts as often as otherwise', async () => {
    const { agent } = chat;
    const customer = chat.session({ timers });
    await Promise.all([customer.connect(), agent.connect()]);
    let events = 0;
    chat.client.observe((event: CallEvent) => {
      if (event.type === 'attempt' && event.operation === 'SendEvent') events += 1;
    });
    const mark = async (): Promise<void> => {
      void customer.sendTyping();
      void customer.markRead((await agent.sendMessage('Hello!')).Id!);
    };
    await mark();
    timers.advance(1_000);
    await until(() => events === 2);
    timers.set(-HOUR);
    // What had passed by then of an interval is not known: it begins again.
    await mark();
    timers.advance(10_000);
    await mark();
    timers.advance(1_000);
    await until(() => events >= 4);
  });
});
