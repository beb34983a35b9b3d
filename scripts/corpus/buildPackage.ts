import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { Attempt } from './reportOf.js';

const run = promisify(execFile);

/** Builds and tests a package as a user would, with the npm packages of this repository. */
export async function buildPackage(folder: string): Promise<Pick<Attempt, 'stage' | 'fault'>> {
  for (const stage of ['build', 'test'] as const) {
    try {
      await run('npm', ['run', stage], { cwd: folder, maxBuffer: 1e9 });
    } catch (error) {
      return { stage, fault: (error as { readonly stdout: string }).stdout };
    }
  }
  return { stage: 'done', fault: undefined };
}
