import { expect } from 'chai';
import { fuzzers } from './fuzzers.js';

/* A few inputs of each fuzzer, the same in every run; `npm run fuzz` tries many more. */
describe('hostile input', () => {
  for (const [name, fuzzer] of Object.entries(fuzzers)) {
    it(`${name}: ${fuzzer.description}`, async function () {
      this.timeout(60_000);
      const counts = await fuzzer.fuzz({ runs: Math.ceil(fuzzer.runs / 20), seed: 20_261_121 });
      expect(Object.keys(counts)).to.have.length.greaterThan(1);
    });
  }
});
