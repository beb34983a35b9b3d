import { parseArgs } from 'node:util';

import type { GenerateOptions } from '../generate.js';

export const HELP = `Generates a callback and promise client in TypeScript from an OpenAPI description.

Usage: openapi-callback-client generate --input FILE --output DIR [options]

  -i, --input FILE         the description: OpenAPI 3.0 or 3.1, in YAML or JSON
  -o, --output DIR         the folder that the package is written to
  --name NAME              the package's npm name (default: the title in snake case)
  --package-version X.Y.Z  the package's version (default: info.version)
  --license SPDX           the package's licence (default: info.license)
  --repository URL         the package's git repository
  --int64 KIND             integers of 64 bits as exact (a number, or a bigint if it is too large for
                           one; the default), number, string or bigint
  --dates KIND             date-time as string (the default) or date
  --only src               write the sources alone, to embed the client in another package
  --allow-outside          read files outside the description's folder, if its references name them
  --report FILE            write the warnings as JSON too
  --check                  write nothing; name the stale files, and exit with 1 if there are any
  --timings                print how long each stage took
  --version                print the generator's version
  --help                   print this

Examples:

  npx openapi-callback-client generate --input petstore.yaml --output petstore
  npx openapi-callback-client generate -i openapi.yaml -o . --check
  npx openapi-callback-client generate -i openapi.yaml -o my-app --only src`;

const SEMVER = /^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/;

const NPM_NAME = /^(@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;

/** The command was called the wrong way. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface CommandOptions extends GenerateOptions {
  readonly timings: boolean;
}

/** What the arguments of the command ask for. */
export function parseCommandLine(args: readonly string[]): CommandOptions | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const { input, output, name, license, repository, only, check, report, timings } = values;
  const int64 = oneOf('int64', values.int64, ['exact', 'number', 'string', 'bigint']);
  const dates = oneOf('dates', values.dates, ['string', 'date']);
  const version = values['package-version'];
  const allowOutside = values['allow-outside'];
  const [command, ...others] = positionals;
  if (command === undefined) throw new UsageError('The command is missing.');
  if (command !== 'generate') throw new UsageError(`There is no command '${command}'.`);
  if (others.length > 0) throw new UsageError(`Unexpected argument '${others.join(' ')}'.`);
  if (input === undefined) throw new UsageError('--input is missing.');
  if (output === undefined) throw new UsageError('--output is missing.');
  if (name !== undefined && !NPM_NAME.test(name)) {
    throw new UsageError(`'${name}' is not an npm name.`);
  }
  if (version !== undefined && !SEMVER.test(version)) {
    throw new UsageError(`'${version}' is not a version such as 1.2.3.`);
  }
  if (only !== undefined && only !== 'src') {
    throw new UsageError(
      `--only cannot be '${only}'. The one thing that can be written alone is src.`,
    );
  }
  return {
    input,
    output,
    name,
    version,
    license,
    repository,
    int64,
    dates,
    only,
    allowOutside,
    check,
    report,
    timings,
  };
}

function oneOf<Known extends string>(
  option: string,
  value: string | undefined,
  known: readonly Known[],
): Known | undefined {
  const found = known.find((it) => it === value);
  if (value === undefined || found !== undefined) return found;
  throw new UsageError(`--${option} cannot be '${value}'. It is one of ${known.join(', ')}.`);
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    input: { ...text, short: 'i' },
    output: { ...text, short: 'o' },
    name: text,
    'package-version': text,
    license: text,
    repository: text,
    int64: text,
    dates: text,
    only: text,
    'allow-outside': flag,
    report: text,
    check: flag,
    timings: flag,
    version: flag,
    help: { ...flag, short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
