import { expect } from 'chai';
import fc from 'fast-check';
import { EntryList } from '../../../src/chat/conversation/EntryList.js';
import type { EntryRecord } from '../../../src/chat/conversation/EntryRecord.js';
import type { ConversationEntry } from '../../../src/chat/conversation/ConversationEntry.js';

describe('EntryList', () => {
  let count = 0;
  function record(ms: number): EntryRecord {
    count += 1;
    const item = { Type: 'MESSAGE', ContentType: 'text/plain', Content: String(ms) } as const;
    return { ms, entry: { key: String(count), item, isOwn: false, status: undefined } };
  }

  const keysOf = (view: readonly (readonly ConversationEntry[])[]): string[] =>
    view.flat().map(({ key }) => key);

  it('behaves like a sorted array, and its views never change', () => {
    const step = fc.record({
      what: fc.constantFrom('insert', 'insert', 'insert', 'prepend', 'change', 'remove'),
      ms: fc.integer({ min: 0, max: 1_000 }),
      at: fc.nat(),
    });
    const run = fc.property(fc.array(step, { minLength: 300, maxLength: 900 }), (steps) => {
      const list = new EntryList();
      let model: EntryRecord[] = [];
      const views: (readonly [ReturnType<EntryList['view']>, string[]])[] = [];
      for (const { what, ms, at } of steps) {
        const chosen = model[at % Math.max(1, model.length)];
        if (what === 'insert' || !chosen) {
          const added = record(ms);
          list.insert(added);
          const before = model.filter((other) => other.ms <= ms);
          model = [...before, added, ...model.slice(before.length)];
        } else if (what === 'prepend') {
          const first = model[0]?.ms ?? 0;
          const added = [record(first - 1), record(first)];
          list.prepend(added);
          model = [...added, ...model];
        } else if (what === 'change') {
          chosen.entry = { ...chosen.entry, isOwn: true };
          list.changed(chosen);
        } else {
          expect(list.remove(chosen)).to.be.true;
          expect(list.remove(chosen)).to.be.false;
          model = model.filter((other) => other !== chosen);
        }
        if (at % 50 === 0) views.push([list.view(), model.map(({ entry }) => entry.key)]);
      }
      expect([...list.forwards()]).to.deep.equal(model);
      expect([...list.backwards()]).to.deep.equal([...model].reverse());
      expect(list.view().flat()).to.deep.equal(model.map(({ entry }) => entry));
      expect(list.last).to.equal(model.at(-1));
      for (const [view, keys] of views) expect(keysOf(view)).to.deep.equal(keys);
    });
    fc.assert(run, { numRuns: 20 });
  });

  it('shares unchanged chunks between views', () => {
    const list = new EntryList();
    for (let ms = 0; ms < 10_000; ms += 1) list.insert(record(ms));
    const before = list.view();
    list.insert(record(10_000));
    const after = list.view();
    const made = after.filter((chunk) => !before.includes(chunk));
    expect(made).to.have.length(1);
    expect(made[0]?.length).to.be.lessThan(257);
    expect(before).to.have.length(40);
  });

  it('inserts a record among those of the same time at the given position', () => {
    const list = new EntryList();
    const [a, b, c] = [record(1), record(1), record(1)];
    list.insert(a);
    list.insert(c);
    list.insert(b, (other) => other === a);
    expect([...list.forwards()]).to.deep.equal([a, b, c]);
  });
});
