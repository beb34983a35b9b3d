import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { generate } from '../../../generator/src/generate.js';
import { rows } from './rows.js';
import { runCalls } from './runCalls.js';

const nodeModules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** The description that every row is about. */
export const input = fileURLToPath(new URL('openapi.yaml', import.meta.url));

/**
 * Generates the client into an empty folder, and makes the call of every row.
 *
 * @param url - of the recorder.
 * @returns what each call gives.
 */
export async function runRows(folder: string, url: string): Promise<readonly unknown[]> {
  await generate({ input, output: folder });
  const options = { int64: 'string', dates: 'date', only: 'src' } as const;
  await generate({ input, output: join(folder, 'converted'), ...options });
  await symlink(nodeModules, join(folder, 'node_modules'));
  const imports = `
    import * as plain from './src/index.js';
    import * as converted from './converted/src/index.js';
  `;
  const calls = rows.map(
    ({ call, converted = false }, index) => `
      const client = ${converted ? 'converted' : 'plain'};
      const api = new client.DefaultApi(new client.ApiClient('${url}/${index}'));
      return ${call};`,
  );
  return runCalls(folder, imports, calls);
}
