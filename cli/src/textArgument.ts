import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/**
 * The text that an argument stands for: itself, the content of a file where it is `@FILE`, or with
 * `-` the standard input.
 *
 * @param name - of the option, for errors.
 * @param readInput - how the standard input is read. Default: all of it.
 * @throws Error where the file cannot be read.
 */
export async function textOf(
  name: string,
  argument: string,
  readInput: () => Promise<string> = () => text(process.stdin),
): Promise<string> {
  if (argument === '-') return readInput();
  if (!argument.startsWith('@')) return argument;
  try {
    return await readFile(argument.slice(1), 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name}: the file cannot be read: ${reason}`, { cause: error });
  }
}
