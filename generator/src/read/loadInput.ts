import { text } from 'node:stream/consumers';
import { resolve } from 'node:path';

import { ConvertedFile, isSwagger2 } from './ConvertedFile.js';
import { Description, readInput, type LoadOptions } from './load.js';
import { SourceFile } from './SourceFile.js';
import { SpecError, type Position } from './SpecError.js';

/**
 * Reads a description: OpenAPI 3.0 or 3.1, or Swagger 2.0, which is converted.
 *
 * @param input - a file, a URL, or `-` for standard input.
 * @throws SpecError if it cannot be read, or is not a description.
 */
export async function loadInput(input: string, options?: LoadOptions): Promise<Description> {
  const file = await fileOf(input);
  const readable = isSwagger2(file.data) ? await ConvertedFile.from(file) : file;
  return new Description(readable, options);
}

async function fileOf(input: string): Promise<SourceFile> {
  // Without a file, references are relative to the current folder.
  if (input === '-') return new SourceFile(resolve('stdin'), 'stdin', await text(process.stdin));
  if (!/^https?:\/\//i.test(input)) return readInput(input);
  const { pathname } = new URL(input);
  const name = pathname.split('/').at(-1) || 'openapi';
  return new SourceFile(resolve(name), input, await download(input));
}

/** The time limit of a download, in ms. */
const TIME_LIMIT = 60_000;

async function download(url: string): Promise<string> {
  const start: Position = { file: url, line: 1, column: 1 };
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT) });
    if (response.ok) return (await response.text()).replace(/^\uFEFF/, '');
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message || message : message;
    throw new SpecError(start, `it cannot be downloaded (${reason})`, 'correct the URL');
  }
  throw new SpecError(start, `the answer has status ${response.status}`, 'correct the URL');
}
