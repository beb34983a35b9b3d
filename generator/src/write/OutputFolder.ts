import { lstat, mkdir, readFile, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

import { staysInside } from '../emit/staysInside.js';
import { OutputError } from './OutputError.js';

/** Reads and writes files in one folder, and nowhere else. */
export class OutputFolder {
  readonly root: string;
  /** The parents that are known to be inside the folder. */
  readonly #safe = new Map<string, Promise<void>>();

  constructor(folder: string) {
    this.root = resolve(folder);
  }

  /** Returns the text of a file; undefined if it does not exist. */
  async read(path: string): Promise<string | undefined> {
    await this.#check(path);
    const file = join(this.root, path);
    try {
      const stats = await lstat(file);
      if (stats.isSymbolicLink()) throw new OutputError(path, 'it is a symbolic link', MOVE);
      if (!stats.isFile()) throw new OutputError(path, 'it is not a file', MOVE);
      return await readFile(file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Writes a temporary file and renames it, so that a file is never incomplete. */
  async write(path: string, content: string): Promise<void> {
    await this.#check(path);
    const file = join(this.root, path);
    const temporary = `${file}.${process.pid}.tmp`;
    await mkdir(dirname(file), { recursive: true });
    try {
      await writeFile(temporary, content);
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Removes a file, and the folders that become empty. */
  async remove(path: string): Promise<void> {
    await this.#check(path);
    await rm(join(this.root, path), { force: true });
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
      try {
        await rmdir(join(this.root, parent));
      } catch {
        // It contains other files, or it has been removed already.
        return;
      }
    }
  }

  #check(path: string): Promise<void> {
    if (!staysInside(path)) {
      throw new OutputError(path, 'the path leaves the output folder', 'choose another name');
    }
    const parent = dirname(path);
    let checked = this.#safe.get(parent);
    if (checked === undefined) {
      checked = this.#checkParent(parent);
      this.#safe.set(parent, checked);
    }
    return checked;
  }

  /** A parent may be a symbolic link to another place. */
  async #checkParent(parent: string): Promise<void> {
    const real = await nearestRealPath(join(this.root, parent));
    const root = await nearestRealPath(this.root);
    // If the root does not exist yet, its nearest existing parent is checked.
    const way = relative(root, real);
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
      const problem = 'a symbolic link leads out of the output folder';
      throw new OutputError(parent, problem, 'replace the link by a folder');
    }
  }
}

const MOVE = 'move it or list it in .openapi-generator-ignore';

async function nearestRealPath(path: string): Promise<string> {
  for (let current = path; ; current = dirname(current)) {
    try {
      return await realpath(current);
    } catch (error) {
      if (!isMissing(error) || dirname(current) === current) throw error;
    }
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
