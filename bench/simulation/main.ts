/*
 * ChatSession in a simulated world: `npm run simulate -- [--seeds 10000] [--first 1] [--seed N]`.
 * Each seed is a chat in virtual time, with everything that can go wrong in it. `--seed` replays a
 * seed with a violation, and shrinks it to the steps that matter. `--stop` stops soon after the
 * first violation.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { simulateInProcesses } from './inProcesses.js';
import { writeScript } from './Script.js';
import { shrink, violationsOf } from './shrink.js';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    first: { type: 'string', default: '1' },
    seed: { type: 'string' },
    stop: { type: 'boolean', default: false },
    processes: { type: 'string', default: String(availableParallelism()) },
  },
});

if (values.seed === undefined) await simulateAll();
else await replay(Number(values.seed));

/** Runs one seed, and shrinks it if there is a violation. */
async function replay(seed: number): Promise<void> {
  const script = writeScript(seed);
  const [violation, ...others] = await violationsOf(script);
  if (!violation) {
    console.log(`Seed ${seed}: every invariant holds, in ${script.steps.length} steps`);
    return;
  }
  for (const { invariant, details } of [violation, ...others]) {
    console.log(`Seed ${seed}: ${invariant}: ${details}`);
  }
  const { setting, steps } = await shrink(script, violation);
  console.log(`The steps that matter, ${steps.length} of ${script.steps.length}:`);
  console.log(JSON.stringify(setting));
  for (const step of steps) console.log(JSON.stringify(step));
  process.exitCode = 1;
}

/** Runs many seeds, in several processes. */
async function simulateAll(): Promise<void> {
  const start = performance.now();
  const count = Number(values.seeds);
  const failures = await simulateInProcesses({
    first: Number(values.first),
    count,
    processes: Number(values.processes),
    stopsEarly: values.stop,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${count} seeds in ${seconds} s: ${failures.length} violations of invariants`);
  for (const failure of failures.slice(0, 20)) console.log(failure);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
