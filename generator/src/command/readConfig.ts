import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { GenerateOptions } from '../generate.js';
import { closest } from '../read/closest.js';
import { UsageError } from './UsageError.js';

/** The contents of a config file: the options of `generate`. The command line takes precedence. */
export type Config = Partial<Omit<GenerateOptions, 'onStage' | 'onProgress'>>;

const NAME = 'openapi-callback-client.config';

const isText = (value: unknown) => typeof value === 'string';

/** The types of options, in messages. Emitters themselves are checked when they are loaded. */
const FITS = {
  'a text': isText,
  'true or false': (value: unknown) => typeof value === 'boolean',
  'a list of texts': (value: unknown) => Array.isArray(value) && value.every(isText),
  'a list of functions and paths of modules': Array.isArray,
} satisfies Record<string, (value: unknown) => boolean>;

/** Each option and its type. */
const OPTIONS: Readonly<Record<keyof Config, keyof typeof FITS>> = {
  input: 'a text',
  output: 'a text',
  name: 'a text',
  version: 'a text',
  license: 'a text',
  repository: 'a text',
  int64: 'a text',
  dates: 'a text',
  include: 'a list of texts',
  exclude: 'a list of texts',
  only: 'a text',
  allowOutside: 'true or false',
  check: 'true or false',
  dryRun: 'true or false',
  report: 'a text',
  emitters: 'a list of functions and paths of modules',
};

/**
 * Reads `openapi-callback-client.config.json`, `.js` or `.mjs` from a folder. A module must export
 * the options as its default export. Returns an empty object if the folder has no such file.
 *
 * @throws UsageError if an option is unknown, or if its value is invalid.
 */
export async function readConfig(folder: string): Promise<Config> {
  const name = ['json', 'js', 'mjs']
    .map((extension) => `${NAME}.${extension}`)
    .find((file) => existsSync(join(folder, file)));
  if (name === undefined) return {};
  const config = await read(join(folder, name), name);
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new UsageError(`${name} must hold an object of options.`);
  }
  for (const [option, value] of Object.entries(config)) check(option, value, name);
  return config;
}

async function read(path: string, name: string): Promise<unknown> {
  try {
    if (name.endsWith('.json')) return JSON.parse(readFileSync(path, 'utf8'));
    return ((await import(pathToFileURL(path).href)) as { readonly default?: unknown }).default;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${name} cannot be read (${reason}).`);
  }
}

function check(option: string, value: unknown, name: string): void {
  const wanted = Object.hasOwn(OPTIONS, option) ? OPTIONS[option as keyof Config] : undefined;
  if (wanted === undefined) {
    const near = closest(option, Object.keys(OPTIONS));
    const hint = near === undefined ? '' : ` Did you mean '${near}'?`;
    throw new UsageError(`${name} has no option '${option}'.${hint}`);
  }
  if (!FITS[wanted](value)) throw new UsageError(`'${option}' in ${name} must be ${wanted}.`);
}
