import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The size of an installation on disk. */
export interface Installed {
  /** In whole blocks, like `du`. */
  readonly bytes: number;
  readonly packages: number;
}

/** Measures a package and everything that npm installs with it, where they are already installed. */
export function installed(packageFolder: string, root: string): Installed {
  const folders = new Set<string>();
  collect(packageFolder, root, folders);
  const bytes = [...folders].reduce((sum, folder) => sum + diskUsage(folder), 0);
  return { bytes, packages: folders.size };
}

/** The size of a folder without the packages in it. */
export function diskUsage(folder: string): number {
  const { blocks } = lstatSync(folder);
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.name === 'node_modules') return sum;
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? diskUsage(path) : lstatSync(path).blocks * 512);
  }, blocks * 512);
}

function collect(folder: string, root: string, folders: Set<string>): void {
  if (folders.has(folder)) return;
  folders.add(folder);
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
  for (const name of Object.keys(dependencies)) collect(find(name, folder, root), root, folders);
}

/** Finds a dependency of the package in `folder` as Node does; falls back to the root's. */
function find(name: string, folder: string, root: string): string {
  for (let from = folder; from !== dirname(from); from = dirname(from)) {
    const found = join(from, 'node_modules', name);
    if (existsSync(found)) return found;
  }
  return join(root, 'node_modules', name);
}
