import { expect } from 'chai';
import sinon from 'sinon';
import {
  AbortError,
  ApiError,
  ChatSessionError,
  type CallEvent,
  type ChatSession,
} from 'amazon_connect_participant_service';
import { failure } from '../support/failure.js';
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

describe('sending in a chat session', () => {
  let chat: Conversation;
  let timers: ManualTimers;

  beforeEach(async () => {
    chat = await startConversation();
    timers = new ManualTimers();
  });

  afterEach(() => chat.close());

  const operations = (): string[] => {
    const seen: string[] = [];
    chat.client.observe((event: CallEvent) => {
      if (event.type === 'attempt') seen.push(event.operation);
    });
    return seen;
  };

  describe('messages', () => {
    it('arrive in the order in which they were sent', async () => {
      const { customer, agent } = chat;
      const seen = collect(agent);
      await Promise.all([customer.connect(), agent.connect()]);
      await chat.setFaults({ operation: 'SendMessage', kind: 'reset', probability: 0.3 });
      chat.client.maxAttempts = 10;
      const words = Array.from({ length: 30 }, (_, i) => `Message ${i}`);
      await Promise.all(words.map((word) => customer.sendMessage(word)));
      await until(() => texts(seen).length === 30);
      expect(texts(seen)).to.deep.equal(words);
    });

    it('that cannot be confirmed fail with a client token for sending them again safely', async () => {
      const { customer } = chat;
      await customer.connect();
      chat.client.maxAttempts = 1;
      await chat.setFaults({
        operation: 'SendMessage',
        kind: 'reset-after-apply',
        probability: 1,
        count: 1,
      });
      const message = { ContentType: 'text/plain', Content: 'Once' };
      const error = await failure(customer.sendMessage(message), ApiError);
      expect(error.outcome).to.equal('unknown');
      await customer.sendMessage({ ...message, ClientToken: error.clientToken! });
      const { counts } = await chat.describe();
      expect(counts).to.deep.equal({ applied: 1, deduplicated: 1 });
    });

    it('report their outcome if there is no connection token', async () => {
      let isFailing = false;
      const customer = chat.session({
        timers,
        participantToken: () => {
          if (isFailing) throw new Error('the token service is down');
          return chat.participantToken;
        },
      });
      await customer.connect();
      timers.sleep(24 * 3_600_000 - 30_000);
      chat.client.maxAttempts = 1;
      await chat.setFaults({
        operation: 'CreateParticipantConnection',
        kind: 'reset',
        probability: 1,
      });
      for (const cause of ['ConnectionError', 'ParticipantTokenError']) {
        const error = await failure(customer.sendMessage('Hello?'), ChatSessionError);
        expect(error).to.include({ outcome: 'not-applied' });
        expect(error.clientToken).to.be.a('string');
        expect(error).to.have.nested.property('cause.name', cause);
        isFailing = true;
      }
    });

    it('do not wait for one that fails', async () => {
      const { customer } = chat;
      await customer.connect();
      const refused = customer.sendMessage({ ContentType: 'no/such', Content: 'One' });
      const sent = customer.sendMessage('Two');
      const error = await failure(refused, ApiError);
      expect(error.name).to.equal('ValidationException');
      expect(await sent).to.have.property('Id');
    });

    it('can be aborted, before and while they are sent', async () => {
      const { customer } = chat;
      await customer.connect();
      await chat.setFaults({
        operation: 'SendMessage',
        kind: 'delay',
        probability: 1,
        delayMs: 5_000,
      });
      const calls = operations();
      const [first, second] = [new AbortController(), new AbortController()];
      const underWay = customer.sendMessage('One', { signal: first.signal });
      const waiting = customer.sendMessage('Two', { signal: second.signal });
      await until(() => calls.includes('SendMessage'));
      await passTime(30);
      second.abort();
      expect(await failure(waiting, AbortError)).to.include({
        outcome: 'not-applied',
        attempts: 0,
      });
      first.abort();
      expect((await failure(underWay, AbortError)).clientToken).to.be.a('string');
      const already = customer.sendMessage('Three', { signal: AbortSignal.abort() });
      expect(await failure(already, AbortError)).to.have.property('outcome', 'not-applied');
      expect(customer.unsent).to.deep.equal([]);
    });

    it('are returned when the session is closed', async () => {
      const { customer } = chat;
      await customer.connect();
      await chat.setFaults({
        operation: 'SendMessage',
        kind: 'delay',
        probability: 1,
        delayMs: 5_000,
      });
      const calls = operations();
      const underWay = customer.sendMessage('One');
      const waiting = customer.sendMessage('Two');
      await until(() => calls.includes('SendMessage'));
      await passTime(30);
      customer.close();
      const error = await failure(waiting, ChatSessionError);
      expect(error).to.include({ outcome: 'not-applied', state: 'closed' });
      expect(error.clientToken).to.be.a('string');
      expect(await failure(underWay, AbortError)).to.have.property('outcome', 'unknown');
      expect(customer.unsent.map(({ Content }) => Content)).to.deep.equal(['One', 'Two']);
    });
  });

  describe('with a queue', () => {
    it('waits for the connection, and is sent once, in order', async () => {
      const { agent } = chat;
      const customer = chat.session({ queueLimit: 10, timers });
      const seen = collect(agent);
      await Promise.all([customer.connect(), agent.connect()]);
      chat.client.maxAttempts = 1;
      const lost = new Promise((resolve) =>
        customer.on('state', (state) => {
          if (state === 'reconnecting') resolve(undefined);
        }),
      );
      await chat.setFaults(
        { operation: 'websocket', kind: 'drop-socket', probability: 1, count: 2 },
        { operation: 'CreateParticipantConnection', kind: 'throttle', probability: 1, count: 5 },
        { operation: 'SendMessage', kind: 'reset-after-apply', probability: 0.5, count: 3 },
      );
      void agent.sendTyping();
      await lost;
      const sent = ['One', 'Two', 'Three'].map((text) => customer.sendMessage(text));
      expect(customer.unsent).to.have.length(3);
      await whileTimePasses(timers, () => customer.unsent.length === 0);
      await Promise.all(sent);
      await until(() => texts(seen).length === 3);
      expect(texts(seen)).to.deep.equal(['One', 'Two', 'Three']);
    });

    it('keeps its pauses, however many messages are added', async () => {
      const customer = chat.session({ queueLimit: 100, timers });
      await customer.connect();
      chat.client.maxAttempts = 1;
      const calls = operations();
      const tries = () => calls.filter((name) => name === 'SendMessage').length;
      await chat.setFaults({
        operation: 'SendMessage',
        kind: 'throttle',
        probability: 1,
        count: 1,
      });
      const sent = [customer.sendMessage('One')];
      await until(() => tries() === 1);
      await passTime(20);
      // The clock stands still, and so does the pause.
      for (let i = 0; i < 20; i += 1) sent.push(customer.sendMessage(`Message ${i}`));
      await passTime(20);
      expect(tries()).to.equal(1);
      await whileTimePasses(timers, () => customer.unsent.length === 0);
      await Promise.all(sent);
    });

    it('reports that a message without a response may have been sent', async () => {
      const controller = new AbortController();
      const { signal } = controller;
      const close = (session: ChatSession) => {
        session.close();
      };
      const abort = () => {
        controller.abort();
      };
      const endings = [
        [close, ChatSessionError, 'the message may have been sent: the session is over'],
        [abort, AbortError, 'SendMessage was aborted by the caller'],
      ] as const;
      chat.client.maxAttempts = 1;
      for (const [end, expected, words] of endings) {
        const customer = chat.session({ queueLimit: 10, timers });
        await customer.connect();
        await chat.setFaults({
          operation: 'SendMessage',
          kind: 'reset-after-apply',
          probability: 1,
          count: 1,
        });
        const { applied } = (await chat.describe()).counts;
        const sending = customer.sendMessage('Once', { signal });
        await until(async () => (await chat.describe()).counts.applied > applied);
        // The clock stands still, and so does the pause before the next try.
        await passTime(50);
        end(customer);
        const error = await failure<Error>(sending, expected);
        expect(error).to.include({ message: words, outcome: 'unknown' });
        expect(error).to.have.property('clientToken').that.is.a('string');
        customer.close();
      }
    });

    it('reports the same if the last attempt is refused', async () => {
      const customer = chat.session({ queueLimit: 10, timers });
      await customer.connect();
      chat.client.maxAttempts = 1;
      let tries = 0;
      chat.client.use(async (request, next) => {
        if (request.operation !== 'SendMessage') return next(request);
        tries += 1;
        if (tries > 1) {
          const headers = { 'x-amzn-errortype': 'ValidationException' };
          return { status: 400, headers, text: '{"Message":"not any more"}' };
        }
        await next(request);
        return { status: 500, headers: {}, text: '' };
      });
      const sending = customer.sendMessage('Once');
      sending.catch(() => undefined);
      await whileTimePasses(timers, () => tries === 2);
      const error = await failure(sending, ChatSessionError);
      expect(error.outcome).to.equal('unknown');
      expect(error.cause).to.have.property('outcome', 'not-applied');
      expect((await chat.describe()).counts.applied).to.equal(1);
    });

    it('rejects messages beyond its limit', async () => {
      const customer = chat.session({ queueLimit: 2, timers });
      await customer.connect();
      await chat.setFaults({
        operation: 'websocket',
        kind: 'drop-socket',
        probability: 1,
        count: 1,
      });
      void customer.sendTyping();
      await until(() => customer.state === 'reconnecting');
      const waiting = [customer.sendMessage('One'), customer.sendMessage('Two')];
      const error = await failure(customer.sendMessage('Three'), ChatSessionError);
      expect(error.message).to.equal('the queue is full: 2 messages are already waiting');
      expect(error).to.include({ outcome: 'not-applied', state: 'reconnecting' });
      customer.close();
      for (const message of waiting) await failure(message, ChatSessionError);
      expect(customer.unsent).to.have.length(2);
    });

    it('rejects them also while the service accepts no messages', async () => {
      const customer = chat.session({ queueLimit: 2, timers });
      await customer.connect();
      chat.client.maxAttempts = 1;
      await chat.setFaults({ operation: 'SendMessage', kind: 'server-error', probability: 1 });
      const calls = operations();
      const first = customer.sendMessage('One');
      await until(() => calls.length === 1);
      await passTime(30);
      const second = customer.sendMessage('Two');
      const error = await failure(customer.sendMessage('Three'), ChatSessionError);
      expect(error.message).to.equal('the queue is full: 2 messages are already waiting');
      customer.close();
      for (const message of [first, second]) await failure(message, ChatSessionError);
    });
  });

  describe('typing', () => {
    it('is sent every 10 s, and again after a message', async () => {
      const customer = chat.session({ timers });
      await customer.connect();
      const calls = operations();
      const typed = () => calls.filter((name) => name === 'SendEvent').length;
      for (let i = 0; i < 20; i += 1) await customer.sendTyping();
      expect(typed()).to.equal(1);
      timers.sleep(10_000);
      await customer.sendTyping();
      expect(typed()).to.equal(2);
      await customer.sendMessage('There');
      await customer.sendTyping();
      expect(typed()).to.equal(3);
    });

    it('that fails causes an `error` event, and no unhandled rejection', async () => {
      const { customer } = chat;
      await customer.connect();
      chat.client.maxAttempts = 1;
      const errors = sinon.spy();
      customer.on('error', errors);
      await chat.setFaults({ operation: 'SendEvent', kind: 'throttle', probability: 1, count: 1 });
      void customer.sendTyping();
      await until(() => errors.called);
      expect(errors.firstCall.firstArg).to.have.property('name', 'ThrottlingException');
      // It does not count as told.
      const calls = operations();
      await customer.sendTyping();
      expect(calls).to.deep.equal(['SendEvent']);
    });
  });

  describe('receipts', () => {
    const receiptsOf = async () => {
      const { transcript } = await chat.describe();
      return transcript.map((item) => {
        const { Receipts = [] } = (Reflect.get(item, 'MessageMetadata') ?? {}) as {
          Receipts?: object[];
        };
        return Receipts.map((receipt) =>
          Object.keys(receipt).filter((key) => key.endsWith('Timestamp')),
        ).flat();
      });
    };

    it('are sent before the participant leaves', async () => {
      const { agent } = chat;
      const { customer } = chat;
      await Promise.all([customer.connect(), agent.connect()]);
      const seen = collect(customer);
      await agent.sendMessage('Read me');
      await until(() => texts(seen).length === 1);
      await chat.setFaults({
        operation: 'SendEvent',
        kind: 'delay',
        probability: 1,
        delayMs: 100,
      });
      const calls = operations();
      void customer.markRead(seen.at(-1)!);
      await customer.disconnect();
      expect(calls).to.deep.equal(['SendEvent', 'DisconnectParticipant']);
      expect((await receiptsOf()).flat()).to.include('ReadTimestamp');
    });

    it('for several messages are combined into one for the latest message', async () => {
      const { agent } = chat;
      const customer = chat.session({ timers });
      await Promise.all([customer.connect(), agent.connect()]);
      const seen = collect(customer);
      for (let i = 0; i < 4; i += 1) await agent.sendMessage(`Message ${i}`);
      await whileTimePasses(timers, () => texts(seen).length === 4);
      const messages = seen.filter(({ Type }) => Type === 'MESSAGE');
      const calls = operations();
      const marked = [
        ...messages.map((message) => customer.markDelivered(message)),
        customer.markRead(messages[3]!),
        customer.markRead(messages[1]!),
      ];
      timers.advance(300);
      await Promise.all(marked);
      expect(calls).to.deep.equal(['SendEvent']);
      expect((await receiptsOf()).slice(-4)).to.deep.equal([
        [],
        [],
        [],
        ['DeliveredTimestamp', 'ReadTimestamp'],
      ]);

      // What was read needs no further receipt.
      await customer.markDelivered(messages[2]!);
      await customer.markRead(messages[3]!);
      expect(calls).to.deep.equal(['SendEvent']);
    });

    it('are sent every 5 s at most', async () => {
      const { agent } = chat;
      const customer = chat.session({ timers });
      await Promise.all([customer.connect(), agent.connect()]);
      const { Id: first } = await agent.sendMessage('One');
      const { Id: second } = await agent.sendMessage('Two');
      const calls = operations();
      const one = customer.markRead(first!);
      timers.advance(300);
      await one;
      const two = customer.markRead(second!);
      const receipts = () => calls.filter((name) => name === 'SendEvent');
      timers.advance(4_900);
      expect(receipts()).to.have.length(1);
      timers.advance(200);
      await two;
      expect(receipts()).to.have.length(2);
    });

    it('are reported once, even if they arrived while the session was disconnected', async () => {
      const { customer, agent } = chat;
      const told = sinon.spy();
      customer.on('receipt', told);
      await Promise.all([customer.connect(), agent.connect()]);
      const { Id } = await customer.sendMessage('Have you read this?');
      await chat.setFaults({
        operation: 'websocket',
        kind: 'drop-socket',
        probability: 1,
        count: 2,
      });
      await agent.markRead(Id!);
      await until(() => told.called && customer.state === 'connected');
      await customer.sendMessage('Fine');
      await passTime(50);
      expect(told.callCount).to.equal(1);
      expect(told.firstCall.firstArg).to.have.nested.property('MessageMetadata.MessageId', Id);
      expect(told.firstCall.firstArg).to.have.nested.property(
        'MessageMetadata.Receipts[0].ReadTimestamp',
      );
    });
  });
});
