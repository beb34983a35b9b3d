import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A replacement of text in a file of `src/chat`. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A bundle of the simulation, for plain Node. */
export interface Bundle {
  readonly path: string;
  remove(this: void): Promise<void>;
}

/**
 * Bundles the code that runs seeds. The bundle loads quickly, and has none of the helpers that tsx
 * adds to each function.
 *
 * @param change - a change of the sources. Default: none.
 * @throws Error if the file does not contain the text to replace.
 */
export async function bundle(change?: Change): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), 'simulation-'));
  const path = join(folder, 'child.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/simulation/child.ts'],
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The simulation has its own transport and its own sockets.
    conditions: ['fetch'],
    logLevel: 'silent',
    plugins: change ? [changed(change)] : [],
  });
  return { path, remove: () => rm(folder, { recursive: true }) };
}

function changed({ file, from, to }: Change): Plugin {
  const path = join(root, 'src/chat', file);
  return {
    name: 'change',
    setup(building) {
      building.onLoad({ filter: /\.ts$/ }, async (loaded) => {
        if (loaded.path !== path) return undefined;
        const source = await readFile(path, 'utf8');
        if (!source.includes(from)) throw new Error(`${file} does not have: ${from}`);
        return { contents: source.replace(from, to), loader: 'ts' };
      });
    },
  };
}
