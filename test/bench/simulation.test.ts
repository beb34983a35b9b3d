import { expect } from 'chai';
import { writeScript } from '../../bench/simulation/Script.js';
import { violationsOf } from '../../bench/simulation/shrink.js';

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
});
