import { expect } from 'chai';
import type { ChatSessionOptions, Logger, SessionEvent } from 'amazon_connect_participant_service';
import {
  ManualTimers,
  startConversation,
  until,
  whileTimePasses,
  type Conversation,
} from './support.js';

interface Line {
  readonly level: string;
  readonly text: string;
}

/** A logger that keeps what it is told, by level. */
function keep(lines: Line[]): Logger {
  const at =
    (level: string) =>
    (...content: unknown[]): void => {
      lines.push({ level, text: content.map(String).join(' ') });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

describe('the log of a chat session', () => {
  let chat: Conversation;
  let lines: Line[];

  beforeEach(async () => {
    chat = await startConversation();
    lines = [];
  });

  afterEach(() => chat.close());

  const texts = (level: string): string[] =>
    lines.flatMap((line) => (line.level === level ? [line.text] : []));

  it('has subscriptions and losses, heartbeats, readings and failures, and no secrets', async () => {
    const timers = new ManualTimers();
    const customer = chat.session({ timers, logger: keep(lines) });
    customer.on('error', () => undefined);
    await customer.connect();
    await until(() => texts('debug').some((text) => text.includes('transcript read')));
    timers.advance(10_000);
    await until(() => texts('debug').some((text) => text.includes('heartbeat')));
    const token = await customer.connectionToken();
    await chat.setFaults(
      { operation: 'websocket', kind: 'drop-socket', probability: 1, count: 1 },
      { operation: 'CreateParticipantConnection', kind: 'throttle', probability: 1, count: 3 },
    );
    await customer.sendMessage('A secret between us');
    await whileTimePasses(timers, () => texts('info').length === 3);
    expect(texts('info')).to.deep.equal([
      'ChatSession: subscribed',
      'ChatSession: socket lost: closed',
      'ChatSession: subscribed',
    ]);
    expect(texts('debug').join('\n')).to.include('ChatSession: ThrottlingException: ');
    const all = lines.map(({ text }) => text).join('\n');
    for (const secret of [token, chat.participantToken, 'A secret between us', 'ws://']) {
      expect(all).not.to.include(secret);
    }
  });

  it('is available to observers as data, until they are removed', async () => {
    const events: SessionEvent[] = [];
    const { customer } = chat;
    const stop = customer.observe((event) => events.push(event));
    await customer.connect();
    const types = (): string[] => events.map(({ type }) => type);
    await until(() => types().includes('reading') && types().includes('heartbeat'));
    expect(events.find(({ type }) => type === 'reading')).to.include({ pages: 1 });
    stop();
    const { length } = events;
    await chat.setFaults({ operation: 'websocket', kind: 'drop-socket', probability: 1, count: 1 });
    await customer.sendMessage('This takes the socket with it');
    await until(() => customer.state === 'reconnecting');
    await until(() => customer.state === 'connected');
    expect(events).to.have.length(length);
  });

  /** A session that cannot connect for a while, and what is logged of that as a warning. */
  const failToConnect = async (options: Partial<ChatSessionOptions>, listens: boolean) => {
    chat.client.maxAttempts = 1;
    const fault = { operation: 'CreateParticipantConnection', kind: 'throttle', probability: 1 };
    await chat.setFaults({ ...fault, count: 3 });
    const timers = new ManualTimers();
    const session = chat.session({ ...options, timers });
    if (listens) session.on('error', () => undefined);
    const connected = session.connect();
    await whileTimePasses(timers, () => session.state === 'connected');
    await connected;
    return texts('warn');
  };

  it('has one warning if nothing listens to `error` events', async () => {
    expect(await failToConnect({ logger: keep(lines) }, false)).to.have.length(1);
    expect(texts('warn')[0]).to.match(/^ChatSession: nothing listens to 'error' events: /);
  });

  it("goes to the client's logger by default", async () => {
    chat.client.logger = keep(lines);
    const ofSession = (text: string): boolean => text.startsWith('ChatSession: ');
    expect((await failToConnect({}, false)).filter(ofSession)).to.have.length(1);
  });

  it('has no warning if something listens', async () => {
    expect(await failToConnect({ logger: keep(lines) }, true)).to.deep.equal([]);
  });
});
