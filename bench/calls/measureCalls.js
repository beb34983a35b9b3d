import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { contenders } from './contenders.js';

const program = fileURLToPath(new URL('contender.js', import.meta.url));

/**
 * Makes all contenders call in turns, each in a process of its own.
 *
 * @returns by name: the CPU time per call of each round, in µs, and the latencies for each number
 * of calls in flight, in ms.
 */
export async function measureCalls(url, { rounds, calls, latencyCalls, inFlights }) {
  const names = Object.keys(contenders);
  const children = new Map();
  for (const name of names) {
    const child = fork(program, [name, url], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    await once(child, 'message');
    children.set(name, child);
  }
  const ask = async (name, question) => {
    const child = children.get(name);
    child.send(question);
    const [answer] = await once(child, 'message');
    return answer;
  };
  const results = new Map(names.map((name) => [name, { cpu: [], latencies: new Map() }]));
  // The first two rounds are for warming up.
  for (let round = -2; round < rounds; round += 1) {
    // Alternates the order, so that no contender always runs after the same one.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { cpu } = await ask(name, { calls, inFlight: 16 });
      if (round >= 0) results.get(name).cpu.push(cpu);
    }
  }
  for (const inFlight of inFlights) {
    for (const name of names) {
      const { latencies } = await ask(name, { calls: latencyCalls, inFlight });
      results.get(name).latencies.set(inFlight, latencies);
    }
  }
  for (const child of children.values()) child.disconnect();
  return results;
}
