import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { buildService } from './build/buildService.js';
import { emit } from './emit/emit.js';
import type { Emitter } from './emit/custom/Emitter.js';
import { loadEmitters } from './emit/custom/loadEmitters.js';
import { runEmitters } from './emit/custom/runEmitters.js';
import type { GeneratedFile } from './emit/GeneratedFile.js';
import { createFormatter } from './write/createFormatter.js';
import type { Notice } from './read/Notices.js';
import { Resolver } from './read/Resolver.js';
import type { LoadOptions } from './read/load.js';
import { loadInput } from './read/loadInput.js';
import { readIgnoreFile } from './write/ignoreFile.js';
import { withMarker } from './write/marker.js';
import { OutputError } from './write/OutputError.js';
import { checkFiles, planFiles, writeFiles, type Outcome } from './write/writeFiles.js';

/** The options of {@link generate}. */
export interface GenerateOptions extends LoadOptions {
  /**
   * The description: OpenAPI 3.0 or 3.1, or Swagger 2.0, in YAML or JSON. A file, a URL, or `-` for
   * standard input.
   */
  readonly input: string;
  /** The folder that the package is written to. */
  readonly output: string;
  /**
   * The npm name of the package.
   *
   * @default the title of the description in snake case
   */
  readonly name?: string | undefined;
  /**
   * The version of the package.
   *
   * @default `info.version` of the description, in npm's format
   */
  readonly version?: string | undefined;
  /**
   * The licence of the package: an SPDX expression.
   *
   * @default `info.license` of the description
   */
  readonly license?: string | undefined;
  /** The URL of the package's git repository. */
  readonly repository?: string | undefined;
  /**
   * How programs see integers of the format `int64`: as a `number`, which rounds beyond 2^53, a
   * `string`, a `bigint`, or `exact`: a number, or a bigint if it is too large for a number.
   *
   * @default 'exact'
   */
  readonly int64?: 'exact' | 'number' | 'string' | 'bigint' | undefined;
  /**
   * How programs see strings of the format `date-time`: as an unchanged `string`, or as a Date
   * (`date`).
   *
   * @default 'string'
   */
  readonly dates?: 'string' | 'date' | undefined;
  /**
   * `src` writes only the sources, to embed the client in your own package.
   *
   * @default writes a whole package
   */
  readonly only?: 'src' | undefined;
  /**
   * Whether to only check: writes nothing, and returns the stale files.
   *
   * @default false
   */
  readonly check?: boolean | undefined;
  /**
   * Includes only operations that match at least one of these patterns: `tag:pets`, `path:/pets/*`
   * or `id:getPet`; `*` matches any text. Models that no included operation uses are left out, too.
   *
   * @default all operations
   */
  readonly include?: readonly string[] | undefined;
  /** Excludes operations that match at least one of these patterns, even if they are included. */
  readonly exclude?: readonly string[] | undefined;
  /**
   * Whether to only plan: writes nothing, and returns what would be written and deleted.
   *
   * @default false
   */
  readonly dryRun?: boolean | undefined;
  /** A file to write all notices to, as JSON. */
  readonly report?: string | undefined;
  /**
   * Functions that generate files in addition to those of the client, or modules with such a function
   * as their default export: paths relative to the current folder that begin with `.` or `/`, or names
   * of npm packages.
   *
   * @default none
   */
  readonly emitters?: readonly (Emitter | string)[] | undefined;
  /** Called with the duration of each stage, in milliseconds. */
  readonly onStage?: ((stage: Stage, milliseconds: number) => void) | undefined;
  /** Called when a stage begins, and for each file that is finished. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The stages of a run. */
export type Stage = 'load' | 'build' | 'emit' | 'write' | 'check';

/** How far a run is. */
export interface Progress {
  readonly stage: Stage;
  /** The number of finished files, of `count` files. Absent before the stage `write` or `check`. */
  readonly finished?: number;
  readonly count?: number;
}

/** The result of a run, and its notices. */
export interface Generated extends Outcome {
  /** Parts of the description that the client does not implement exactly, sorted by file and line. */
  readonly notices: readonly Notice[];
}

/**
 * Generates a client: load → build (resolve, then IR) → emit → format and write or check.
 *
 * @throws SpecError if the description is invalid; nothing is written.
 * @throws OutputError if something in the output folder is in the way; nothing is written.
 * @throws EmitterError if one of the emitters is at fault; nothing is written.
 *
 * @example
 * const { written } = await generate({ input: 'openapi.yaml', output: '.' });
 */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const { output, check, dryRun, onProgress } = options;
  const stage = stopwatch(options);
  const { files, notices } = await emitFiles(options, stage);

  const format = await createFormatter(output);
  const specName = basename(options.input);
  let finished = 0;
  const act = dryRun === true ? planFiles : check === true ? checkFiles : writeFiles;
  const outcome = await act(drain(files), output, {
    isOutside: (path) => !isWanted(path, options),
    finish: (file) => format({ ...file, content: withMarker(file.path, file.content, specName) }),
    onFile: (count) => {
      finished += 1;
      onProgress?.({ stage: check === true ? 'check' : 'write', finished, count });
    },
  });
  if (options.report !== undefined) await writeReport(options.report, notices);
  stage(check === true ? 'check' : 'write');
  return { ...outcome, notices };
}

/** All files before formatting. */
async function emitFiles(
  options: GenerateOptions,
  stage: (name: Stage) => void,
): Promise<{ files: GeneratedFile[]; notices: readonly Notice[] }> {
  const { version, license, repository, onProgress } = options;
  const emitters = await loadEmitters(options.emitters ?? [], process.cwd());
  onProgress?.({ stage: 'load' });
  const description = await loadInput(options.input, options);
  stage('load');

  onProgress?.({ stage: 'build' });
  const service = buildService(description, {
    packageName: options.name,
    int64: options.int64,
    dates: options.dates,
    include: options.include,
    exclude: options.exclude,
  });
  stage('build');

  onProgress?.({ stage: 'emit' });
  const resolver = new Resolver(description);
  const own = emit(service, { resolver, version, license, repository });
  const added = await runEmitters(emitters, service, own);
  const files = await withoutIgnored([...own, ...added], options);
  stage('emit');
  return { files, notices: description.notices.list() };
}

/** Gives away the files of a list, so that it does not keep them in memory. */
function* drain(files: GeneratedFile[]): Generator<GeneratedFile> {
  for (let file = files.pop(); file !== undefined; file = files.pop()) yield file;
}

async function writeReport(file: string, notices: readonly Notice[]): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify({ notices }, null, 2)}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OutputError(
      file,
      `it cannot be written (${code ?? String(error)})`,
      'choose another',
    );
  }
}

/** The files that will be written. Ignored ones need not be formatted. */
async function withoutIgnored(
  files: readonly GeneratedFile[],
  options: GenerateOptions,
): Promise<GeneratedFile[]> {
  const isIgnored = await readIgnoreFile(options.output);
  return files.filter(({ path }) => !isIgnored(path) && isWanted(path, options));
}

function isWanted(path: string, { only }: GenerateOptions): boolean {
  return only === undefined || path.startsWith(`${only}/`);
}

function stopwatch({ onStage }: GenerateOptions): (stage: Stage) => void {
  let started = performance.now();
  return (stage) => {
    const now = performance.now();
    onStage?.(stage, now - started);
    started = now;
  };
}
