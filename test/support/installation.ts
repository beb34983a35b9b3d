import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, type Consumer } from './consumer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = 'amazon_connect_participant_service';

/** The package's dependencies at run time. Their own dependencies are found next to their real paths. */
const dependencies = ['superagent', 'querystring-es3', 'ws'];

/** The package as it would be published. */
export interface Packed {
  /** The path of the tarball. */
  readonly tarball: string;
  /** A folder with what is in it. */
  readonly folder: string;
}

const packing = new Map<string, Promise<Packed>>();

/**
 * Packs what was built, once in the life of the process.
 *
 * @param workspace - the folder of a workspace package. Default: the client.
 */
export function packed(workspace = '.'): Promise<Packed> {
  const known = packing.get(workspace) ?? pack(join(root, workspace));
  packing.set(workspace, known);
  return known;
}

async function pack(source: string): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true });
  });
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
  const { code, stderr } = await run('npm', args, source, { HOME: folder });
  if (code !== 0) throw new Error(`npm pack failed: ${stderr}`);
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz')) ?? '';
  await run('tar', ['-xzf', tarball], folder);
  return { tarball: join(folder, tarball), folder: join(folder, 'package') };
}

/** A consumer whose package is installed from the tarball. */
export interface Installation extends Consumer {
  readonly folder: string;
}

/**
 * A folder outside the project in which the package is installed from its tarball.
 *
 * @param others - other packages of this repository that the consumer installs.
 */
export async function install(others: readonly string[] = []): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'installation-'));
  await mkdir(join(folder, 'node_modules'));
  await cp((await packed()).folder, join(folder, 'node_modules', name), { recursive: true });
  for (const other of [...dependencies, ...others]) {
    const link = join(folder, 'node_modules', other);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', other), link);
  }
  const write = (file: string, source: string): Promise<void> =>
    writeFile(join(folder, file), source);
  return {
    folder,
    write,
    run: async (file, source, environment = {}) => {
      await write(file, source);
      return run(process.execPath, [file], folder, environment);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
