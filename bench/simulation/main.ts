/*
 * ChatSession in a simulated world: `npm run simulate -- [--seeds 10000] [--first 1] [--seed N]`, with
 * `--stop` until the first that fails. Each
 * seed is a chat in virtual time, with everything that can go wrong in it. A seed that breaks a promise
 * is replayed with `--seed`, and shrunk to the steps that matter.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
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

/** Plays one seed, and shrinks it if it breaks a promise. */
async function replay(seed: number): Promise<void> {
  const script = writeScript(seed);
  const [violation, ...others] = await violationsOf(script);
  if (!violation) {
    console.log(`Seed ${seed}: every promise is kept, in ${script.steps.length} steps`);
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

/** Plays many seeds, in several processes. */
async function simulateAll(): Promise<void> {
  const start = performance.now();
  const first = Number(values.first);
  const count = Number(values.seeds);
  const processes = Number(values.processes);
  const isChild = process.send !== undefined;
  const failures = isChild || processes === 1 ? await simulate(first, count) : await share();
  if (isChild) {
    process.send?.(failures);
    process.disconnect();
    return;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${count} seeds in ${seconds} s: ${failures.length} break a promise`);
  for (const failure of failures.slice(0, 20)) console.log(failure);
  process.exitCode = failures.length === 0 ? 0 : 1;

  async function share(): Promise<string[]> {
    const size = Math.ceil(count / processes);
    const parts = Array.from({ length: processes }, (_, index) => index * size);
    const results = await Promise.all(
      parts.map((from) => simulateInProcess(first + from, Math.min(size, count - from))),
    );
    return results.flat();
  }
}

async function simulate(first: number, count: number): Promise<string[]> {
  const failures: string[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    for (const { invariant, details } of await violationsOf(writeScript(seed))) {
      failures.push(`--seed ${seed}: ${invariant}: ${details}`);
    }
    if (values.stop && failures.length > 0) break;
  }
  return failures;
}

function simulateInProcess(first: number, count: number): Promise<string[]> {
  const args = ['--first', String(first), '--seeds', String(count)];
  if (values.stop) args.push('--stop');
  const child = fork(fileURLToPath(import.meta.url), args);
  return new Promise((resolve, reject) => {
    child.on('message', (failures) => {
      resolve(failures as string[]);
    });
    child.on('exit', (code) => {
      if (code !== 0) reject(new Error(`a process ended with code ${String(code)}`));
    });
  });
}
