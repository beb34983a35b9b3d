import { expect } from 'chai';
import type { Emulator } from 'amazon_connect_participant_emulator';

import type { InspectorUpdate } from '../../../emulator/src/inspector/InspectorFeed.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { chatWithCustomer, closeAll, connect, join, say, send, start } from '../support/chat.js';
import { listen } from '../support/socket.js';

/** Reads what the inspector is told, update by update. */
class FeedReader {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #text = '';

  private constructor(reader: ReadableStreamDefaultReader<string>) {
    this.#reader = reader;
  }

  static async open({ url }: Emulator, query = ''): Promise<FeedReader> {
    const controller = new AbortController();
    const answer = await fetch(`${url}/emulator/events${query}`, { signal: controller.signal });
    onTestFinished(() => {
      controller.abort();
    });
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-type')).to.equal('text/event-stream');
    const decoder = new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>;
    return new FeedReader(answer.body!.pipeThrough(decoder).getReader());
  }

  /** The next update, or nothing when the stream has ended. */
  async next(): Promise<InspectorUpdate | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const event = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        if (event.startsWith('data: ')) return JSON.parse(event.slice(6)) as InspectorUpdate;
        continue;
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#text += value;
    }
  }

  /** The next update that fits. */
  async until(fits: (update: InspectorUpdate) => boolean): Promise<InspectorUpdate> {
    for (;;) {
      const update = await this.next();
      expect(update, 'the stream goes on').not.to.equal(undefined);
      if (fits(update!)) return update!;
    }
  }
}

describe("emulator: the inspector's feed", () => {
  afterEach(closeAll);

  it('begins with all contacts, including ended ones, and the current faults', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer({
      faults: { seed: 7, faults: [{ operation: 'SendEvent', kind: 'reset', probability: 0.5 }] },
    });
    await send(`${emulator.url}/participant/disconnect`, 'POST', {}, customer.connectionToken);
    const { contactId: open } = await emulator.startChat({ displayName: 'Eve' });
    const first = await (await FeedReader.open(emulator)).next();
    expect(first).to.deep.include({ isFirst: true, totals: { contacts: 2, found: 2 } });
    expect(first!.contacts.map((contact) => [contact.contactId, contact.ended])).to.deep.equal([
      [contactId, true],
      [open, false],
    ]);
    expect(first!.faults).to.have.nested.property('faults[0].struck', 0);
    expect(first).not.to.have.property('selected');
  });

  it('continues with batches of changes', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const feed = await FeedReader.open(emulator, `?contactId=${contactId}`);
    const first = (await feed.next())!.selected!;
    expect(first.newItems.map(({ ContentType }) => ContentType)).to.have.length(1);
    expect(first.newCalls.map(({ operation }) => operation)).to.deep.equal([
      'CreateParticipantConnection',
    ]);
    await Promise.all(['one', 'two', 'three'].map((text) => say(emulator, customer, text)));
    const seen: string[] = [];
    const calls: (string | undefined)[] = [];
    while (seen.length < 3 || calls.length < 3) {
      const { selected, isFirst } = (await feed.next())!;
      expect(isFirst).to.equal(false);
      seen.push(...(selected?.newItems ?? []).map(({ Content = '' }) => Content));
      calls.push(...(selected?.newCalls ?? []).map(({ operation }) => operation));
    }
    expect(seen.toSorted()).to.deep.equal(['one', 'three', 'two']);
    expect(calls).to.deep.equal(['SendMessage', 'SendMessage', 'SendMessage']);
  });

  it('has the calls with faults, with their callers and bodies, and closed sockets', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const feed = await FeedReader.open(emulator, `?contactId=${contactId}`);
    const socket = await listen(emulator, customer);
    emulator.setFaults({
      faults: [{ operation: 'SendMessage', kind: 'throttle', probability: 1, count: 1 }],
    });
    const body = { ContentType: 'text/plain', Content: 'hello', ClientToken: 'once' };
    const { connectionToken, participantId } = customer;
    await send(`${emulator.url}/participant/message`, 'POST', body, connectionToken);
    const { selected } = await feed.until((update) =>
      Boolean(update.selected?.newCalls.some(({ fault }) => fault === 'throttle')),
    );
    expect(selected!.newCalls.find(({ fault }) => fault === 'throttle')).to.deep.include({
      participantId,
      status: 429,
      request: body,
    });
    emulator.contact(contactId).dropSockets();
    await socket.closed;
    await feed.until((update) =>
      Boolean(update.selected?.newCalls.some(({ closeCode }) => closeCode === 1006)),
    );
  });

  it("finds contacts by id or by a participant's name, including new ones", async () => {
    const { emulator, contactId } = await chatWithCustomer();
    await join(emulator, contactId);
    await emulator.startChat({ displayName: 'Eve' });
    for (const search of ['grace', contactId.slice(0, 13)]) {
      const feed = await FeedReader.open(emulator, `?search=${search}`);
      const first = (await feed.next())!;
      expect(first.contacts.map((contact) => contact.contactId)).to.deep.equal([contactId]);
      expect(first.totals).to.deep.equal({ contacts: 2, found: 1 });
    }
    const feed = await FeedReader.open(emulator, '?search=mallory');
    expect((await feed.next())!.contacts).to.deep.equal([]);
    await connect(emulator, await emulator.startChat({ displayName: 'Mallory' }));
    const { totals } = await feed.until(({ contacts }) => contacts.length === 1);
    expect(totals.found).to.equal(1);
  });

  it('shows the newest hundred of many contacts, and the newest items of a long one', async () => {
    const emulator = await start();
    for (let i = 0; i < 120; i += 1) await emulator.startChat({ displayName: `Ada ${i}` });
    const { contactId } = await emulator.startChat({ displayName: 'Eve' });
    const contact = emulator.contact(contactId);
    for (let i = 0; i < 400; i += 1) contact.say('AGENT', `said ${i}`);
    const first = (await (await FeedReader.open(emulator, `?contactId=${contactId}`)).next())!;
    expect(first.totals).to.deep.equal({ contacts: 121, found: 121 });
    expect(first.contacts).to.have.length(100);
    expect(first.contacts.at(-1)?.contactId).to.equal(contactId);
    expect(first.selected!.newItems).to.have.length(300);
    expect(first.selected!.newItems.at(-1)?.Content).to.equal('said 399');
  });

  it('reports an unknown contact', async () => {
    const emulator = await start();
    expect(
      (await (await FeedReader.open(emulator, '?contactId=nothing')).next())!.selected,
    ).to.equal(null);
  });

  it('ends with a reset, so that the inspector starts over', async () => {
    const { emulator } = await chatWithCustomer();
    const feed = await FeedReader.open(emulator);
    await feed.next();
    emulator.reset();
    expect(await feed.next()).to.equal(undefined);
    expect((await (await FeedReader.open(emulator)).next())!.contacts).to.deep.equal([]);
  });
});
