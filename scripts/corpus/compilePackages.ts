import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The native compiler reports the same errors in a tenth of the time. */
const compiler = fileURLToPath(new URL('../../node_modules/typescript-7/bin/tsc', import.meta.url));

/** What another generator's client needs, which has no tsconfig.json. */
const PEER_OPTIONS = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  types: ['node'],
  strict: true,
  skipLibCheck: true,
};

/** The flags beside `strict` under which clients are compiled. */
export const STRICTEST = { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };

/** Compiles the clients of another generator, as {@link compilePackages} does ours. */
export function compilePeers(
  folder: string,
  clients: readonly string[],
  flags: object,
): Promise<Map<string, string>> {
  return compile(folder, clients, {
    compilerOptions: { ...PEER_OPTIONS, ...flags, noEmit: true },
    include: clients.map((path) => relative(folder, path)),
  });
}

/**
 * Compiles the sources of several packages at once, with the flags of their own tsconfig.json.
 *
 * @param folder - contains the packages, each in its own folder.
 * @returns the first error of each package that has one.
 */
export function compilePackages(
  folder: string,
  packages: readonly string[],
): Promise<Map<string, string>> {
  return compile(folder, packages, {
    extends: `./${relative(folder, join(packages[0] ?? folder, 'tsconfig.json'))}`,
    compilerOptions: { noEmit: true, rootDir: '.', customConditions: ['source'] },
    include: packages.map((path) => `${relative(folder, path)}/src`),
  });
}

async function compile(
  folder: string,
  packages: readonly string[],
  config: object,
): Promise<Map<string, string>> {
  const file = join(folder, 'tsconfig.json');
  writeFileSync(file, JSON.stringify(config));
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [compiler, '-p', file],
      { cwd: folder, maxBuffer: 1e9 },
      (_error, stdout) => {
        resolve(stdout);
      },
    );
  });
  const errors = new Map<string, string>();
  for (const line of output.split('\n')) {
    const [, name = '', rest = ''] = /^([^/()]+)\/(.*error TS.*)$/.exec(line) ?? [];
    const path = packages.find((it) => relative(folder, it) === name);
    if (path !== undefined && !errors.has(path)) errors.set(path, rest);
    else if (name === '' && line.startsWith('error')) throw new Error(line);
  }
  return errors;
}
