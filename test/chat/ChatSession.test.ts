import { inspect } from 'node:util';
import { expect } from 'chai';
import sinon from 'sinon';
import {
  AbortError,
  ChatItemError,
  ChatSession,
  ChatSessionError,
  ConnectParticipantClient,
  ContentType,
  DefaultApi,
  type ChatSessionOptions,
} from 'amazon_connect_participant_service';
import { failure, thrown } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { catchUncaught } from '../support/uncaught.js';
import {
  collect,
  ManualTimers,
  passTime,
  startConversation,
  texts,
  until,
  type Conversation,
} from './support.js';

describe('a chat session', () => {
  let chat: Conversation;

  beforeEach(async () => {
    chat = await startConversation();
  });

  afterEach(() => chat.close());

  it('delivers messages to everyone, including the sender', async () => {
    const { customer, agent } = chat;
    const [seen, said] = [collect(agent), collect(customer)];
    await Promise.all([customer.connect(), agent.connect()]);
    const sent = await customer.sendMessage('Hello!');
    await agent.sendMessage({ ContentType: 'text/markdown', Content: '**Good day**' });

    await until(() => texts(seen).length === 2 && texts(said).length === 2);
    const message = seen.find(({ Type }) => Type === 'MESSAGE');
    expect(message).to.include({
      Id: sent.Id,
      AbsoluteTime: sent.AbsoluteTime,
      Content: 'Hello!',
      ContentType: 'text/plain',
      DisplayName: 'Ada',
      ParticipantRole: 'CUSTOMER',
    });
    expect(texts(said)).to.deep.equal(['Hello!', '**Good day**']);
  });

  it('emits an event for each kind of item, and `item` for all', async () => {
    const { customer, agent } = chat;
    const kinds = ['message', 'event', 'typing', 'receipt', 'item'] as const;
    const spies = kinds.map((kind) => {
      const spy = sinon.spy();
      agent.on(kind, spy);
      return spy;
    });
    await Promise.all([customer.connect(), agent.connect()]);
    await customer.sendTyping();
    const { Id } = await customer.sendMessage('Hello!');
    await agent.markRead(Id!);

    const counts = () => spies.map(({ callCount }) => callCount);
    await until(() => spies[3]!.called && spies[1]!.callCount === 2);
    expect(counts()).to.deep.equal([1, 2, 1, 1, 5]);
    expect(spies[3]!.firstCall.firstArg).to.have.nested.property('MessageMetadata.MessageId', Id);
  });

  it('begins with the start of the conversation', async () => {
    const { customer, agent } = chat;
    await agent.connect();
    for (let i = 0; i < 150; i += 1) await agent.sendMessage(`Message ${i}`);
    const seen = collect(customer);
    await customer.connect();
    await until(() => texts(seen).length === 150);
    expect(texts(seen)).to.deep.equal(Array.from({ length: 150 }, (_, i) => `Message ${i}`));
  });

  it("starts after joining with from: 'now'", async () => {
    const { customer, agent } = chat;
    await agent.connect();
    await agent.sendMessage('Before');
    const late = chat.session({ from: 'now' });
    const seen = collect(late);
    await late.connect();
    await agent.sendMessage('After');
    await customer.connect();
    await until(() => texts(seen).length > 0);
    expect(texts(seen)).to.deep.equal(['After']);
  });

  it('returns the transcript, oldest first, however long it is', async () => {
    const { customer } = chat;
    await customer.connect();
    for (let i = 0; i < 120; i += 1) await customer.sendMessage(`Message ${i}`);
    const items = [];
    for await (const item of customer.transcript()) items.push(item);
    expect(texts(items)).to.deep.equal(Array.from({ length: 120 }, (_, i) => `Message ${i}`));
    const { transcript } = await chat.describe();
    expect(items.map(({ Id }) => Id)).to.deep.equal(transcript.map(({ Id }) => Id));
  });

  it('is over when the chat has ended and everything was delivered', async () => {
    const { customer, agent } = chat;
    const order: string[] = [];
    agent.on('item', ({ ContentType: type }) => order.push(type?.split('.').at(-1) ?? ''));
    agent.on('state', (state) => order.push(state));
    await Promise.all([customer.connect(), agent.connect()]);
    const ended = new Promise<void>((resolve) => agent.once('ended', resolve));
    await customer.sendMessage('Bye');
    await customer.disconnect();
    await ended;
    expect(agent.state).to.equal('ended');
    expect(order.slice(-4)).to.deep.equal(['text/plain', 'left', 'ended', 'ended']);
    await until(() => customer.state === 'ended');
    expect((await chat.describe()).ended).to.be.true;
  });

  it('delivers the end of a chat that ended while it was disconnected', async () => {
    const { customer, agent } = chat;
    const seen = collect(agent);
    await Promise.all([customer.connect(), agent.connect()]);
    await chat.setFaults({ operation: 'websocket', kind: 'drop-socket', probability: 1 });
    await customer.sendMessage('Bye');
    await customer.disconnect();
    await until(() => agent.state === 'ended' || agent.state === 'failed');
    expect(agent.state).to.equal('ended');
    expect(texts(seen)).to.deep.equal(['Bye']);
  });

  it('delivers nothing after a listener closes it, and leaves the rest for the next session', async () => {
    const { customer, agent, client } = chat;
    await agent.connect();
    for (const text of ['One', 'Two', 'Three']) await agent.sendMessage(text);
    const seen = collect(customer);
    customer.on('message', () => {
      customer.close();
    });
    await customer.connect();
    await until(() => customer.state === 'closed');
    expect(texts(seen)).to.deep.equal(['One']);

    const next = ChatSession.resume(customer.snapshot(), { client });
    onTestFinished(() => {
      next.close();
    });
    const rest = collect(next);
    await next.connect();
    await until(() => texts(rest).length === 2);
    expect(texts(rest)).to.deep.equal(['Two', 'Three']);
  });

  for (const moment of ['connecting', 'connected'] as const) {
    it(`can be closed by a listener that hears that it is ${moment}`, async () => {
      const { customer, agent } = chat;
      await agent.connect();
      await agent.sendMessage('One');
      const seen = collect(customer);
      customer.on('state', (state) => {
        if (state === moment) customer.close();
      });
      await failure(customer.connect(), ChatSessionError);
      await passTime(100);
      expect(customer.state).to.equal('closed');
      expect(seen).to.deep.equal([]);
      await until(async () => (await chat.describe()).participants[0]!.openSockets === 0);
    });
  }

  it('delivers missed items if leaving shows that the chat has ended', async () => {
    const { agent, contactId, emulator } = chat;
    // Its clock stands still until it leaves, and so does the pause before the next socket.
    const timers = new ManualTimers();
    const customer = chat.session({ timers });
    await Promise.all([customer.connect(), agent.connect()]);
    await passTime(50);
    await chat.setFaults({ operation: 'websocket', kind: 'drop-socket', probability: 1, count: 2 });
    void agent.sendTyping();
    await until(() => customer.state === 'reconnecting');
    await agent.sendMessage('Unheard');
    const stop = { method: 'POST', body: JSON.stringify({ ContactId: contactId }) };
    await fetch(`${emulator.url}/contact/stop`, stop);
    const seen = collect(customer);
    void customer.disconnect();
    await until(() => {
      timers.advance(100);
      return customer.state === 'ended';
    });
    expect(texts(seen)).to.deep.equal(['Unheard']);
  });

  describe('connect', () => {
    it('can be called in any state', async () => {
      const { customer } = chat;
      await Promise.all([customer.connect(), customer.connect()]);
      await customer.connect();
      expect(customer.state).to.equal('connected');
      const { participants } = await chat.describe();
      expect(participants[0]).to.include({ openSockets: 1 });
      customer.close();
      const error = await failure(customer.connect(), ChatSessionError);
      expect(error.message).to.equal('the session cannot connect: the session is closed');
      expect(error.state).to.equal('closed');
    });

    it('can be aborted, and called again', async () => {
      const { customer } = chat;
      const controller = new AbortController();
      const connecting = customer.connect({ signal: controller.signal });
      expect(customer.state).to.equal('connecting');
      controller.abort(new Error('no time'));
      const error = await failure(connecting, AbortError);
      expect(error.cause).to.have.property('message', 'no time');
      expect(customer.state).to.equal('idle');
      await customer.connect();
      expect(customer.state).to.equal('connected');
    });

    it('continues for callers that have not aborted', async () => {
      const { customer } = chat;
      const controller = new AbortController();
      const given = customer.connect({ signal: controller.signal });
      const kept = customer.connect();
      controller.abort();
      await failure(given, AbortError);
      await kept;
      expect(customer.state).to.equal('connected');
    });

    it('fails with the cause if the token is refused', async () => {
      const session = chat.session({ participantToken: 'none that was ever given' });
      const error = await failure(session.connect(), ChatSessionError);
      expect(error.cause).to.have.property('name', 'AccessDeniedException');
      expect(error.message).to.equal(
        'the session is not connected: the session has failed: Access denied',
      );
      expect(session.state).to.equal('failed');
      expect(inspect(error, { depth: 9 })).not.to.include('none that was ever given');
      // It is told again to those who come later.
      for (const later of [session.connect(), session.sendMessage('Hello?')]) {
        const { cause } = await failure(later, ChatSessionError);
        expect(cause).to.equal(error.cause);
      }
    });

    it('fails if the client was closed', async () => {
      const { customer, client } = chat;
      client.close();
      const error = await failure(customer.connect(), ChatSessionError);
      expect(error.cause).to.have.property('message').that.includes('after the client was closed');
    });
  });

  describe('disconnect', () => {
    it('can be called twice, and without a connection', async () => {
      const { customer, agent } = chat;
      await agent.disconnect();
      expect(agent.state).to.equal('closed');
      await customer.connect();
      await Promise.all([customer.disconnect(), customer.disconnect()]);
      await customer.disconnect();
      const { counts, ended } = await chat.describe();
      expect(ended).to.be.true;
      expect(counts.applied).to.equal(1);
    });

    it('rejects if the call fails, and can be called again', async () => {
      const { customer, client } = chat;
      await customer.connect();
      client.maxAttempts = 1;
      await chat.setFaults({ operation: '*', kind: 'reset-after-apply', probability: 1 });
      const error = await failure(customer.disconnect(), Error);
      expect(error).to.have.property('outcome', 'unknown');
      expect(customer.state).to.equal('closed');
      await chat.setFaults();
      await customer.disconnect();
      const { counts } = await chat.describe();
      expect(counts).to.deep.equal({ applied: 1, deduplicated: 1 });
    });
  });

  it('rejects calls before it is connected', async () => {
    const { customer } = chat;
    for (const attempt of [
      () => customer.sendMessage('Hello!'),
      () => customer.sendEvent({ ContentType: ContentType.TYPING }),
      () => customer.sendTyping(),
      () => customer.markRead('id'),
      () => customer.describeView('token'),
      () => customer.connectionToken(),
      () => customer.transcript().next(),
    ]) {
      const error = await failure<Error>(attempt(), ChatSessionError);
      expect(error.message).to.match(/: call connect\(\) first$/);
      expect(error).to.have.property('outcome', 'not-applied');
    }
  });

  it('returns a connection token for other calls', async () => {
    const { customer, client } = chat;
    await customer.connect();
    const { DefaultApi } = await import('amazon_connect_participant_service');
    const token = await customer.connectionToken();
    const { Transcript } = await new DefaultApi(client).getTranscript(token, {});
    expect(Transcript).to.have.length(1);
  });

  it('describes views with their JSON parsed', async () => {
    const { customer } = chat;
    await customer.connect();
    const view = await customer.describeView('view-token-contact-form');
    expect(view).to.include({ Id: 'contact-form' });
    expect(view.inputSchema).to.have.property('type', 'object');
    expect(view.template).to.have.property('Body').with.length(3);
  });

  it('parses interactive messages, and delivers malformed ones with an error', async () => {
    const { customer } = chat;
    const [errors, seen] = [sinon.spy(), sinon.spy()];
    customer.on('error', errors).on('message', seen);
    await customer.connect();
    const picker = {
      templateType: 'ListPicker',
      version: '1.0',
      data: { content: { title: 'Which?', elements: [{ title: 'This' }, { title: 'That' }] } },
    };
    const send = (Content: string) =>
      chat.push({ Type: 'MESSAGE', ContentType: ContentType.INTERACTIVE, Content });
    await send(JSON.stringify(picker));
    await send('{"secret":');
    await until(() => seen.callCount === 2);
    expect(seen.firstCall.firstArg).to.have.deep.property('interactive', picker);
    expect(seen.secondCall.firstArg).to.include({ Content: '{"secret":', interactive: undefined });
    const error = errors.firstCall.firstArg as ChatItemError;
    expect(error).to.be.instanceOf(ChatItemError);
    expect(error.message).to.include('it must be JSON');
    expect(error.raw).to.have.property('Content', '{"secret":');
    expect(inspect(error, { depth: 9 })).not.to.include('secret');
    expect(JSON.stringify(error)).not.to.include('secret');
  });

  it('delivers items with unknown content types', async () => {
    const { customer } = chat;
    const seen = collect(customer);
    await customer.connect();
    await chat.push({ Type: 'EVENT', ContentType: 'application/vnd.amazonaws.connect.event.new' });
    await until(() => seen.length === 2);
    expect(seen[1])
      .to.have.property('ContentType')
      .that.matches(/event\.new$/);
  });

  it('continues if a listener throws, which causes an uncaught exception', async () => {
    const { customer } = chat;
    const seen = sinon.spy();
    customer.on('message', () => {
      throw new Error('a mistake of the program');
    });
    customer.on('message', seen);
    const uncaught = catchUncaught();
    await customer.connect();
    await customer.sendMessage('One');
    expect(await uncaught.first).to.have.property('message', 'a mistake of the program');
    expect(seen.callCount).to.equal(1);
  });

  it('removes listeners, and calls those added with `once` once', async () => {
    const { customer } = chat;
    const [kept, taken, once] = [sinon.spy(), sinon.spy(), sinon.spy()];
    customer.on('message', kept).on('message', taken).once('message', once);
    customer.off('message', taken).off('message', () => undefined);
    await customer.connect();
    await customer.sendMessage('One');
    await customer.sendMessage('Two');
    await until(() => kept.callCount === 2);
    expect([taken.callCount, once.callCount]).to.deep.equal([0, 1]);
  });

  it('shows its state and the number of unsent messages when inspected', async () => {
    const session = chat.session({ queueLimit: 5 });
    expect(inspect(session)).to.equal("ChatSession { state: 'idle', unsent: 0 }");
    const connected = session.connect();
    const sent = session.sendMessage('hush');
    expect(inspect({ session })).to.equal(
      "{ session: ChatSession { state: 'connecting', unsent: 1 } }",
    );
    await Promise.all([connected, sent]);
  });

  it('shows no token when inspected', async () => {
    const { customer } = chat;
    await customer.connect();
    expect(inspect(customer, { depth: 9, showHidden: true })).not.to.include(chat.participantToken);
    expect(JSON.stringify(customer)).not.to.include(chat.participantToken);
  });

  it('reports values that are not options, a client, a listener or a message', async () => {
    const make = (options: unknown) =>
      thrown(() => new ChatSession(options as ChatSessionOptions), TypeError).message;
    expect(make(undefined)).to.equal(
      'new ChatSession(options) expects an object such as { participantToken }, not undefined',
    );
    expect(make('token')).to.match(/, not a string$/);
    for (const client of [new ConnectParticipantClient({}), new DefaultApi()]) {
      expect(make({ participantToken: 'token', client })).to.equal(
        'The client of a ChatSession must be an ApiClient, not an object',
      );
    }
    const session = new ChatSession({ participantToken: 'token' });
    expect(thrown(() => session.on('message', undefined as never), TypeError).message).to.equal(
      "The listener of 'message' must be a function, not undefined",
    );
    const error = await failure(session.sendMessage(undefined as never), TypeError);
    expect(error.message).to.equal(
      'sendMessage expects a string or { ContentType, Content }, not undefined',
    );
  });

  it('rejects invalid options', () => {
    const make = (options: object) =>
      thrown(() => new ChatSession({ participantToken: 'token', ...options }), TypeError).message;
    expect(make({ participantToken: '' })).to.match(/^participantToken must be a string, or/);
    expect(make({ holdBack: -1 })).to.equal('holdBack must be a number of ms, 0 or more');
    expect(make({ queueLimit: NaN })).to.equal('queueLimit must be a number, 0 or more');
    expect(make({ from: 'end' as ChatSessionOptions['from'] })).to.match(/^from must be/);
  });
});
