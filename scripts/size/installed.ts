import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an installation takes on the disk. */
export interface Installed {
  /** As `du` counts: whole blocks. */
  readonly bytes: number;
  readonly packages: number;
}

/** A package with everything that npm installs for it, measured where it is installed already. */
export function installed(packageFolder: string, root: string): Installed {
  const folders = new Set<string>();
  collect(packageFolder, root, folders);
  const bytes = [...folders].reduce((sum, folder) => sum + diskUsage(folder), 0);
  return { bytes, packages: folders.size };
}

/** What a folder takes, the packages in it apart. */
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

/** Where Node finds a dependency of the package in `folder`; the root's, where that is elsewhere. */
function find(name: string, folder: string, root: string): string {
  for (let from = folder; from !== dirname(from); from = dirname(from)) {
    const found = join(from, 'node_modules', name);
    if (existsSync(found)) return found;
  }
  return join(root, 'node_modules', name);
}
