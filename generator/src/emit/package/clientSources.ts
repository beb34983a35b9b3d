import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findUpwards } from '../../read/findUpwards.js';

/**
 * The files that are copied into every generated package, `src/ApiClient.ts` and `src/runtime`, and
 * the package.json with the versions of their dependencies. In the published generator, they are in
 * a folder next to the program. In this repository, they are the client's own sources.
 */
const here = dirname(fileURLToPath(import.meta.url));
const published = join(here, 'client');
const root = existsSync(published) ? published : (findUpwards(here, 'src/ApiClient.ts') ?? here);

/** Returns the text of a file, such as `src/ApiClient.ts`; undefined if it does not exist. */
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
