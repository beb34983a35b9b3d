import { once } from 'node:events';
import { expect } from 'chai';
import sinon from 'sinon';
import {
  ChatSessionError,
  ChatSocketError,
  type ChatSession,
  type Visibility,
} from 'amazon_connect_participant_service';
import { WebSocket } from 'ws';
import { failure } from '../support/failure.js';
import { catchUncaught } from '../support/uncaught.js';
import {
  collect,
  ManualTimers,
  passTime,
  startConversation,
  startSilentServer,
  states,
  texts,
  until,
  whileTimePasses,
  type Conversation,
} from './support.js';

/** The faults of sockets that a session was told of. */
function socketFaults(session: ChatSession): (string | undefined)[] {
  const faults: (string | undefined)[] = [];
  const add = (error: unknown): void => {
    faults.push(error instanceof ChatSocketError ? error.reason : String(error));
  };
  session.on('error', add);
  session.on('state', (_state, { cause }) => {
    if (cause !== undefined) add(cause);
  });
  return faults;
}

describe('a chat session whose connection fails', () => {
  let chat: Conversation;
  let timers: ManualTimers;

  beforeEach(async () => {
    chat = await startConversation();
    timers = new ManualTimers();
  });

  /** Sockets that throw, until the test is over: ws itself closes them when the emulator ends. */
  const broken: { readonly socket: WebSocket; readonly method: 'send' | 'close' | 'terminate' }[] =
    [];
  afterEach(() => {
    for (const { socket, method } of broken.splice(0)) Reflect.deleteProperty(socket, method);
  });
  afterEach(() => chat.close());

  describe('delivers every item once and in order', () => {
    for (const kind of ['drop-socket', 'duplicate', 'reorder'] as const) {
      it(`despite ${kind}`, async () => {
        const { agent } = chat;
        const customer = chat.session({ holdBack: 100 });
        const seen = collect(customer);
        const late = sinon.spy();
        customer.on('item', (_item, info) => {
          if (info.late || info.update) late();
        });
        await Promise.all([customer.connect(), agent.connect()]);
        await chat.setFaults({ operation: 'websocket', kind, probability: 0.1 });
        const sent = [];
        for (let i = 0; i < 200; i += 1) sent.push((await agent.sendMessage(`Message ${i}`)).Id);
        await chat.setFaults();
        await agent.sendMessage('The last');
        await until(() => texts(seen).at(-1) === 'The last');
        expect(seen.filter(({ Type }) => Type === 'MESSAGE').map(({ Id }) => Id)).to.deep.equal([
          ...sent,
          (seen.at(-1) ?? {}).Id,
        ]);
        expect(late.callCount).to.equal(0);
      });
    }

    it('while the transcript cannot be read', async () => {
      const { agent } = chat;
      chat.client.maxAttempts = 1;
      const customer = chat.session({ timers });
      const seen = collect(customer);
      const errors = sinon.spy();
      customer.on('error', errors);
      await Promise.all([customer.connect(), agent.connect()]);
      await agent.sendMessage('Before');
      await whileTimePasses(timers, () => texts(seen).length === 1);
      await chat.setFaults(
        { operation: 'websocket', kind: 'drop-socket', probability: 1, count: 2 },
        { operation: 'GetTranscript', kind: 'throttle', probability: 1, count: 4 },
      );
      await agent.sendMessage('Meanwhile');
      await whileTimePasses(timers, () => customer.state === 'connected' && errors.callCount > 2);
      await agent.sendMessage('Live, while there is a gap');
      await whileTimePasses(timers, () => texts(seen).length === 3);
      expect(texts(seen)).to.deep.equal(['Before', 'Meanwhile', 'Live, while there is a gap']);
    });
  });

  it('reports that it is reconnecting, and why', async () => {
    const { customer, agent } = chat;
    const seen = states(customer);
    const faults = socketFaults(customer);
    await Promise.all([customer.connect(), agent.connect()]);
    await chat.setFaults({ operation: 'websocket', kind: 'drop-socket', probability: 1, count: 1 });
    await agent.sendMessage('Hello?');
    await agent.sendMessage('Hello?');
    await until(() => seen.length === 4);
    expect(seen).to.deep.equal(['connecting', 'connected', 'reconnecting', 'connected']);
    expect(faults).to.deep.equal(['closed']);
  });

  it('retries if the subscription is refused', async () => {
    const { customer } = chat;
    const faults = socketFaults(customer);
    await chat.setFaults({
      operation: 'websocket',
      kind: 'refuse-subscribe',
      probability: 1,
      count: 2,
    });
    await customer.connect();
    expect(faults).to.deep.equal(['subscription-refused', 'subscription-refused']);
  });

  it('requests an unanswered subscription five times, then opens another socket', async () => {
    const silent = await startSilentServer({ upgrades: true });
    let urls = 0;
    const session = chat.session({
      timers,
      webSocket: (url) => new WebSocket((urls += 1) === 1 ? silent.url : url),
    });
    const faults = socketFaults(session);
    const connected = session.connect();
    const subscriptions = () => silent.received.filter((frame) => frame.includes('subscribe'));
    for (let tries = 1; tries <= 5; tries += 1) {
      await until(() => subscriptions().length === tries);
      expect(faults).to.deep.equal([]);
      timers.advance(1_000);
    }
    await passTime(5);
    expect(faults).to.deep.equal(['subscription-unanswered']);
    await whileTimePasses(timers, () => session.state === 'connected');
    await connected;
    expect(subscriptions()).to.have.length(5);
  });

  it('uses a socket that is already open', async () => {
    const session = chat.session({
      webSocket: async (url) => {
        const socket = new WebSocket(url);
        await once(socket, 'open');
        return socket;
      },
    });
    await session.connect();
    expect(session.state).to.equal('connected');
  });

  for (const method of ['send', 'close', 'terminate'] as const) {
    it(`opens another socket if one throws on ${method}`, async () => {
      const { agent } = chat;
      let sockets = 0;
      const session = chat.session({
        timers,
        webSocket: (url) => {
          const socket = new WebSocket(url);
          sockets += 1;
          if (sockets > 1) return socket;
          // Only sockets of ws can be terminated; others are closed.
          if (method === 'close') Object.assign(socket, { terminate: undefined });
          socket[method] = () => {
            throw new Error(`it does not ${method}`);
          };
          broken.push({ socket, method });
          return socket;
        },
      });
      const connected = session.connect();
      if (method !== 'send') {
        await connected;
        await chat.setFaults({ operation: 'websocket', kind: 'mute-heartbeat', probability: 1 });
        await passTime(30);
        timers.advance(10_000);
        await chat.setFaults();
        timers.advance(10_000);
      }
      const seen = collect(session);
      await whileTimePasses(timers, () => sockets > 1 && session.state === 'connected');
      await connected;
      await agent.connect();
      await agent.sendMessage('Hello!');
      await whileTimePasses(timers, () => texts(seen).length === 1);
    });
  }

  it('abandons a socket that does not open', async () => {
    const silent = await startSilentServer({ upgrades: false });
    let urls = 0;
    const session = chat.session({
      timers,
      webSocket: (url) => new WebSocket((urls += 1) === 1 ? silent.url : url),
    });
    const faults = socketFaults(session);
    const connected = session.connect();
    await until(() => urls === 1);
    expect(session.state).to.equal('connecting');
    timers.advance(10_000);
    await whileTimePasses(timers, () => session.state === 'connected');
    await connected;
    expect(faults).to.deep.equal(['open-timeout']);
  });

  it('requests another URL if one has expired before use', async () => {
    const urls: string[] = [];
    const session = chat.session({
      webSocket: async (url) => {
        urls.push(url);
        if (urls.length === 1) await chat.post('clock', { advanceMs: 101_000 });
        return new WebSocket(url);
      },
    });
    const faults = socketFaults(session);
    await session.connect();
    expect(faults).to.deep.equal(['not-opened']);
    expect(new Set(urls).size).to.equal(2);
  });

  it('abandons a socket that does not respond to a heartbeat before the next one', async () => {
    const session = chat.session({ timers });
    const faults = socketFaults(session);
    await session.connect();
    await chat.setFaults({ operation: 'websocket', kind: 'mute-heartbeat', probability: 1 });
    // The first heartbeat was answered; let the answer come in.
    await passTime(30);
    timers.advance(10_000);
    await passTime(30);
    expect(session.state).to.equal('connected');
    timers.advance(10_000);
    expect(session.state).to.equal('reconnecting');
    expect(faults).to.deep.equal(['heartbeat-unanswered']);
    await chat.setFaults();
    await whileTimePasses(timers, () => session.state === 'connected');
  });

  it('keeps a socket that responds to heartbeats', async () => {
    const session = chat.session({ timers });
    const seen = states(session);
    await session.connect();
    for (let i = 0; i < 10; i += 1) {
      await passTime(20);
      timers.advance(10_000);
    }
    expect(seen).to.deep.equal(['connecting', 'connected']);
  });

  it('detects that a socket has lost its own message, and opens another', async () => {
    const { agent } = chat;
    const session = chat.session({ timers });
    const faults = socketFaults(session);
    const seen = collect(session);
    await Promise.all([session.connect(), agent.connect()]);
    await chat.setFaults({ operation: 'websocket', kind: 'mute-socket', probability: 1 });
    await agent.sendMessage('Do you hear me?');
    await session.sendMessage('Hello?');
    await passTime(30);
    timers.advance(4_900);
    expect(texts(seen)).to.deep.equal([]);
    timers.advance(100);
    await whileTimePasses(timers, () => texts(seen).length === 2);
    expect(texts(seen)).to.deep.equal(['Do you hear me?', 'Hello?']);
    await chat.setFaults();
    await until(() => faults.length > 0);
    expect(faults).to.deep.equal(['items-missing']);
    await whileTimePasses(timers, () => session.state === 'connected');
  });

  it('keeps a socket that has delivered its own message, even if the message waits in a gap', async () => {
    const session = chat.session({ timers });
    const faults = socketFaults(session);
    const seen = collect(session);
    await chat.setFaults({ operation: 'GetTranscript', kind: 'throttle', probability: 1 });
    await session.connect();
    await session.sendMessage('Hello?');
    await passTime(30);
    timers.advance(10_000);
    await chat.setFaults();
    await whileTimePasses(timers, () => texts(seen).length === 1);
    await passTime(30);
    expect(faults.filter((fault) => fault === 'items-missing')).to.deep.equal([]);
  });

  describe('after an hour of sleep', () => {
    it('checks the socket, and keeps it if it works', async () => {
      const session = chat.session({ timers });
      const seen = states(session);
      await session.connect();
      await passTime(30);
      timers.sleep(1_800_000);
      await passTime(30);
      timers.advance(3_000);
      await passTime(30);
      timers.advance(10_000);
      expect(seen).to.deep.equal(['connecting', 'connected']);
    });

    it('opens another socket if it is dead, and delivers missed messages', async () => {
      const { agent } = chat;
      const session = chat.session({ timers });
      const seen = collect(session);
      await Promise.all([session.connect(), agent.connect()]);
      await whileTimePasses(timers, () => seen.length === 2);
      await chat.setFaults({
        operation: 'websocket',
        kind: 'mute-heartbeat',
        probability: 1,
        count: 3,
      });
      timers.sleep(1_800_000);
      await passTime(30);
      timers.advance(3_000);
      expect(session.state).to.equal('reconnecting');
      await agent.sendMessage('Are you there?');
      await whileTimePasses(timers, () => texts(seen).length === 1);
      expect(session.state).to.equal('connected');
    });
  });

  describe('when the network is back, or a page is shown again', () => {
    let nudge: () => void;
    const stopped = sinon.spy();
    const visibility: Visibility = {
      watch: (listener) => {
        nudge = listener;
        return stopped;
      },
    };

    it('reconnects at once', async () => {
      const session = chat.session({ timers, visibility });
      chat.client.maxAttempts = 1;
      await chat.setFaults({ operation: '*', kind: 'reset', probability: 1 });
      const failed = new Promise((resolve) => session.once('error', resolve));
      const connected = session.connect();
      await failed;
      await chat.setFaults();
      // The clock stands still: without the nudge nothing would happen any more.
      nudge();
      await connected;
    });

    it('checks the socket', async () => {
      const session = chat.session({ timers, visibility });
      await session.connect();
      await passTime(30);
      await chat.setFaults({ operation: 'websocket', kind: 'mute-heartbeat', probability: 1 });
      nudge();
      await passTime(30);
      expect(session.state).to.equal('connected');
      timers.advance(3_000);
      expect(session.state).to.equal('reconnecting');
    });

    it('does nothing after it is closed', async () => {
      const session = chat.session({ timers, visibility });
      await session.connect();
      stopped.resetHistory();
      session.close();
      expect(stopped.callCount).to.equal(1);
      expect(timers.pending).to.equal(0);
    });
  });

  for (const kind of ['throttle', 'server-error', 'html-error', 'reset']) {
    it(`continues after ${kind}, however often`, async () => {
      const session = chat.session({ timers });
      const errors = sinon.spy();
      session.on('error', errors);
      chat.client.maxAttempts = 1;
      const operation = 'CreateParticipantConnection';
      await chat.setFaults({ operation, kind, probability: 1, count: 12 });
      const connected = session.connect();
      await whileTimePasses(timers, () => session.state === 'connected');
      await connected;
      expect(errors.callCount).to.equal(12);
    });
  }

  it('opens another socket before the first one expires, and then closes the first one', async () => {
    const { agent } = chat;
    const closed: number[] = [];
    const opened: number[] = [];
    const session = chat.session({
      timers,
      webSocket: (url) => {
        const socket = new WebSocket(url);
        const number = opened.push(opened.length) - 1;
        socket.on('close', (code) => closed.push(number, code));
        return socket;
      },
    });
    const seen = collect(session);
    const changes = states(session);
    await Promise.all([session.connect(), agent.connect()]);
    await whileTimePasses(timers, () => seen.length === 2);
    timers.sleep(56 * 60_000);
    await until(() => opened.length === 2);
    await until(() => closed.length === 2);
    expect(closed).to.deep.equal([0, 1000]);
    await agent.sendMessage('On the second');
    await whileTimePasses(timers, () => texts(seen).length === 1);
    expect(changes).to.deep.equal(['connecting', 'connected']);
  });

  it('can be closed while a socket is being opened', async () => {
    const uncaught = catchUncaught();
    const session = chat.session({
      webSocket: (url) => {
        session.close();
        return new WebSocket(url);
      },
    });
    await failure(session.connect(), ChatSessionError);
    await passTime(50);
    expect(uncaught.errors).to.deep.equal([]);
  });

  it('leaves nothing behind after it is closed', async () => {
    const session = chat.session({ timers });
    await session.connect();
    await passTime(20);
    void session.sendTyping();
    session.markRead('some message').catch(() => undefined);
    session.close();
    await passTime(20);
    expect(timers.pending).to.equal(0);
    await until(async () => (await chat.describe()).participants[0]!.openSockets === 0);
  });
});
