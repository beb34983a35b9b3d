import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Hold code for certain platforms only. */
const platformFolders = /\/runtime\/(platform|transport|transfer\/(fetch|node|xhr))\//;

/**
 * Builds for several platforms at once. A module of `source` that imports `#platform`, itself or
 * through others, is there once a platform, as `<file>.@<platform>.ts`; every other module is there
 * once, so that entries can share it, and with it the classes of the models and of the errors.
 */
export function perPlatform(source) {
  const dependents = platformDependents(source);
  return {
    name: 'per-platform',
    resolveId(id, importer) {
      const platform = platformOf(importer ?? id);
      if (platform === undefined || !/^[./#]|^src\//.test(id)) return null;
      const file =
        id === '#platform'
          ? `${source}/runtime/platform/${platform}.ts`
          : sourceFile(id, importer === undefined ? '.' : dirname(importer));
      return dependents.has(file) ? file.replace(/\.ts$/, `.@${platform}.ts`) : null;
    },
    load: (id) => (platformOf(id) === undefined ? null : readFileSync(plain(id), 'utf8')),
  };
}

/** Whether a module is there once a platform. */
export function platformOf(id) {
  return /\.@(\w+)\.ts$/.exec(id)?.[1];
}

function plain(id) {
  return id.replace(/\.@\w+\.ts$/, '.ts');
}

function sourceFile(id, folder) {
  return resolve(folder, plain(id).replace(/\.js$/, '.ts'));
}

function platformDependents(source) {
  const files = readdirSync(source, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => resolve(source, file));
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  const dependents = new Set(files.filter((file) => platformFolders.test(file)));
  for (let size = -1; size !== dependents.size;) {
    size = dependents.size;
    for (const [file, imported] of imports) {
      if (imported.some((id) => id === '#platform' || dependents.has(id))) dependents.add(file);
    }
  }
  return dependents;
}

/** What a file imports, types apart. */
function importsOf(file) {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?from '(?<id>[^']+)';/gms,
  );
  return Array.from(statements, ({ groups: { id } }) =>
    id.startsWith('.') ? sourceFile(id, dirname(file)) : id,
  );
}
