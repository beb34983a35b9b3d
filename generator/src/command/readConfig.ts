import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { GenerateOptions } from '../generate.js';
import { closest } from '../read/closest.js';
import { UsageError } from './UsageError.js';

/** The contents of a config file: the options of `generate`. The command line takes precedence. */
export type Config = Partial<Omit<GenerateOptions, 'onStage'>>;

const NAME = 'openapi-callback-client.config';

/** Each option and its type, for messages. */
const OPTIONS: Readonly<Record<keyof Config, 'a text' | 'true or false' | 'a list of texts'>> = {
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
  const isText = (it: unknown) => typeof it === 'string';
  const fits = {
    'a text': isText(value),
    'true or false': typeof value === 'boolean',
    'a list of texts': Array.isArray(value) && value.every(isText),
  }[wanted];
  if (!fits) throw new UsageError(`'${option}' in ${name} must be ${wanted}.`);
}
