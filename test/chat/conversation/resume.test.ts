import { expect } from 'chai';
import { Conversation } from 'amazon_connect_participant_service';
import { thrown } from '../../support/failure.js';
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

describe('Conversation: toJSON and resume', () => {
  let window: Window;
  let reloaded: Conversation | undefined;
  beforeEach(async () => {
    window = await openWindow();
  });
  afterEach(async () => {
    reloaded?.close();
    reloaded = undefined;
    await window.chat.close();
  });

  /** What a page does that is left, and comes back. */
  function reload(): Conversation {
    const text = JSON.stringify(window.conversation);
    window.conversation.close();
    reloaded = Conversation.resume(text, { client: window.chat.client, holdBack: 10 });
    return reloaded;
  }

  it('shows the same entries at once, and continues with the messages since', async () => {
    const { conversation, agent } = window;
    await conversation.send('mine');
    const { Id = '' } = await conversation.send('read');
    await agent.sendMessage('theirs');
    await acknowledge(agent, 'read', Id);
    await untilShown(conversation, 'mine', 'read', 'theirs');
    await until(() => said(conversation)[1]?.status === 'read');
    const before = conversation.getSnapshot().entries;
    const after = reload();
    expect(after.getSnapshot().entries).to.deep.equal(before);
    expect(after.unread).to.equal(1);
    await agent.sendMessage('meanwhile');
    await after.session.connect();
    await untilShown(after, 'mine', 'read', 'theirs', 'meanwhile');
    expect(statuses(after)).to.deep.equal([
      'mine: read',
      'read: read',
      'theirs: undefined',
      'meanwhile: undefined',
    ]);
    expect(after.unread).to.equal(2);
  });

  it('sends unsent messages once, before new ones', async () => {
    const { conversation, emulator, chat } = window;
    emulator.setFaults({
      seed: 1,
      faults: [
        { operation: 'SendMessage', kind: 'reset-after-apply', probability: 1 },
        { operation: 'websocket', kind: 'swallow', probability: 1 },
      ],
    });
    void conversation.send('one');
    void conversation.send('two');
    await until(async () => (await chat.describe()).counts.applied > 0);
    const keys = said(conversation).map(({ key }) => key);
    const after = reload();
    emulator.setFaults({ faults: [] });
    expect(statuses(after)).to.deep.equal(['one: sending', 'two: sending']);
    const sending = after.send('three');
    await after.session.connect();
    await sending;
    await until(() => said(after).every(({ status }) => status === 'sent'));
    expect(contents(after)).to.deep.equal(['one', 'two', 'three']);
    expect(
      said(after)
        .map(({ key }) => key)
        .slice(0, 2),
    ).to.deep.equal(keys);
    const { transcript } = await chat.describe();
    expect(transcript.filter(({ ContentType }) => ContentType === 'text/plain')).to.have.length(3);
  });

  it('keeps failed messages, which can be retried with the same token', async () => {
    const { conversation, emulator, chat } = window;
    emulator.setFaults({
      seed: 1,
      faults: [
        { operation: 'SendMessage', kind: 'reset-after-apply', probability: 1 },
        { operation: 'websocket', kind: 'swallow', probability: 1 },
      ],
    });
    await conversation.send('mine').catch(() => undefined);
    await until(() => said(conversation)[0]?.status === 'failed');
    const after = reload();
    const [failed] = said(after);
    expect(failed).to.include({ status: 'failed', key: said(conversation)[0]?.key });
    expect(failed?.error?.message).to.equal(said(conversation)[0]?.error?.message);
    emulator.setFaults({ faults: [] });
    await after.session.connect();
    await after.retry(failed?.key ?? '');
    expect(statuses(after)).to.deep.equal(['mine: sent']);
    expect((await chat.describe()).counts.applied).to.equal(1);
  });

  it('shows a file as failed that was being sent when the page was closed', async () => {
    const { conversation, emulator } = window;
    emulator.setFaults({
      seed: 1,
      faults: [{ operation: 'StartAttachmentUpload', kind: 'hang', probability: 1 }],
    });
    void conversation.sendFile(new File(['text'], 'notes.txt', { type: 'text/plain' }));
    const after = reload();
    expect(statuses(after)).to.deep.equal(['notes.txt: failed']);
    const { key = '' } = said(after)[0] ?? {};
    const error: unknown = await after.retry(key).catch((reason: unknown) => reason);
    expect(error).to.have.property('message').that.contains('its file is lost');
    expect(after.discard(key)).to.be.true;
  });

  it('fits into sessionStorage, and loads the rest from the service', async () => {
    const { conversation, chat } = window;
    const texts = Array.from({ length: 80 }, (_, index) => `${index} ${'x'.repeat(16_000)}`);
    for (const Content of texts) await chat.push({ ContentType: 'text/plain', Content });
    await untilShown(conversation, ...texts);
    expect(JSON.stringify(conversation).length).to.be.lessThan(1_200_000);
    const after = reload();
    const shown = contents(after);
    expect(shown).to.deep.equal(texts.slice(-shown.length));
    expect(shown.length).to.be.within(50, 62);
    expect(after.getSnapshot().hasEarlier).to.be.true;
    await after.session.connect();
    while (await after.loadEarlier());
    expect(contents(after)).to.deep.equal(texts);
    expect(after.getSnapshot().hasEarlier).to.be.false;
  });

  it('works for a conversation that was itself resumed', async () => {
    const { conversation, agent } = window;
    await agent.sendMessage('one');
    await untilShown(conversation, 'one');
    const second = Conversation.resume(reload().toJSON(), { client: window.chat.client });
    expect(contents(second)).to.deep.equal(['one']);
    expect(second.getSnapshot().hasEarlier).to.be.false;
    second.close();
  });

  it('reports what is wrong with an invalid value', () => {
    const saved = window.conversation.toJSON();
    for (const [given, words] of [
      ['no JSON', 'it received undefined'],
      [{ ...saved, version: 2 }, 'check its version'],
      [{ ...saved, entries: [{ item: {} }] }, 'check its entries[0]'],
      [{ ...saved, session: undefined }, 'check its session'],
    ] as const) {
      const error = thrown(() => Conversation.resume(given as never), TypeError);
      expect(error.message).to.contain(words);
      expect(error.message).to.contain('Conversation.resume expects a value of toJSON()');
    }
  });

  it('shows neither messages nor the token when inspected', async () => {
    const { inspect } = await import('node:util');
    await window.conversation.send('a secret');
    expect(inspect(window.conversation, { depth: 10 })).to.equal(
      "Conversation { state: 'connected', unread: 0 }",
    );
  });
});
