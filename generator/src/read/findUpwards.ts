import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns the nearest folder, from `start` upwards, that contains `path`; undefined if none does. */
export function findUpwards(start: string, path: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, path))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
