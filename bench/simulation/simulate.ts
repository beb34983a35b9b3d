import { writeScript } from './Script.js';
import { violationsOf } from './shrink.js';

/** Some seeds, one after the other. */
export interface SeedRange {
  readonly first: number;
  readonly count: number;
}

/** Plays seeds, and tells which promises they break, a line each. */
export async function simulate({ first, count }: SeedRange): Promise<string[]> {
  const failures: string[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    for (const { invariant, details } of await violationsOf(writeScript(seed))) {
      failures.push(`--seed ${seed}: ${invariant}: ${details}`);
    }
  }
  return failures;
}
