/*
 * Throws hostile input at the client and the generator: `npm run fuzz -- [--seed 1] [--runs 1]
 * [--only answers]`. `--runs` multiplies how many inputs each fuzzer tries. The seed decides all of
 * them; a failure prints the smallest input that breaks a rule, and the seed that replays it.
 */
import { parseArgs } from 'node:util';
import { fuzzers } from './fuzzers.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

for (const [name, fuzzer] of Object.entries(fuzzers)) {
  if (values.only !== undefined && values.only !== name) continue;
  const runs = Math.ceil(fuzzer.runs * Number(values.runs));
  console.log(`${name}: ${fuzzer.description}`);
  const counts = await fuzzer.fuzz({ runs, seed: Number(values.seed) });
  for (const [outcome, count] of Object.entries(counts)) console.log(`  ${count} ${outcome}`);
}
