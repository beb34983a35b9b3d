import { basename } from 'node:path';

import { buildService } from './build/buildService.js';
import { emit } from './emit/emit.js';
import { formatFiles } from './write/formatFiles.js';
import { load } from './read/load.js';
import { withMarker } from './write/marker.js';
import { checkFiles, writeFiles, type Outcome } from './write/writeFiles.js';

export interface GenerateOptions {
  /** The description: an OpenAPI 3.0 or 3.1 file, in YAML or JSON. */
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
   * Writes nothing, and returns the files that are stale.
   *
   * @default false
   */
  readonly check?: boolean | undefined;
  /** Told the milliseconds that each stage took. */
  readonly onStage?: ((stage: string, milliseconds: number) => void) | undefined;
}

/**
 * Generates a client: load → build (resolve, then IR) → emit → format → write or check.
 *
 * @throws SpecError if the description is at fault; nothing is written then.
 * @throws OutputError if something in the output folder is in the way; nothing is written then.
 *
 * @example
 * const { written } = await generate({ input: 'openapi.yaml', output: '.' });
 */
export async function generate(options: GenerateOptions): Promise<Outcome> {
  const { input, output } = options;
  const stage = stopwatch(options.onStage);

  const description = load(input);
  stage('load');

  const service = buildService(description, { packageName: options.name });
  stage('build');

  const emitted = await emit(service, { root: description.root });
  stage('emit');

  const marked = emitted.map(({ path, content }) => ({
    path,
    content: withMarker(path, content, basename(input)),
  }));
  const files = await formatFiles(marked, output);
  stage('format');

  const outcome = await (options.check === true ? checkFiles : writeFiles)(files, output);
  stage(options.check === true ? 'check' : 'write');
  return outcome;
}

function stopwatch(report: GenerateOptions['onStage']): (stage: string) => void {
  let started = performance.now();
  return (stage) => {
    const now = performance.now();
    report?.(stage, now - started);
    started = now;
  };
}
