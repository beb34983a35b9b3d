import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import ignore from 'ignore';

/** Lists, in the syntax of .gitignore, the paths that the generator must not write. */
export const IGNORE_FILE = '.openapi-generator-ignore';

/** Reads the ignore file of a folder; without one, nothing is ignored. */
export async function readIgnoreFile(folder: string): Promise<(path: string) => boolean> {
  let patterns = '';
  try {
    patterns = await readFile(join(folder, IGNORE_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const matcher = ignore({ ignorecase: false }).add(patterns.replace(/^\uFEFF/, ''));
  return (path) => matcher.ignores(path);
}
