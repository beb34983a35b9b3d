import { expect } from 'chai';
import { ApiError, ChatSessionError, Conversation } from 'amazon_connect_participant_service';
import { failure } from '../../support/failure.js';
import { until } from '../support.js';
import {
  acknowledge,
  contents,
  openWindow,
  said,
  statuses,
  untilShown,
  type Window,
} from './support.js';

describe('Conversation: sending', () => {
  let window: Window;
  beforeEach(async () => {
    window = await openWindow();
  });
  afterEach(async () => {
    await window.chat.close();
  });

  /** The statuses that the first message comes to, and the keys that it has. */
  function watch(conversation: Conversation): { statuses: unknown[]; keys: Set<unknown> } {
    const seen = { statuses: [] as unknown[], keys: new Set<unknown>() };
    const look = (): void => {
      const [entry] = said(conversation);
      if (!entry) return;
      if (seen.statuses.at(-1) !== entry.status) seen.statuses.push(entry.status);
      seen.keys.add(entry.key);
    };
    conversation.subscribe(look);
    return seen;
  }

  it('shows a message at once, and follows it from sending to read under one key', async () => {
    const { conversation, agent } = window;
    const seen = watch(conversation);
    const sending = conversation.send('Hello');
    const [entry] = said(conversation);
    expect(entry).to.deep.include({ isOwn: true, status: 'sending' });
    expect(entry?.item).to.deep.include({
      Type: 'MESSAGE',
      ContentType: 'text/plain',
      Content: 'Hello',
    });
    const { Id = '' } = await sending;
    expect(said(conversation)[0]?.item.Id).to.equal(Id);
    await until(() => said(conversation)[0]?.item.DisplayName === 'Ada');
    await acknowledge(agent, 'delivered', Id);
    await until(() => said(conversation)[0]?.status === 'delivered');
    await acknowledge(agent, 'read', Id);
    await until(() => said(conversation)[0]?.status === 'read');
    expect(seen.statuses).to.deep.equal(['sending', 'sent', 'delivered', 'read']);
    expect([...seen.keys]).to.deep.equal([entry?.key]);
  });

  it('keeps the order in which messages were sent', async () => {
    const { conversation } = window;
    const texts = ['one', 'two', 'three', 'four', 'five'];
    const sending = texts.map((text) => conversation.send(text));
    expect(contents(conversation)).to.deep.equal(texts);
    await Promise.all(sending);
    await until(() => said(conversation).every(({ item }) => item.DisplayName === 'Ada'));
    expect(contents(conversation)).to.deep.equal(texts);
  });

  it('shows a message once if its item arrives before its response', async () => {
    const { conversation, emulator } = window;
    const seen = watch(conversation);
    emulator.setFaults(slowAnswers);
    let most = 0;
    conversation.subscribe(() => {
      most = Math.max(most, said(conversation).length);
    });
    await Promise.all([conversation.send('Hello'), conversation.send('Hello')]);
    await until(() => said(conversation).every(({ item }) => item.DisplayName === 'Ada'));
    expect(most).to.equal(2);
    expect(seen.keys.size).to.equal(1);
    expect(new Set(seen.statuses)).to.deep.equal(new Set(['sending', 'sent']));
  });

  it('does not confuse its message with the same text from someone else', async () => {
    const { conversation, emulator, agent } = window;
    emulator.setFaults(slowAnswers);
    const [{ Id: own }, { Id: other }] = await Promise.all([
      conversation.send('Hello'),
      agent.sendMessage('Hello'),
    ]);
    await until(() => said(conversation).length === 2);
    await until(() => said(conversation).every(({ item }) => item.DisplayName !== undefined));
    const byId = new Map(said(conversation).map(({ item, isOwn }) => [item.Id, isOwn]));
    expect(byId).to.deep.equal(
      new Map([
        [own, true],
        [other, false],
      ]),
    );
  });

  it('marks earlier messages as read when a later one is read', async () => {
    const { conversation, agent } = window;
    await Promise.all(['one', 'two', 'three'].map((text) => conversation.send(text)));
    const [, two] = said(conversation);
    await acknowledge(agent, 'read', two?.item.Id);
    await until(() => said(conversation)[1]?.status === 'read');
    expect(statuses(conversation)).to.deep.equal(['one: read', 'two: read', 'three: sent']);
  });

  describe('with message processing', () => {
    it('shows that a message is processed, then that it was sent, with its processed content', async () => {
      const { conversation, emulator } = window;
      const seen = watch(conversation);
      emulator.setMessageProcessing({
        rules: [{ when: '/\\d{4}/', content: 'My PIN is ****', delayMs: 1000 }],
      });
      await conversation.send('My PIN is 1234');
      await until(() => said(conversation)[0]?.status === 'processing');
      emulator.advance(1000);
      await untilShown(conversation, 'My PIN is ****');
      expect(seen.statuses).to.deep.equal(['sending', 'processing', 'sent']);
      expect(seen.keys.size).to.equal(1);
    });

    it('never says that a rejected message was delivered or read', async () => {
      const { conversation, emulator, agent } = window;
      const seen = watch(conversation);
      emulator.setMessageProcessing({
        rules: [{ when: 'bad', outcome: 'REJECTED', delayMs: 1000 }],
      });
      await conversation.send('bad words');
      const { Id = '' } = await conversation.send('good words');
      await acknowledge(agent, 'read', Id);
      await until(() => said(conversation)[1]?.status === 'read');
      expect(statuses(conversation)).to.deep.equal(['bad words: processing', 'good words: read']);
      emulator.advance(1000);
      await until(() => said(conversation)[0]?.status === 'rejected');
      const last = await conversation.send('last words');
      await acknowledge(agent, 'read', last.Id);
      await until(() => said(conversation)[2]?.status === 'read');
      expect(seen.statuses).to.deep.equal(['sending', 'processing', 'rejected']);
    });

    it('does not apply a receipt of a later message to one that was being processed', async () => {
      const { conversation, emulator, agent } = window;
      emulator.setMessageProcessing({ rules: [{ when: 'slow', delayMs: 1000 }] });
      await conversation.send('slow');
      const { Id = '' } = await conversation.send('quick');
      await acknowledge(agent, 'read', Id);
      await until(() => said(conversation)[1]?.status === 'read');
      emulator.advance(1000);
      await until(() => said(conversation)[0]?.status === 'sent');
      expect(statuses(conversation)).to.deep.equal(['slow: sent', 'quick: read']);
    });

    it('shows a message as failed if processing fails, and sends it again as a new one', async () => {
      const { conversation, emulator } = window;
      emulator.setMessageProcessing({ rules: [{ when: 'odd', outcome: 'FAILED' }] });
      await conversation.send('odd');
      await until(() => said(conversation)[0]?.status === 'failed');
      const [entry] = said(conversation);
      expect(entry?.error).to.be.instanceOf(ChatSessionError);
      emulator.setMessageProcessing({ rules: [] });
      await conversation.retry(entry?.key ?? '');
      expect(statuses(conversation)).to.deep.equal(['odd: sent']);
      expect(said(conversation)[0]?.key).to.equal(entry?.key);
      expect(said(conversation)[0]?.error).to.equal(undefined);
    });
  });

  describe('that fails', () => {
    it('is shown by the entry, and rejects the promise', async () => {
      const { conversation, emulator } = window;
      refuse(emulator);
      const error = await failure(conversation.send('Hello'), Error);
      expect(error).to.be.instanceOf(ApiError);
      const [entry] = said(conversation);
      expect(entry).to.include({ status: 'failed', error });
      // Without a listener, it is no unhandled rejection: mocha would fail.
      void conversation.send('not awaited');
      await until(() => said(conversation)[1]?.status === 'failed');
    });

    it('can be retried under the same key, and is in the chat once', async () => {
      const { conversation, emulator, chat } = window;
      // Nobody brings it back meanwhile.
      emulator.setFaults({
        seed: 1,
        faults: [
          { operation: 'SendMessage', kind: 'reset-after-apply', probability: 1 },
          { operation: 'websocket', kind: 'swallow', probability: 1 },
        ],
      });
      await failure(conversation.send('Hello'), Error);
      expect(statuses(conversation)).to.deep.equal(['Hello: failed']);
      const [entry] = said(conversation);
      emulator.setFaults({ faults: [] });
      await conversation.retry(entry?.key ?? '');
      expect(statuses(conversation)).to.deep.equal(['Hello: sent']);
      expect(said(conversation)[0]?.key).to.equal(entry?.key);
      const { counts } = await chat.describe();
      expect(counts.applied).to.equal(1);
    });

    it('is shown as sent if it comes back after all', async () => {
      const { conversation, emulator } = window;
      await conversation.send('who I am');
      await until(() => said(conversation)[0]?.item.DisplayName === 'Ada');
      emulator.setFaults({
        seed: 1,
        faults: [{ operation: 'SendMessage', kind: 'reset-after-apply', probability: 1 }],
      });
      await failure(conversation.send('Hello'), Error);
      await until(() => said(conversation)[1]?.status === 'sent');
      expect(statuses(conversation)).to.deep.equal(['who I am: sent', 'Hello: sent']);
    });

    it('keeps its position while the conversation continues', async () => {
      const { conversation, emulator, agent } = window;
      await agent.sendMessage('before');
      await untilShown(conversation, 'before');
      refuse(emulator);
      await failure(conversation.send('mine'), Error);
      emulator.setFaults({ faults: [] });
      await agent.sendMessage('after');
      await untilShown(conversation, 'before', 'mine', 'after');
      await conversation.retry(said(conversation)[1]?.key ?? '');
      expect(contents(conversation)).to.deep.equal(['before', 'after', 'mine']);
    });

    it('can be discarded', async () => {
      const { conversation, emulator } = window;
      refuse(emulator);
      await failure(conversation.send('mine'), Error);
      const { key = '' } = said(conversation)[0] ?? {};
      expect(conversation.discard(key)).to.be.true;
      expect(contents(conversation)).to.deep.equal([]);
      expect(conversation.discard(key)).to.be.false;
      expect(await failure(conversation.retry(key), Error)).to.be.instanceOf(ChatSessionError);
    });
  });

  it('can be aborted while it is being sent', async () => {
    const { conversation, emulator, chat } = window;
    emulator.setFaults({
      seed: 1,
      faults: [{ operation: 'SendMessage', kind: 'hang', probability: 1 }],
    });
    const sending = failure(conversation.send('mine'), Error);
    await until(async () => {
      const { faults } = (await (await fetch(`${emulator.url}/emulator/faults`)).json()) as {
        faults: { struck: number }[];
      };
      return faults[0]?.struck === 1;
    });
    const { key = '', status } = said(conversation)[0] ?? {};
    expect(status).to.equal('sending');
    expect(conversation.discard(key)).to.be.true;
    expect(contents(conversation)).to.deep.equal([]);
    expect(await sending).to.have.property('name', 'AbortError');
    emulator.setFaults({ faults: [] });
    await conversation.send('next');
    expect(contents(conversation)).to.deep.equal(['next']);
    const { transcript } = await chat.describe();
    expect(transcript.filter(({ ContentType }) => ContentType === 'text/plain')).to.have.length(1);
  });

  it('reappears as a new entry if it was aborted too late', async () => {
    const { conversation, emulator } = window;
    await conversation.send('who I am');
    emulator.setFaults({
      seed: 1,
      faults: [{ operation: 'SendMessage', kind: 'reset-after-apply', probability: 1 }],
    });
    const sending = failure(conversation.send('mine'), Error);
    await until(async () => (await window.chat.describe()).counts.applied === 2);
    conversation.discard(said(conversation)[1]?.key ?? '');
    await sending;
    await untilShown(conversation, 'who I am', 'mine');
    expect(statuses(conversation)).to.deep.equal(['who I am: sent', 'mine: sent']);
  });

  it('does not discard sent messages or those of others', async () => {
    const { conversation, agent } = window;
    await agent.sendMessage('theirs');
    await conversation.send('mine');
    await untilShown(conversation, 'theirs', 'mine');
    for (const { key } of said(conversation)) {
      expect(conversation.discard(key)).to.be.false;
      expect((await failure(conversation.retry(key), Error)).message).to.contain(
        'cannot be sent again',
      );
    }
    expect(contents(conversation)).to.deep.equal(['theirs', 'mine']);
  });

  it('does not show an invalid message', async () => {
    const { conversation } = window;
    expect(await failure(conversation.send(7 as unknown as string), Error)).to.be.instanceOf(
      TypeError,
    );
    expect(contents(conversation)).to.deep.equal([]);
  });

  it('fails without a connection, and can be retried with one', async () => {
    const { chat } = window;
    const conversation = new Conversation(chat.session());
    const error = await failure(conversation.send('too early'), Error);
    expect(error.message).to.contain('call connect() first');
    expect(statuses(conversation)).to.deep.equal(['too early: failed']);
    await conversation.session.connect();
    await conversation.retry(said(conversation)[0]?.key ?? '');
    expect(statuses(conversation)).to.deep.equal(['too early: sent']);
  });

  it('shows an interactive response at once', () => {
    const { conversation } = window;
    void conversation.send({
      ContentType: 'application/vnd.amazonaws.connect.message.interactive.response',
      Content: JSON.stringify({ action: 'Tuesday' }),
    });
    const { item } = said(conversation)[0] ?? {};
    expect(item?.Type === 'MESSAGE' && item.response).to.deep.equal({ action: 'Tuesday' });
  });
});

/** The socket is faster than the answer. */
const slowAnswers = {
  seed: 1,
  faults: [{ operation: 'SendMessage', kind: 'delay', probability: 1, delayMs: 250 }],
} as const;

function refuse(emulator: Window['emulator']): void {
  emulator.setFaults({
    seed: 1,
    faults: [{ operation: 'SendMessage', kind: 'throttle', probability: 1 }],
  });
}
