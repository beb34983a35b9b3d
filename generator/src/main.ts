import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { HELP, parseCommandLine, type CommandOptions } from './command/commandLine.js';
import { noticeLines } from './command/noticeLines.js';
import { ProgressLine } from './command/ProgressLine.js';
import { readConfig } from './command/readConfig.js';
import { UsageError } from './command/UsageError.js';
import { EmitterError } from './emit/custom/EmitterError.js';
import { generate } from './generate.js';
import { OutputError } from './write/OutputError.js';
import { findUpwards } from './read/findUpwards.js';
import { SpecError } from './read/SpecError.js';

/** Runs the command line, and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseCommandLine(args, await readConfig(process.cwd()));
    if (typeof options === 'object') return await run(options);
    console.log(options === 'help' ? HELP : ownVersion());
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${HELP}`);
      return 2;
    }
    const isExpected =
      error instanceof SpecError || error instanceof OutputError || error instanceof EmitterError;
    if (!isExpected) throw error;
    console.error(error.message);
    return 1;
  }
}

function ownVersion(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const manifest = readFileSync(
    join(findUpwards(here, 'package.json') ?? here, 'package.json'),
    'utf8',
  );
  return (JSON.parse(manifest) as { version: string }).version;
}

async function run({ timings, ...options }: CommandOptions): Promise<number> {
  const onStage = (stage: string, milliseconds: number) => {
    if (timings) console.log(`${stage.padEnd(16)}${milliseconds.toFixed(0).padStart(6)} ms`);
  };
  onStage('loading modules', performance.now());
  const progress = new ProgressLine(process.stderr, process.env);
  const { written, deleted, unchanged, kept, stale, notices } = await generate({
    ...options,
    onStage,
    onProgress: (now) => {
      progress.show(now);
    },
  }).finally(() => {
    progress.clear();
  });
  onStage('total', performance.now());

  for (const line of noticeLines(notices, options.report)) console.error(line);
  if (options.dryRun === true) {
    for (const path of written) console.log(`would write: ${path}`);
    for (const path of deleted) console.log(`would delete: ${path}`);
  }
  for (const path of kept) console.log(`kept: ${path} (changed by hand)`);
  for (const path of stale) console.log(`stale: ${path}`);
  if (stale.length > 0) {
    console.log('Run the same command without --check to bring them up to date.');
    return 1;
  }
  const would = options.dryRun === true ? 'would be ' : '';
  console.log(
    options.check === true
      ? `${unchanged.length} files are up to date`
      : `${written.length} ${would}written, ${deleted.length} ${would}deleted, ${unchanged.length} unchanged`,
  );
  return 0;
}
