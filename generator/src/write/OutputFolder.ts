import {
  copyFile,
  lstat,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

import { staysInside } from '../emit/staysInside.js';
import { OutputError } from './OutputError.js';

/** Reads and writes files in one folder, and nowhere else. */
export class OutputFolder {
  readonly root: string;
  /** The parents that are known to be inside the folder. */
  readonly #safe = new Map<string, Promise<void>>();
  /** The folders that exist now, with the first of their parents that had to be created. */
  readonly #created = new Map<string, Promise<string | undefined>>();
  #staged = 0;

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

  /** Writes a file. Other processes see either the old file or the complete new one. */
  async write(path: string, content: string): Promise<void> {
    await this.place(await this.stage(content), path);
  }

  /**
   * Writes a text to the staging folder.
   *
   * @returns its path there, for {@link place}.
   */
  async stage(content: string): Promise<string> {
    await this.#createParent(`${STAGING}/1`);
    this.#staged += 1;
    const staged = `${STAGING}/${this.#staged}`;
    await writeFile(join(this.root, staged), content);
    return staged;
  }

  /** Moves a staged text to its path. */
  async place(staged: string, path: string): Promise<void> {
    await this.#createParent(path);
    const from = join(this.root, staged);
    const to = join(this.root, path);
    try {
      await rename(from, to);
    } catch (error) {
      // The parent is on another file system, to which files can only be copied.
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      const temporary = `${to}.${process.pid}.tmp`;
      await copyFile(from, temporary);
      await rename(temporary, to);
    }
  }

  /** Removes the staging folder, and the folders above it that were created for it and are empty. */
  async removeStaging(): Promise<void> {
    // Nothing was staged, perhaps because the folder is a link to another place.
    if (this.#staged === 0) return;
    const created = await this.#created.get(STAGING);
    await rm(join(this.root, STAGING), { recursive: true, force: true });
    if (created === undefined) return;
    for (let parent = join(this.root, STAGING); parent !== created;) {
      parent = dirname(parent);
      try {
        await rmdir(parent);
      } catch {
        // It holds files.
        return;
      }
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

  /** Creates the folder of a file. */
  async #createParent(path: string): Promise<void> {
    await this.#check(path);
    const parent = dirname(path);
    let created = this.#created.get(parent);
    if (created === undefined) {
      created = mkdir(join(this.root, parent), { recursive: true });
      this.#created.set(parent, created);
    }
    await created;
  }

  /** A parent may be a symbolic link to another place. */
  async #checkParent(parent: string): Promise<void> {
    // If the root does not exist yet, its nearest existing parent is checked. It comes first, because
    // the root may be created in the meantime.
    const root = await nearestRealPath(this.root);
    const real = await nearestRealPath(join(this.root, parent));
    const way = relative(root, real);
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
      const problem = 'a symbolic link leads out of the output folder';
      throw new OutputError(parent, problem, 'replace the link by a folder');
    }
  }
}

/** Holds new files until all of them are complete. */
const STAGING = '.openapi-generator/staging';

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
