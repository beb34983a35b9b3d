import { posix } from 'node:path';

import type { GeneratedFile } from '../GeneratedFile.js';
import { readClientSource } from './clientSources.js';

/** The parts of a package that are not generated. */
export interface CopiedRuntime {
  readonly files: readonly GeneratedFile[];
  /** The npm packages that the files import, sorted. */
  readonly dependencies: readonly string[];
}

/** The modules for `#platform`, by the condition in a package's package.json. */
export const PLATFORMS = {
  browser: 'src/runtime/platform/calls/browser.ts',
  default: 'src/runtime/platform/calls/node.ts',
} as const;

/** Files that are copied. All other imported files are generated or written by hand. */
const COPIED = /^src\/(ApiClient\.ts$|runtime\/)/;

const IMPORT = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

/**
 * Copies the parts of the runtime that the generated files import, directly or indirectly. For
 * example, a package without multipart bodies gets no encoder for them.
 */
export function copyRuntime(generated: readonly GeneratedFile[]): CopiedRuntime {
  const known = new Set(generated.map(({ path }) => path));
  const files = new Map<string, GeneratedFile>();
  const packages = new Set<string>();
  const pending = generated
    .filter(({ path }) => path.endsWith('.ts') && path.startsWith('src/'))
    .map(({ path, content }) => ({ path, content }));
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    for (const [, specifier = ''] of file.content.matchAll(IMPORT)) {
      for (const path of filesOf(specifier, file.path)) {
        if (!COPIED.test(path) || known.has(path) || files.has(path)) continue;
        const content = readClientSource(path);
        if (content === undefined) continue;
        const copy = { path, content, isFormatted: true };
        files.set(path, copy);
        pending.push(copy);
      }
      const name = packageIn(specifier);
      if (name !== undefined && files.has(file.path)) packages.add(name);
    }
  }
  return {
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    dependencies: [...packages].sort(),
  };
}

/** The files that an import may refer to. */
function filesOf(specifier: string, importer: string): readonly string[] {
  if (specifier === '#platform') return Object.values(PLATFORMS);
  const folder = posix.dirname(importer);
  if (specifier.startsWith('.')) {
    return [posix.join(folder, specifier).replace(/\.js$/, '.ts')];
  }
  // Type declarations for a package without types are next to the file that imports it.
  const name = packageIn(specifier);
  return name === undefined ? [] : [posix.join(folder, `${name}.d.ts`)];
}

/** The npm package of an import; undefined for files and for Node's own modules. */
function packageIn(specifier: string): string | undefined {
  if (/^[.#]|^node:/.test(specifier)) return undefined;
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}
