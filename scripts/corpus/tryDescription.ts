import { spawn } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const generator = join(repository, 'generator/bin/openapi-callback-client.js');
/** The native compiler: a tenth of the time, and the same errors. */
const compiler = join(repository, 'node_modules/typescript-7/bin/tsc');

/** How far a description came, and why no further. */
export interface Attempt {
  readonly path: string;
  /** The first stage that failed; `done` if none did. */
  readonly stage: 'generate' | 'compile' | 'build' | 'test' | 'done';
  /** What the stage said. */
  readonly output: string;
  /** How long generating took, in ms. */
  readonly generating: number;
}

/**
 * Generates a package of a description and compiles it under the flags in its tsconfig.json.
 *
 * @param isBuilt - whether the package is built and tested too.
 */
export async function tryDescription(
  input: string,
  path: string,
  folder: string,
  isBuilt: boolean,
): Promise<Attempt> {
  rmSync(folder, { recursive: true, force: true });
  const start = performance.now();
  const generated = await run([generator, 'generate', '--input', input, '--output', folder]);
  const generating = performance.now() - start;
  const attempt = (stage: Attempt['stage'], output = ''): Attempt => ({
    path,
    stage,
    output,
    generating,
  });
  if (generated.code !== 0) return attempt('generate', generated.output);
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const compiled = await run([compiler, '--noEmit', '-p', folder]);
  if (compiled.code !== 0) return attempt('compile', compiled.output);
  if (isBuilt) {
    const built = await run(['npm', 'run', 'build'], folder);
    if (built.code !== 0) return attempt('build', built.output);
    const tested = await run(['npm', 'test'], folder);
    if (tested.code !== 0) return attempt('test', tested.output);
  }
  return attempt('done');
}

/** A quarter of an hour: whatever takes longer is a fault of its own. */
const TIME_LIMIT = 900_000;

interface Finished {
  readonly code: number | null;
  readonly output: string;
}

function run([program = '', ...args]: readonly string[], cwd = repository): Promise<Finished> {
  const isScript = program !== 'npm';
  return new Promise((resolve, reject) => {
    const child = spawn(
      isScript ? process.execPath : program,
      isScript ? [program, ...args] : args,
      { cwd, timeout: TIME_LIMIT },
    );
    let output = '';
    const collect = (chunk: Buffer): void => {
      // What a compiler says of a large package; nobody reads more of it.
      if (output.length < 1_000_000) output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}
