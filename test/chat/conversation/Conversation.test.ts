import { expect } from 'chai';
import { ChatSessionError, Conversation } from 'amazon_connect_participant_service';
import { failure } from '../../support/failure.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { passTime, until } from '../support.js';
import { contents, openWindow, said, statuses, untilShown, type Window } from './support.js';

describe('Conversation', () => {
  let window: Window;
  beforeEach(async () => {
    window = await openWindow();
  });
  afterEach(async () => {
    await window.chat.close();
  });

  describe('a snapshot', () => {
    it("has messages, files and events in order, and shows which are the participant's own", async () => {
      const { conversation, agent, customer } = window;
      await agent.sendMessage('Hello');
      await conversation.send('Hi');
      await untilShown(conversation, 'Hello', 'Hi');
      await agent.sendAttachment(new File(['text'], 'notes.txt', { type: 'text/plain' }));
      await untilShown(conversation, 'Hello', 'Hi', 'notes.txt');
      const { entries, state, hasEarlier, typing } = conversation.getSnapshot();
      expect(entries.map(({ item, isOwn }) => [item.Type, isOwn])).to.deep.equal([
        ['EVENT', false],
        ['EVENT', false],
        ['MESSAGE', false],
        ['MESSAGE', true],
        ['ATTACHMENT', false],
      ]);
      expect({ state, hasEarlier, typing }).to.deep.equal({
        state: 'connected',
        hasEarlier: false,
        typing: [],
      });
      expect(entries.map(({ key }) => key)).to.have.length(
        new Set(entries.map(({ key }) => key)).size,
      );
      expect(customer.state).to.equal('connected');
    });

    it('is the same until something changes, and never changes itself', async () => {
      const { conversation, agent } = window;
      const before = conversation.getSnapshot();
      const { entries } = before;
      expect(conversation.getSnapshot()).to.equal(before);
      const text = JSON.stringify(before);
      await agent.sendMessage('Hello');
      await untilShown(conversation, 'Hello');
      const after = conversation.getSnapshot();
      expect(after).not.to.equal(before);
      expect(after.entries).to.equal(conversation.getSnapshot().entries);
      expect(JSON.stringify(before)).to.equal(text);
      expect(before.entries).to.equal(entries);
      // What has not changed is the same object, so that it need not be rendered again.
      expect(after.entries[0]).to.equal(before.entries[0]);
    });

    it('keeps its state, even if its entries are read later', async () => {
      const { conversation, agent } = window;
      await agent.sendMessage('one');
      await untilShown(conversation, 'one');
      void conversation.send('two');
      const before = conversation.getSnapshot();
      await until(() => said(conversation)[1]?.status === 'sent');
      await agent.sendMessage('three');
      await untilShown(conversation, 'one', 'two', 'three');
      expect(before.entries.map(({ status }) => status)).to.deep.equal([
        undefined,
        undefined,
        undefined,
        'sending',
      ]);
    });

    it('keeps its entries if only the typing participants change', async () => {
      const { conversation, agent } = window;
      await agent.sendMessage('one');
      await untilShown(conversation, 'one');
      const { entries } = conversation.getSnapshot();
      await agent.sendTyping();
      await until(() => conversation.getSnapshot().typing.length === 1);
      expect(conversation.getSnapshot().entries).to.equal(entries);
    });

    it('puts a late item at its position', async () => {
      const { conversation, emulator, agent } = window;
      emulator.setMessageProcessing({ rules: [{ when: 'slow', delayMs: 1000 }] });
      await agent.sendMessage('slow');
      await agent.sendMessage('quick');
      await untilShown(conversation, 'quick');
      emulator.advance(1000);
      await untilShown(conversation, 'slow', 'quick');
    });

    it('shows streamed text as a whole, in one entry', async () => {
      const { chat, conversation } = window;
      const Id = 'streamed';
      const chunk = (ChunkNumber: number, Content: string, MessageCompleted = false) =>
        chat.push({
          ContentType: 'text/plain',
          Content,
          Id,
          MessageMetadata: { ChunkNumber, MessageCompleted },
        });
      await chunk(1, 'Once ');
      await chunk(2, 'upon ');
      await untilShown(conversation, 'Once upon ');
      const [before] = said(conversation);
      await chunk(3, 'Once upon a time', true);
      await untilShown(conversation, 'Once upon a time');
      expect(said(conversation)[0]?.key).to.equal(before?.key);
    });
  });

  describe('subscribers', () => {
    it('are called once per turn, however much changes', async () => {
      const { conversation, told } = window;
      await passTime(20);
      const before = told();
      for (const text of ['a', 'b', 'c']) void conversation.send(text);
      await Promise.resolve();
      await Promise.resolve();
      expect(contents(conversation)).to.deep.equal(['a', 'b', 'c']);
      expect(told()).to.equal(before + 1);
      const [, , last] = said(conversation);
      conversation.discard(last?.key ?? '');
      await Promise.resolve();
      expect(told(), 'in the same turn').to.equal(before + 1);
      await passTime(20);
      expect(told()).to.be.greaterThan(before + 1);
    });

    it('can be added and removed, throw, and be the same function twice', async () => {
      const { conversation, agent } = window;
      const uncaught = process.listeners('uncaughtException');
      const errors: unknown[] = [];
      process.removeAllListeners('uncaughtException');
      process.on('uncaughtException', (error) => errors.push(error));
      try {
        let count = 0;
        const listener = (): void => {
          count += 1;
        };
        const stopThrowing = conversation.subscribe(() => {
          throw new Error('a listener fails');
        });
        const [first, second] = [
          conversation.subscribe(listener),
          conversation.subscribe(listener),
        ];
        first();
        first();
        await agent.sendMessage('Hello');
        await untilShown(conversation, 'Hello');
        await until(() => errors.length > 0);
        stopThrowing();
        expect(count).to.be.greaterThan(0);
        second();
        const before = count;
        await agent.sendMessage('again');
        await untilShown(conversation, 'Hello', 'again');
        await passTime(10);
        expect(count).to.equal(before);
      } finally {
        process.removeAllListeners('uncaughtException');
        for (const listener of uncaught) process.on('uncaughtException', listener);
      }
    });

    it('are not called for reading a snapshot', async () => {
      const { conversation, told } = window;
      await passTime(20);
      const before = told();
      conversation.getSnapshot();
      JSON.stringify(conversation);
      await passTime(20);
      expect(told()).to.equal(before);
    });
  });

  describe('unread', () => {
    it('counts the messages and files of others until they are read', async () => {
      const { conversation, agent } = window;
      await agent.sendMessage('one');
      await agent.sendMessage('two');
      await conversation.send('mine');
      await untilShown(conversation, 'one', 'two', 'mine');
      expect(conversation.unread).to.equal(2);
      const before = conversation.getSnapshot();
      const [one] = said(conversation);
      void conversation.markRead(one?.key ?? '');
      expect(conversation.unread).to.equal(1);
      expect(conversation.getSnapshot(), 'so that a window shows it').not.to.equal(before);
      await conversation.markRead();
      expect(conversation.unread).to.equal(0);
    });

    it('is reset by ChatSession.markRead', async () => {
      const { conversation, customer, agent } = window;
      const { Id = '' } = await agent.sendMessage('one');
      await untilShown(conversation, 'one');
      void customer.markRead(Id);
      expect(conversation.unread).to.equal(0);
    });

    it('causes no unhandled rejection if a receipt cannot be sent', async () => {
      const { conversation, agent } = window;
      await agent.sendMessage('one');
      await untilShown(conversation, 'one');
      conversation.close();
      const rejections: unknown[] = [];
      const listener = (reason: unknown): void => void rejections.push(reason);
      process.on('unhandledRejection', listener);
      onTestFinished(() => process.off('unhandledRejection', listener));
      void conversation.markRead();
      await passTime(0);
      expect(rejections).to.deep.equal([]);
      await failure(conversation.markRead(), ChatSessionError);
    });

    it('does not count messages that the participant has read elsewhere', async () => {
      const { conversation, chat, customer, agent } = window;
      await conversation.send('who I am');
      const { Id = '' } = await agent.sendMessage('read');
      await untilShown(conversation, 'who I am', 'read');
      await customer.markRead(Id);
      const { participantId } = customer;
      const elsewhere = new Conversation(chat.session({ participantId }));
      await elsewhere.session.connect();
      await untilShown(elsewhere, 'who I am', 'read');
      expect(elsewhere.unread).to.equal(0);
      await agent.sendMessage('not read');
      await untilShown(elsewhere, 'who I am', 'read', 'not read');
      expect(elsewhere.unread).to.equal(1);
    });
  });

  it('shows who is typing, for as long as they do', async () => {
    const { conversation, agent } = window;
    await agent.sendTyping();
    await until(() => conversation.getSnapshot().typing.length === 1);
    expect(conversation.getSnapshot().typing[0]).to.include({
      DisplayName: 'Bob',
      ParticipantRole: 'AGENT',
    });
    await agent.sendMessage('Hello');
    await until(() => conversation.getSnapshot().typing.length === 0);
  });

  it('never shows its own participant as typing, even before the session knows it', async () => {
    const { conversation, customer, agent } = window;
    const typing: string[] = [];
    conversation.subscribe(() => {
      for (const { DisplayName = '' } of conversation.getSnapshot().typing)
        typing.push(DisplayName);
    });
    await customer.sendTyping();
    await agent.sendTyping();
    await until(() => typing.length > 0);
    expect(new Set(typing)).to.deep.equal(new Set(['Bob']));
    expect(customer.participantId).to.be.a('string');
  });

  it('marks its own messages when the session learns its participant', async () => {
    const { conversation, chat } = window;
    await conversation.send('from here');
    const second = new Conversation(chat.session());
    await second.session.connect();
    await untilShown(second, 'from here');
    expect(said(second)[0]).to.include({ isOwn: false, status: undefined });
    expect(second.unread).to.equal(1);
    await second.send('from there');
    await until(() => said(second)[0]?.isOwn === true);
    expect(statuses(second)).to.deep.equal(['from here: sent', 'from there: sent']);
    expect(second.unread).to.equal(0);
  });

  it('closes its session, and leaves no timer', async () => {
    const { conversation, customer, agent, told } = window;
    await agent.sendTyping();
    await until(() => conversation.getSnapshot().typing.length === 1);
    conversation.close();
    conversation.close();
    expect(customer.state).to.equal('closed');
    const { state, typing, hasEarlier } = conversation.getSnapshot();
    expect({ state, typing, hasEarlier }).to.deep.equal({
      state: 'closed',
      typing: [],
      hasEarlier: false,
    });
    await passTime(10);
    const before = told();
    await agent.sendMessage('nobody hears it');
    await passTime(30);
    expect(told()).to.equal(before);
  });
});
