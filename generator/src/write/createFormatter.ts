import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';

import type { format as oxfmt } from 'oxfmt';

import { EmitterError } from '../emit/custom/EmitterError.js';
import type { GeneratedFile } from '../emit/GeneratedFile.js';
import { OutputError } from './OutputError.js';

type FormatOptions = NonNullable<Parameters<typeof oxfmt>[2]>;

const CONFIG_FILE = '.oxfmtrc.json';

/** Used if there is no `.oxfmtrc.json`. */
const DEFAULTS: FormatOptions = { printWidth: 100, singleQuote: true };

/** Settings about which files to format, not about how. */
const NOT_HOW = new Set(['$schema', 'ignorePatterns', 'overrides']);

const FORMATTED = new Set(['.ts', '.md', '.json']);

/**
 * In characters. Longer files are not formatted: nobody reads them, and it would take gigabytes of
 * memory.
 */
const LONGEST = 1_000_000;

/** Formats files as `oxfmt` would in the output folder. */
export async function createFormatter(
  output: string,
): Promise<(file: GeneratedFile) => Promise<string>> {
  const { format } = await import('oxfmt');
  const options = formatOptions(output);
  return async (file) => {
    const { path, content, emitter } = file;
    if (!isFormattable(file)) return content;
    const { code, errors } = await format(path, content, options);
    const [error] = errors;
    if (error === undefined) return code;
    if (emitter === undefined) throw new Error(`${path}: ${error.codeframe ?? error.message}`);
    const problem = `its file '${path}' cannot be formatted (${error.message})`;
    throw new EmitterError(emitter, problem, 'correct its code');
  };
}

function isFormattable({ path, content, isFormatted }: GeneratedFile): boolean {
  return isFormatted !== true && FORMATTED.has(extname(path)) && content.length <= LONGEST;
}

/** The options of the nearest configuration, from a folder upwards. */
export function formatOptions(folder: string): FormatOptions {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const file = join(current, CONFIG_FILE);
    if (existsSync(file)) return readOptions(file);
    if (dirname(current) === current) return DEFAULTS;
  }
}

function readOptions(file: string): FormatOptions {
  let config: Record<string, unknown>;
  try {
    config = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError(file, `it is not valid JSON (${reason})`, 'correct it');
  }
  return Object.fromEntries(Object.entries(config).filter(([key]) => !NOT_HOW.has(key)));
}
