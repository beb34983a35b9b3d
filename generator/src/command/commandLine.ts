import { parseArgs } from 'node:util';

import type { GenerateOptions } from '../generate.js';

export const HELP = `Generates a callback and promise client in TypeScript from an OpenAPI description.

Usage: openapi-callback-client generate --input FILE --output DIR [--name NAME] [--check] [--timings]

  --input FILE   the description: OpenAPI 3.0 or 3.1, in YAML or JSON
  --output DIR   the folder that the package is written to
  --name NAME    the package's npm name (default: the description's title in snake case)
  --check        write nothing; name the stale files, and exit with 1 if there are any
  --timings      print how long each stage took
  --help         print this`;

const NPM_NAME = /^(@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;

/** The command was called the wrong way. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface CommandOptions extends GenerateOptions {
  readonly timings: boolean;
}

/** What the arguments of the command ask for. */
export function parseCommandLine(args: readonly string[]): CommandOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const { input, output, name, check, timings } = values;
  const [command, ...others] = positionals;
  if (command === undefined) throw new UsageError('The command is missing.');
  if (command !== 'generate') throw new UsageError(`There is no command '${command}'.`);
  if (others.length > 0) throw new UsageError(`Unexpected argument '${others.join(' ')}'.`);
  if (input === undefined) throw new UsageError('--input is missing.');
  if (output === undefined) throw new UsageError('--output is missing.');
  if (name !== undefined && !NPM_NAME.test(name)) {
    throw new UsageError(`'${name}' is not an npm name.`);
  }
  return { input, output, name, check, timings };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { input: text, output: text, name: text, check: flag, timings: flag, help: flag };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
