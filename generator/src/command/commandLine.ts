import { parseArgs } from 'node:util';

import { FILTER } from '../build/operations/filtered.js';
import type { GenerateOptions } from '../generate.js';
import type { Config } from './readConfig.js';
import { UsageError } from './UsageError.js';

export const HELP = `Generates a callback and promise client in TypeScript from an OpenAPI description.

Usage: openapi-callback-client generate --input FILE --output DIR [options]

  -i, --input FILE         the description: OpenAPI 3.0 or 3.1, or Swagger 2.0, in YAML or JSON; a
                           file, a URL, or - for standard input
  -o, --output DIR         the output folder of the package
  --name NAME              the package's npm name (default: the title in snake case)
  --package-version X.Y.Z  the package's version (default: info.version)
  --license SPDX           the package's licence (default: info.license)
  --repository URL         the package's git repository
  --int64 KIND             64-bit integers as exact (a number, or a bigint if it is too large for a
                           number; the default), number, string or bigint
  --dates KIND             date-time as string (the default) or date
  --include PATTERN        only operations that match: tag:pets, path:/pets/* or id:getPet; can be
                           repeated
  --exclude PATTERN        no operations that match; can be repeated
  --only src               write only the sources, to embed the client in another package
  --allow-outside          allow references to files outside the description's folder
  --report FILE            also write the warnings to a file, as JSON
  --dry-run                write nothing; list what would be written and deleted
  --check                  write nothing; name the stale files, and exit with 1 if there are any
  --timings                print how long each stage took
  --version                print the generator's version
  --help                   print this help

Examples:

  npx openapi-callback-client generate --input petstore.yaml --output petstore
  npx openapi-callback-client generate -i openapi.yaml -o . --check
  npx openapi-callback-client generate -i openapi.yaml -o my-app --only src
  npx openapi-callback-client generate -i https://example.com/openapi.json -o client --dry-run
  npx openapi-callback-client generate -i big.yaml -o pets --include tag:pets --exclude 'id:delete*'

Options can also be set in openapi-callback-client.config.json, .js or .mjs in the current folder, in
camel case: { "input": "petstore.yaml", "output": "petstore", "include": ["tag:pets"] }.`;

const SEMVER = /^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/;

const NPM_NAME = /^(@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;

export interface CommandOptions extends GenerateOptions {
  readonly timings: boolean;
}

/** Parses the arguments of the command. */
export function parseCommandLine(
  args: readonly string[],
  config: Config = {},
): CommandOptions | 'help' | 'version' {
  const { values: given, positionals } = parse(args);
  const { version: packageVersion, allowOutside: outside, dryRun, ...others } = config;
  const values = {
    ...others,
    ...{ 'package-version': packageVersion, 'allow-outside': outside, 'dry-run': dryRun },
    ...given,
  };
  if (values.help) return 'help';
  if (values.version) return 'version';
  const { input, output, name, license, repository, only, check, report } = values;
  const int64 = oneOf('int64', values.int64, ['exact', 'number', 'string', 'bigint']);
  const dates = oneOf('dates', values.dates, ['string', 'date']);
  const version = values['package-version'];
  const allowOutside = values['allow-outside'];
  const [command, ...rest] = positionals;
  if (command === undefined) throw new UsageError('The command is missing.');
  if (command !== 'generate') throw new UsageError(`There is no command '${command}'.`);
  if (rest.length > 0) throw new UsageError(`Unexpected argument '${rest.join(' ')}'.`);
  if (input === undefined) throw new UsageError('--input is missing.');
  if (output === undefined) throw new UsageError('--output is missing.');
  if (name !== undefined && !NPM_NAME.test(name)) {
    throw new UsageError(`'${name}' is not an npm name.`);
  }
  if (version !== undefined && !SEMVER.test(version)) {
    throw new UsageError(`'${version}' is not a version such as 1.2.3.`);
  }
  if (only !== undefined && only !== 'src') {
    throw new UsageError(`--only cannot be '${only}'. It must be src.`);
  }
  const { include, exclude } = values;
  for (const pattern of [...(include ?? []), ...(exclude ?? [])]) {
    if (FILTER.test(pattern)) continue;
    throw new UsageError(`'${pattern}' is not a filter. Write tag:NAME, path:PATH or id:NAME.`);
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
    include,
    exclude,
    only,
    allowOutside,
    check,
    dryRun: values['dry-run'],
    report,
    emitters: values.emitters,
    timings: values.timings === true,
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
  const flag = { type: 'boolean' } as const;
  const list = { type: 'string', multiple: true } as const;
  const options = {
    input: { ...text, short: 'i' },
    output: { ...text, short: 'o' },
    name: text,
    'package-version': text,
    license: text,
    repository: text,
    int64: text,
    dates: text,
    include: list,
    exclude: list,
    only: text,
    'allow-outside': flag,
    report: text,
    check: flag,
    'dry-run': flag,
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
