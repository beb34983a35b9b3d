import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command needed, its child processes included. */
export interface Cost {
  /** CPU time, user and system. */
  readonly seconds: number;
  /** The memory of the largest process. */
  readonly megabytes: number;
}

/** Is loaded by each process of Node, which tells what it used when it ends. */
const TELL = `
import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
  writeFileSync(process.env.USAGE_FOLDER + '/' + process.pid + '.json', JSON.stringify(usage));
});
`;

/** Runs a command, and measures what it and its child processes need. They have to be of Node. */
export async function measureCost(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'cost-'));
  const tell = join(folder, 'tell.mjs');
  writeFileSync(tell, TELL);
  const env = { ...process.env, NODE_OPTIONS: `--import=${tell}`, USAGE_FOLDER: folder };
  try {
    await new Promise<void>((resolve, reject) => {
      execFile(command, [...args], { cwd, env, maxBuffer: 1e9 }, (error, _stdout, stderr) => {
        if (error === null) resolve();
        else reject(new Error(stderr, { cause: error }));
      });
    });
    const costs = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Cost);
    return {
      seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
      megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
