import { expect } from 'chai';

import { faults } from '../../bench/session/faults.js';
import { ours } from '../../bench/session/ours.js';
import { underFire } from '../../bench/session/underFire.js';
import { judge, judgeSending } from '../../bench/session/verdict.js';

describe('bench/session', () => {
  describe('two sessions with faults', () => {
    it('lose nothing, repeat nothing, keep the order and settle every promise', async function () {
      this.timeout(90_000);
      // A silent socket is noticed after up to 20 s, a swallowed item after 30 s: for the full run.
      const audible = faults.filter(({ kind }) => kind !== 'mute-socket' && kind !== 'swallow');
      const items = 300;
      const { sides, struck } = await underFire(ours, { items, seed: 7, faults: audible });
      for (const { role, verdict, application, counts, failed, hanging } of sides) {
        const { delivered, fetched, lost, twice, unmarked } = verdict;
        expect({ delivered, fetched, lost, twice, unmarked }, role).to.deep.equal({
          delivered: 2 * items,
          fetched: 0,
          lost: 0,
          twice: 0,
          unmarked: 0,
        });
        expect(application, role).to.include({ applied: items, twice: 0 });
        expect({ failed, hanging, givenUp: counts.givenUp }, role).to.deep.equal({
          failed: 0,
          hanging: 0,
          givenUp: 0,
        });
        expect(counts.reconnects, role).to.be.greaterThan(0);
      }
      expect(sides.find(({ role }) => role === 'CUSTOMER')?.application.overtaken).to.equal(0);
      for (const kind of ['drop-socket', 'duplicate', 'reorder', 'throttle', 'reset-after-apply']) {
        expect(struck[kind], kind).to.be.greaterThan(0);
      }
    });
  });

  describe('the verdict', () => {
    const transcript = ['a', 'b', 'c', 'd', 'e'].map((Id, index) => ({
      Id,
      Type: Id === 'c' ? 'EVENT' : 'MESSAGE',
      ParticipantRole: 'AGENT',
      Content: `AGENT ${index}`,
    }));
    const deliveries = (...ids: string[]) => ids.map((id) => ({ id, late: false }));
    const fine = { delivered: 4, fetched: 0, lost: 0, twice: 0, outOfOrder: 0, unmarked: 0 };

    const cases: [name: string, given: string[], fetched: string[], want: object][] = [
      ['finds no fault in a faultless delivery', ['a', 'b', 'd', 'e'], [], fine],
      ['counts what was lost', ['a', 'e'], [], { ...fine, delivered: 2, lost: 2 }],
      ['counts each repeat', ['a', 'b', 'b', 'd', 'a', 'e'], [], { ...fine, twice: 2 }],
      [
        'counts what came too late',
        ['b', 'a', 'e', 'd'],
        [],
        { ...fine, outOfOrder: 2, unmarked: 2 },
      ],
      [
        'counts apart what the program had to read itself',
        ['a', 'b'],
        ['b', 'd'],
        { ...fine, delivered: 2, fetched: 1, lost: 1 },
      ],
    ];
    for (const [name, given, fetched, want] of cases) {
      it(name, () => {
        expect(judge(transcript, deliveries(...given), new Set(fetched))).to.deep.equal(want);
      });
    }

    it('counts messages that were applied twice, or after later ones', () => {
      const said = (...numbers: number[]) =>
        numbers.map((number) => ({
          Id: String(number),
          Type: 'MESSAGE',
          ParticipantRole: 'AGENT',
          Content: `AGENT ${number}`,
        }));
      expect(judgeSending(said(1, 3, 2, 3, 4), 'AGENT')).to.deep.equal({
        applied: 4,
        twice: 1,
        overtaken: 1,
      });
      expect(judgeSending(said(1, 2), 'CUSTOMER').applied).to.equal(0);
    });
  });
});
