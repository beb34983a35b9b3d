import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import ignore from 'ignore';

/** Lists, in the syntax of .gitignore, the paths that the generator must not write. */
export const IGNORE_FILE = '.openapi-generator-ignore';

/** Reads the ignore file of a folder, which is its owner's; without one, nothing is ignored. */
export async function readIgnoreFile(folder: string): Promise<(path: string) => boolean> {
  let patterns: string;
  try {
    patterns = await readFile(join(folder, IGNORE_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return () => false;
  }
  const matcher = ignore({ ignorecase: false }).add(patterns.replace(/^\uFEFF/, ''));
  return (path) => path === IGNORE_FILE || matcher.ignores(path);
}
