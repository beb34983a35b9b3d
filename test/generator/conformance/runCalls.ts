import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { run } from '../../support/consumer.js';

const tsx = createRequire(import.meta.url).resolve('tsx');

/**
 * Runs calls in a process of their own, one after the other.
 *
 * @param folder - where the program is written, beside the generated client.
 * @param imports - the lines that import the client.
 * @param calls - expressions, each in an async function.
 * @returns what each of them gives, through JSON, or its error as a text.
 */
export async function runCalls(
  folder: string,
  imports: string,
  calls: readonly string[],
): Promise<readonly unknown[]> {
  const attempts = calls.map((call) => `await attempt(async () => { ${call} });`);
  const program = `
    ${imports}
    const results = [];
    const attempt = async (call) => results.push(await call().catch((e) => 'failed: ' + e.stack));
    ${attempts.join('\n')}
    console.log(JSON.stringify(results));
    process.exit();
  `;
  await writeFile(join(folder, 'program.mts'), program);
  const args = ['--import', tsx, '--conditions', 'source', 'program.mts'];
  const { stdout, stderr } = await run(process.execPath, args, folder);
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as unknown[];
}
