import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder, from `start` upwards, that has `path` in it; undefined if none has. */
export function findUpwards(start: string, path: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, path))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
