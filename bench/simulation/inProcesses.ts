import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Change } from './bundle.js';
import { bundle } from './bundle.js';
import type { SeedRange } from './simulate.js';

/** How many seeds a process receives at a time. */
const PORTION = 50;
/**
 * The size of the young generation, in MiB. Most objects are short-lived, so a large one saves
 * garbage collections.
 */
const YOUNG_GENERATION = 32;

export interface SimulationOptions extends SeedRange {
  readonly processes: number;
  /** Whether to stop after the first portion with a violation. */
  readonly stopsEarly?: boolean;
  /** A change of the sources. Default: none. */
  readonly change?: Change;
}

/** Runs seeds in several processes, and returns the violations in the order of the seeds. */
export async function simulateInProcesses(options: SimulationOptions): Promise<string[]> {
  const { first, count, processes, stopsEarly = false, change } = options;
  const { path, remove } = await bundle(change);
  const found = new Map<number, string[]>();
  let next = first;
  const takePortion = (): SeedRange | undefined => {
    const isDone = next >= first + count || (stopsEarly && found.size > 0);
    if (isDone) return undefined;
    const portion = { first: next, count: Math.min(PORTION, first + count - next) };
    next += portion.count;
    return portion;
  };
  const work = async (): Promise<void> => {
    const child = fork(path, { execArgv: [`--max-semi-space-size=${YOUNG_GENERATION}`] });
    const exit = once(child, 'exit');
    for (let portion = takePortion(); portion; portion = takePortion()) {
      child.send(portion);
      const answer = once(child, 'message') as Promise<[string[]]>;
      const failed = exit.then(([code]) => {
        throw new Error(`a process ended with code ${String(code)}`);
      });
      const [failures] = await Promise.race([answer, failed]);
      if (failures.length > 0) found.set(portion.first, failures);
    }
    child.disconnect();
    await exit;
  };
  try {
    await Promise.all(Array.from({ length: processes }, work));
  } finally {
    await remove();
  }
  return [...found].sort(([a], [b]) => a - b).flatMap(([, failures]) => failures);
}
