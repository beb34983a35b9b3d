import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { Attempt } from './reportOf.js';

const run = promisify(execFile);

/** With `npm run -s`, the commands would print nothing. */
const env = { ...process.env, npm_config_loglevel: 'notice' };

const COMMANDS = [
  ['install', ['install', '--no-audit', '--no-fund']],
  ['build', ['run', 'build']],
  ['test', ['test']],
  ['pack', ['pack']],
] as const;

/**
 * Runs what a user would run in a package: `npm install`, `npm run build`, `npm test` and
 * `npm pack`. Prints each command with how long it took, and with the end of what it printed.
 */
export async function buildPackage(folder: string): Promise<Pick<Attempt, 'stage' | 'fault'>> {
  for (const [stage, args] of COMMANDS) {
    const start = performance.now();
    try {
      const { stdout } = await run('npm', args, { cwd: folder, maxBuffer: 1e9, env });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`  npm ${args.join(' ')} (${seconds} s)\n${lastLines(stdout)}`);
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      return { stage, fault: lastLines(`${stdout}\n${stderr}`) };
    }
  }
  return { stage: 'done', fault: undefined };
}

function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(-3)
    .map((line) => `    ${line.trim()}`)
    .join('\n');
}
