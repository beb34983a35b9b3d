import { writeScript } from './Script.js';
import { violationsOf } from './shrink.js';

/** A range of seeds. */
export interface SeedRange {
  readonly first: number;
  readonly count: number;
}

/** Runs seeds, and returns the violations, one per line. */
export async function simulate({ first, count }: SeedRange): Promise<string[]> {
  const failures: string[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    for (const { invariant, details } of await violationsOf(writeScript(seed))) {
      failures.push(`--seed ${seed}: ${invariant}: ${details}`);
    }
  }
  return failures;
}
