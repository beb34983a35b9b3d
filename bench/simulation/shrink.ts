import { check, type Violation } from './invariants.js';
import { run } from './Run.js';
import type { Script } from './Script.js';

/** The invariants that a script violates. */
export async function violationsOf(script: Script): Promise<Violation[]> {
  return check(await run(script));
}

/**
 * Finds a shorter script that violates the same invariant, by removing steps as long as it still
 * does.
 */
export async function shrink(script: Script, { invariant }: Violation): Promise<Script> {
  let shortest = script;
  for (let size = Math.ceil(script.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < shortest.steps.length;) {
      const steps = [...shortest.steps.slice(0, from), ...shortest.steps.slice(from + size)];
      const candidate = { ...shortest, steps };
      const broken = await violationsOf(candidate);
      if (broken.some((violation) => violation.invariant === invariant)) shortest = candidate;
      else from += size;
    }
  }
  return shortest;
}
