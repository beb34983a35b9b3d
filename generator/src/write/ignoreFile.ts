import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import ignore from 'ignore';

/** Lists the paths that the generator must not write, in the syntax of .gitignore. */
export const IGNORE_FILE = '.openapi-generator-ignore';

/** Reads the ignore file of a folder, which belongs to the user. Without one, nothing is ignored. */
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
