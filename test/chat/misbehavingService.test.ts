import { expect } from 'chai';
import sinon from 'sinon';
import {
  ChatSessionError,
  ParticipantTokenError,
  type ChatSession,
  type SessionOver,
} from 'amazon_connect_participant_service';
import { WebSocket } from 'ws';
import { failure } from '../support/failure.js';
import {
  bring,
  collect,
  ManualTimers,
  passTime,
  startConversation,
  startSocketServer,
  subscribe,
  texts,
  until,
  whileTimePasses,
  type Conversation,
} from './support.js';

/** How a session comes to its end. */
function overOf(session: ChatSession): SessionOver[] {
  const overs: SessionOver[] = [];
  session.on('over', (over) => overs.push(over));
  return overs;
}

describe('a chat session whose service', () => {
  let chat: Conversation;
  let timers: ManualTimers;

  beforeEach(async () => {
    chat = await startConversation();
    timers = new ManualTimers();
  });

  afterEach(() => chat.close());

  const drop = { operation: 'websocket', kind: 'drop-socket', probability: 1 };

  it('shows items in the transcript later than on the socket: they are delivered, marked as late', async () => {
    const { agent } = chat;
    const customer = chat.session({ timers });
    const seen = collect(customer);
    await Promise.all([customer.connect(), agent.connect()]);
    await whileTimePasses(timers, () => seen.length > 0);
    await chat.setFaults(
      { operation: 'GetTranscript', kind: 'transcript-lag', probability: 1, delayMs: 200 },
      { ...drop, count: 2 },
    );
    await agent.sendMessage('Missed');
    await whileTimePasses(timers, () => texts(seen).includes('Missed'));
    expect(texts(seen)).to.deep.equal(['Missed']);
  });

  it('loses an item on the socket: a later reading delivers it', async () => {
    const { agent } = chat;
    const customer = chat.session({ timers });
    const seen = collect(customer);
    const late: boolean[] = [];
    customer.on('message', (_message, info) => late.push(info.late));
    await Promise.all([customer.connect(), agent.connect()]);
    await whileTimePasses(timers, () => seen.length > 0);
    await chat.setFaults({ operation: 'websocket', kind: 'swallow', probability: 1, count: 2 });
    await agent.sendMessage('Swallowed');
    await chat.setFaults();
    for (let i = 0; i < 60; i += 1) await agent.sendMessage(`Message ${i}`);
    await whileTimePasses(timers, () => texts(seen).length === 61);
    expect(texts(seen).at(-1)).to.equal('Swallowed');
    expect(late.filter(Boolean)).to.have.length(1);
  });

  it('loses the last item of a chat on the socket: it is delivered before `over`', async () => {
    const { agent, customer } = chat;
    const seen = collect(agent);
    const overs = overOf(agent);
    await Promise.all([customer.connect(), agent.connect()]);
    await chat.setFaults({ operation: 'websocket', kind: 'swallow', probability: 1, count: 2 });
    await customer.sendMessage('Goodbye');
    await chat.setFaults();
    await customer.disconnect();
    await until(() => overs.length > 0);
    expect(texts(seen)).to.deep.equal(['Goodbye']);
    expect(overs).to.deep.equal([{ reason: 'ended', complete: true }]);
  });

  it('does not return the transcript: live items are delivered after 10 s', async () => {
    const { agent } = chat;
    await agent.connect();
    await chat.setFaults({ operation: 'GetTranscript', kind: 'hang', probability: 1 });
    const customer = chat.session({ timers });
    const seen = collect(customer);
    await customer.connect();
    await agent.sendMessage('Live');
    await passTime(50);
    timers.advance(9_000);
    expect(texts(seen)).to.deep.equal([]);
    expect(customer.behind).to.be.false;
    timers.advance(2_000);
    expect(texts(seen)).to.deep.equal(['Live']);
    expect(customer.behind).to.be.true;
    customer.close();
  });

  it('does not return the transcript for a long time: live items are delivered, and memory stays bounded', async () => {
    const server = await startSocketServer();
    server.onSocket((socket) => {
      socket.on('message', () => {
        socket.send('{"topic":"aws/heartbeat"}');
      });
      subscribe(socket);
    });
    await chat.setFaults({ operation: 'GetTranscript', kind: 'hang', probability: 1 });
    const session = chat.session({ timers, webSocket: () => new WebSocket(server.url) });
    let delivered = 0;
    session.on('message', () => (delivered += 1));
    await session.connect();
    await whileTimePasses(timers, () => session.behind);
    const [socket] = server.sockets;
    for (let i = 0; i < 12_000; i += 1) {
      bring(socket!, i / 1_000, {
        Id: `${i}`,
        Type: 'MESSAGE',
        Content: 'x',
        ContentType: 'text/plain',
      });
    }
    await whileTimePasses(timers, () => delivered === 12_000);
    expect(session.snapshot().delivered.known.length).to.be.within(2_000, 10_200);
    session.close();
  });

  it('streams a text and loses the socket in the middle: the complete text is delivered in the end', async () => {
    const { emulator, contactId, agent } = chat;
    const customer = chat.session({ timers });
    const grown: string[] = [];
    customer.on('message', ({ Content }) => grown.push(Content));
    await Promise.all([customer.connect(), agent.connect()]);
    const contact = emulator.contact(contactId);
    const chunk = (number: number, Content: string, isLast = false) =>
      contact.push({
        ContentType: 'text/plain',
        Content,
        Id: 'streamed',
        MessageMetadata: {
          MessageId: 'streamed',
          ChunkNumber: number,
          MessageCompleted: isLast,
        },
      });
    chunk(1, 'Once ');
    await whileTimePasses(timers, () => grown.length === 1);
    await chat.setFaults({ operation: 'websocket', kind: 'drop-socket', probability: 1, count: 1 });
    chunk(2, 'upon ');
    await whileTimePasses(timers, () => customer.state === 'reconnecting');
    await chat.setFaults();
    chunk(3, 'a ');
    await whileTimePasses(timers, () => customer.state === 'connected');
    chunk(4, 'time ');
    chunk(5, 'Once upon a time there was', true);
    await whileTimePasses(timers, () => grown.at(-1) === 'Once upon a time there was');
    // Each text begins as the one before it: there are no holes.
    for (const text of grown) expect('Once upon a time there was').to.match(new RegExp(`^${text}`));
  });

  it('does not respond to a request: a nudge restarts it at once', async () => {
    let nudge = (): void => undefined;
    const wake = {
      watch: (listener: () => void) => {
        nudge = listener;
        return () => undefined;
      },
    };
    const session = chat.session({ timers, wake });
    const operation = 'CreateParticipantConnection';
    await chat.setFaults({ operation, kind: 'hang', probability: 1, count: 1 });
    const connected = session.connect();
    await passTime(50);
    // The clock stands still.
    nudge();
    await connected;
  });

  it('does not respond to messages: each fails after its time limit, and the next one is sent', async () => {
    const customer = chat.session({ timers });
    await customer.connect();
    await chat.setFaults({ operation: 'SendMessage', kind: 'hang', probability: 1, count: 1 });
    const unanswered = customer.sendMessage('One');
    const waiting = customer.sendMessage('Two');
    await passTime(30);
    timers.advance(30_000);
    expect(await failure(unanswered, ChatSessionError)).to.include({
      message: 'the message may have been sent: there was no response within 30 s',
      outcome: 'unknown',
    });
    expect(await failure(waiting, ChatSessionError)).to.include({ outcome: 'not-applied' });
    expect(await customer.sendMessage('Three')).to.have.property('Id');
  });

  it('always fails for one message in the queue: that message fails in time, and the others are sent', async () => {
    const customer = chat.session({ timers, queueLimit: 10 });
    await customer.connect();
    chat.client.maxAttempts = 1;
    chat.client.use((request, next) =>
      request.body?.toString().includes('Poison') === true
        ? Promise.resolve({ status: 500, headers: {}, text: '' })
        : next(request),
    );
    const poison = customer.sendMessage('Poison');
    poison.catch(() => undefined);
    const behind = customer.sendMessage('Behind it');
    behind.catch(() => undefined);
    await whileTimePasses(timers, () => customer.unsent.length === 0);
    await failure(poison, ChatSessionError);
    expect(await customer.sendMessage('Next')).to.have.property('Id');
  });

  it('ends the chat during a disconnection and refuses everyone: the session reports the end', async () => {
    const refusing = await startConversation();
    try {
      const { agent, contactId, emulator } = refusing;
      const session = refusing.session({ timers });
      const overs = overOf(session);
      const ended = sinon.spy();
      session.on('ended', ended);
      await Promise.all([session.connect(), agent.connect()]);
      await passTime(30);
      refusing.client.use((request, next) =>
        request.operation === 'GetTranscript'
          ? Promise.resolve({ status: 403, headers: {}, text: '{"message":"Access denied"}' })
          : next(request),
      );
      await refusing.setFaults({ ...drop, count: 2 });
      void agent.sendTyping();
      await until(() => session.state === 'reconnecting');
      const stop = { method: 'POST', body: JSON.stringify({ ContactId: contactId }) };
      await fetch(`${emulator.url}/contact/stop`, stop);
      await whileTimePasses(timers, () => overs.length > 0);
      expect(overs[0]).to.include({ reason: 'ended', complete: false });
      expect(overs[0]?.cause).to.have.property('name', 'AccessDeniedException');
      expect(ended.callCount).to.equal(1);
      expect(session.state).to.equal('ended');
    } finally {
      await refusing.close();
    }
  });

  it('sends a frame of more than 1 MiB: another socket takes over at once', async () => {
    const server = await startSocketServer();
    let sockets = 0;
    server.onSocket((socket) => {
      sockets += 1;
      subscribe(socket);
    });
    const session = chat.session({ webSocket: () => new WebSocket(server.url) });
    const lost: string[] = [];
    session.on('state', (_state, { cause }) =>
      lost.push(String(Reflect.get(Object(cause), 'reason'))),
    );
    await session.connect();
    for (const socket of server.sockets)
      bring(socket, 0, { Id: 'big', Content: 'x'.repeat(1024 * 1024) });
    await until(() => sockets === 2);
    expect(lost).to.include('frame-too-large');
  });

  it('sends __proto__ in items and in interactive content: it is dropped', async () => {
    const server = await startSocketServer();
    server.onSocket(subscribe);
    const session = chat.session({ webSocket: () => new WebSocket(server.url) });
    const seen = collect(session);
    await session.connect();
    const inner =
      '{"templateType":"Panel","__proto__":{"a":1},"data":{"content":{"__proto__":{"b":1}}}}';
    const item = {
      Id: 'odd',
      AbsoluteTime: '2100-01-01T00:00:00.000Z',
      Type: 'MESSAGE',
      ContentType: 'application/vnd.amazonaws.connect.message.interactive',
      Content: inner,
    };
    const content = JSON.stringify(item).replace('{', '{"__proto__":{"c":1},');
    for (const socket of server.sockets)
      socket.send(JSON.stringify({ topic: 'aws/chat', content }));
    await until(() => texts(seen).length === 1);
    const message = seen.at(-1)!;
    const interactive = Reflect.get(message, 'interactive') as { data: { content: object } };
    for (const value of [message, interactive, interactive.data.content]) {
      expect(Object.hasOwn(value, '__proto__')).to.be.false;
    }
  });
});

describe('a chat session on a machine', () => {
  let chat: Conversation;
  let timers: ManualTimers;

  beforeEach(async () => {
    chat = await startConversation();
    timers = new ManualTimers();
  });

  afterEach(() => chat.close());

  it('whose clock is an hour ahead keeps its socket', async () => {
    let sockets = 0;
    timers.set(3_599_500);
    const session = chat.session({
      timers,
      webSocket: (url) => {
        sockets += 1;
        return new WebSocket(url);
      },
    });
    await session.connect();
    for (let second = 0; second < 60; second += 1) {
      await passTime(2);
      timers.advance(1_000);
    }
    expect(sockets).to.equal(1);
  });

  it('calls a token function again that has not responded', async () => {
    let asked = 0;
    const session = chat.session({
      timers,
      participantToken: () => {
        asked += 1;
        return asked === 1 ? new Promise(() => undefined) : chat.participantToken;
      },
    });
    const failed = new Promise((resolve) => session.once('error', resolve));
    const connected = session.connect();
    await passTime(20);
    timers.advance(20_000);
    expect(await failed).to.be.instanceOf(ParticipantTokenError);
    await whileTimePasses(timers, () => session.state === 'connected');
    await connected;
  });
});
