import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { staysInside } from '../emit/staysInside.js';
import { OutputError } from './OutputError.js';

/** Lists the paths that the generator wrote, sorted, one per line, without itself. */
export const MANIFEST = '.openapi-generator/FILES';

/** Returns the paths of the last run; empty if there was no run. */
export async function readManifest(folder: string): Promise<Set<string>> {
  let text = '';
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const paths = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const path = line.trim();
    if (path === '') continue;
    if (!staysInside(path)) {
      const problem = `the path '${path}' leaves the output folder`;
      throw new OutputError(`${MANIFEST}:${index + 1}:1`, problem, 'remove the line');
    }
    paths.add(path);
  }
  return paths;
}

export function manifestText(paths: Iterable<string>): string {
  return [...paths]
    .sort()
    .map((path) => `${path}\n`)
    .join('');
}
