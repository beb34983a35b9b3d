import { expect } from 'chai';
import { ApiError, Conversation } from 'amazon_connect_participant_service';
import { failure } from '../../support/failure.js';
import { until } from '../support.js';
import { acknowledge, contents, openWindow, said, untilShown, type Window } from './support.js';

describe('Conversation: loadEarlier', () => {
  let window: Window;
  beforeEach(async () => {
    window = await openWindow();
  });
  afterEach(async () => {
    await window.chat.close();
  });

  async function say(count: number): Promise<string[]> {
    const texts = Array.from({ length: count }, (_, index) => `message ${index + 1}`);
    await Promise.all(texts.map((text) => window.agent.sendMessage(text)));
    return texts;
  }

  /** A conversation that begins with the last few items. */
  async function joinLater(mostRecent: number): Promise<Conversation> {
    const later = new Conversation(window.chat.session({ from: { mostRecent } }));
    await later.session.connect();
    await until(() => later.getSnapshot().entries.length === mostRecent);
    return later;
  }

  it('adds page after page before the first entry, up to the start', async () => {
    const texts = await say(230);
    const later = await joinLater(10);
    expect(contents(later)).to.deep.equal(texts.slice(-10));
    expect(later.getSnapshot().hasEarlier).to.be.true;
    expect(await later.loadEarlier()).to.be.true;
    expect(contents(later)).to.deep.equal(texts.slice(-109));
    while (await later.loadEarlier());
    expect(contents(later)).to.deep.equal(texts);
    expect(later.getSnapshot().hasEarlier).to.be.false;
    expect(await later.loadEarlier()).to.be.false;
    const keys = later.getSnapshot().entries.map(({ key }) => key);
    expect(new Set(keys).size).to.equal(232);
    // What was said before is no news.
    expect(later.unread).to.equal(10);
  });

  it('makes one call for concurrent callers', async () => {
    await say(30);
    const later = await joinLater(5);
    let changes = 0;
    const loading = [later.loadEarlier(), later.loadEarlier()];
    expect(loading[0]).to.equal(loading[1]);
    later.subscribe(() => {
      changes += 1;
    });
    expect(await Promise.all(loading)).to.deep.equal([false, false]);
    await until(() => changes > 0);
    expect(contents(later)).to.have.length(30);
  });

  it('has nothing to load if the session has delivered everything', async () => {
    await say(3);
    await untilShown(window.conversation, 'message 1', 'message 2', 'message 3');
    expect(window.conversation.getSnapshot().hasEarlier).to.be.false;
    expect(await window.conversation.loadEarlier()).to.be.false;
    const all = await joinLater(5);
    expect(all.getSnapshot().hasEarlier).to.be.false;
  });

  it('rejects if the page cannot be fetched, and can be called again', async () => {
    await say(3);
    const later = await joinLater(1);
    window.emulator.setFaults({
      seed: 1,
      faults: [{ operation: 'GetTranscript', kind: 'throttle', probability: 1 }],
    });
    await failure(later.loadEarlier(), ApiError);
    expect(later.getSnapshot().hasEarlier).to.be.true;
    window.emulator.setFaults({ faults: [] });
    expect(await later.loadEarlier()).to.be.false;
    expect(contents(later)).to.deep.equal(['message 1', 'message 2', 'message 3']);
  });

  it('knows the status of earlier messages', async () => {
    const { conversation, agent, customer, chat } = window;
    await conversation.send('one');
    const { Id = '' } = await conversation.send('two');
    await acknowledge(agent, 'read', Id);
    await until(() => said(conversation)[1]?.status === 'read');
    const { participantId } = customer;
    const later = new Conversation(chat.session({ participantId, from: 'now' }));
    await later.session.connect();
    await later.loadEarlier();
    expect(said(later).map(({ isOwn, status }) => [isOwn, status])).to.deep.equal([
      [true, 'read'],
      [true, 'read'],
    ]);
  });

  it('loads items that the session delivered before the conversation was created', async () => {
    const texts = await say(3);
    await untilShown(window.conversation, ...texts);
    const second = new Conversation(window.customer);
    expect(contents(second)).to.deep.equal([]);
    expect(second.getSnapshot().hasEarlier).to.be.true;
    await second.loadEarlier();
    expect(contents(second)).to.deep.equal(texts);
  });
});
