import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import webpack from 'webpack';

/** One file, and what went into it. */
export interface Bundle {
  readonly text: string;
  /** The files that it is made of, and the modules that it leaves to the platform. */
  readonly inputs: readonly string[];
}

/**
 * Bundles a program with esbuild, as its users do for the web: no option but those that are given.
 *
 * @param folder - the folder from which imports are resolved.
 */
export async function bundle(
  program: string,
  folder: string,
  options: BuildOptions = {},
): Promise<Bundle> {
  const { outputFiles, metafile, warnings } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
    ...options,
  });
  const [warning] = warnings;
  if (warning !== undefined) throw new Error(`esbuild warns: ${warning.text}`);
  const outputs = Object.values(metafile?.outputs ?? {});
  const inputs = outputs.flatMap((output) => [
    ...Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? path : [],
    ),
    ...output.imports.map(({ path }) => path),
  ]);
  return { text: outputFiles?.map(({ text }) => text).join('') ?? '', inputs };
}

/**
 * Bundles `program.js` of a folder with webpack, for production and without any setting.
 *
 * @returns the text of each chunk, that of the program first; throws what webpack complains of.
 */
export async function bundleWithWebpack(folder: string): Promise<readonly string[]> {
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    const config = { mode: 'production', context: folder, entry: './program.js' } as const;
    const output = { path: join(folder, 'packed') };
    webpack({ ...config, output }, (error, done) => {
      if (done === undefined) reject(error ?? new Error('webpack gave no result'));
      else resolve(done);
    });
  });
  const {
    errors = [],
    warnings = [],
    assets = [],
  } = stats.toJson({ all: false, errors: true, warnings: true, assets: true });
  const complaint = [...errors, ...warnings].map(({ message }) => message).join('\n');
  if (complaint !== '') throw new Error(complaint);
  const names = assets.map(({ name }) => name).sort((a) => (a === 'main.js' ? -1 : 1));
  return Promise.all(names.map((name) => readFile(join(folder, 'packed', name), 'utf8')));
}
