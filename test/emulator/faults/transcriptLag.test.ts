import { expect } from 'chai';
import type { Emulator } from 'amazon_connect_participant_emulator';

import { chatWithCustomer, closeAll, look, ok, say } from '../support/chat.js';
import type { Person } from '../support/chat.js';
import { listen } from '../support/socket.js';

const BEGINNING = { AbsoluteTime: '1970-01-01T00:00:00.000Z' };

/** The contents of all messages that GetTranscript shows, read page by page. */
async function readAll(
  emulator: Emulator,
  { connectionToken }: Person,
  members: object = { StartPosition: BEGINNING, SortOrder: 'ASCENDING' },
): Promise<string[]> {
  const found: string[] = [];
  let token: { NextToken?: string } = {};
  for (;;) {
    const body = { MaxResults: 2, ...members, ...token };
    const page = await ok(emulator, 'GetTranscript', connectionToken, body);
    const messages = page.Transcript.filter(({ Type }) => Type === 'MESSAGE');
    found.push(...messages.map(({ Content }) => Content));
    if (!('NextToken' in page)) return found;
    token = { NextToken: page.NextToken };
  }
}

function lag(emulator: Emulator, delayMs: number, probability = 1, seed = 1): void {
  emulator.setFaults({
    seed,
    faults: [{ operation: 'GetTranscript', kind: 'transcript-lag', probability, delayMs }],
  });
}

describe('emulator: a transcript that lags', () => {
  afterEach(closeAll);

  it('shows an item on the socket at once, and in the transcript after a while', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const socket = await listen(emulator, customer);
    lag(emulator, 60_000);
    const Id = await say(emulator, customer, 'late');
    expect((await socket.item()).Id).to.equal(Id);
    expect(await readAll(emulator, customer)).to.deep.equal([]);
    expect((await look(emulator, contactId)).transcript.at(-1)!.Id).to.equal(Id);
    emulator.advance(60_000);
    expect(await readAll(emulator, customer)).to.deep.equal(['late']);
  });

  it('leaves gaps that are filled later if some items lag', async () => {
    const { emulator, customer } = await chatWithCustomer();
    lag(emulator, 60_000, 0.5, 3);
    const all = Array.from({ length: 12 }, (_, index) => `message ${index}`);
    for (const content of all) await say(emulator, customer, content);
    const early = await readAll(emulator, customer);
    expect(early.length).to.be.within(1, 11);
    expect(all.filter((content) => early.includes(content))).to.deep.equal(early);
    expect(early).not.to.deep.equal(all.slice(0, early.length));
    emulator.advance(60_000);
    expect(await readAll(emulator, customer)).to.deep.equal(all);
  });

  it('delays the same items with the same seed', async () => {
    const seen: string[][] = [];
    for (const seed of [5, 5, 6]) {
      const { emulator, customer } = await chatWithCustomer();
      lag(emulator, 60_000, 0.5, seed);
      for (let i = 0; i < 16; i += 1) await say(emulator, customer, `message ${i}`);
      seen.push(await readAll(emulator, customer));
    }
    expect(seen[1]).to.deep.equal(seen[0]);
    expect(seen[2]).not.to.deep.equal(seen[0]);
  });

  it('returns the newest items that can be read, in full pages', async () => {
    const { emulator, customer } = await chatWithCustomer();
    for (const content of ['first', 'second', 'third']) await say(emulator, customer, content);
    lag(emulator, 60_000);
    for (const content of ['fourth', 'fifth', 'sixth']) await say(emulator, customer, content);
    const page = async (members: object): Promise<string[]> => {
      const body = { MaxResults: 2, SortOrder: 'ASCENDING', ...members };
      const { Transcript } = await ok(emulator, 'GetTranscript', customer.connectionToken, body);
      return Transcript.map(({ Content }) => Content);
    };
    expect(await page({})).to.deep.equal(['second', 'third']);
    expect(await page({ StartPosition: { MostRecent: 1 } })).to.deep.equal(['second', 'third']);
    expect(await readAll(emulator, customer, { SortOrder: 'DESCENDING' })).to.deep.equal([
      'third',
      'second',
      'first',
    ]);
  });

  it('counts the items that it delays, and still delays them after the fault is removed', async () => {
    const { emulator, customer } = await chatWithCustomer();
    lag(emulator, 60_000);
    await say(emulator, customer, 'late');
    const faults = await fetch(`${emulator.url}/emulator/faults`);
    expect(await faults.json()).to.have.nested.property('faults[0].struck', 1);
    emulator.setFaults({ faults: [] });
    await say(emulator, customer, 'early');
    expect(await readAll(emulator, customer)).to.deep.equal(['early']);
    emulator.advance(60_000);
    expect(await readAll(emulator, customer)).to.deep.equal(['late', 'early']);
  });
});
