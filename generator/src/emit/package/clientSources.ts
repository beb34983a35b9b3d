import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findUpwards } from '../../read/findUpwards.js';

/**
 * What every generated package gets as it is, `src/ApiClient.ts` and `src/runtime`, and the
 * package.json that names the versions it needs. In the published generator they are in a folder
 * beside the program; in this repository they are the sources that it runs and tests.
 */
const here = dirname(fileURLToPath(import.meta.url));
const published = join(here, 'client');
const root = existsSync(published) ? published : (findUpwards(here, 'src/ApiClient.ts') ?? here);

/** The text of a file, such as `src/ApiClient.ts`; undefined if there is none. */
export function readClientSource(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The version ranges of the packages that this repository uses. */
export function clientDependencies(): Readonly<Record<string, string>> {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  return { ...devDependencies, ...dependencies };
}
