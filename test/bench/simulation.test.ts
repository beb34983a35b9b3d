import { expect } from 'chai';
import { writeScript, type Setting } from '../../bench/simulation/Script.js';
import { violationsOf } from '../../bench/simulation/shrink.js';
import { stories } from './stories.js';

const SEEDS = 200;

describe('a chat session in a simulated world', () => {
  for (let first = 1; first < SEEDS; first += 50) {
    it(`keeps its promises with the seeds from ${first} to ${first + 49}`, async () => {
      for (let seed = first; seed < first + 50; seed += 1) {
        const violations = await violationsOf(writeScript(seed));
        expect(violations, `npm run simulate -- --seed ${seed}`).to.deep.equal([]);
      }
    });
  }

  describe('keeps the promises that it has broken once, with', () => {
    const plain: Setting = {
      queueLimit: 0,
      holdBack: 100,
      from: 'start',
      past: 0,
      pastAhead: 0,
      showsEnd: true,
      idles: false,
      tokenHangs: false,
    };
    for (const { name, setting, steps } of stories) {
      it(name, async () => {
        const script = { seed: 2, setting: { ...plain, ...setting }, steps };
        expect(await violationsOf(script)).to.deep.equal([]);
      });
    }
  });
});
