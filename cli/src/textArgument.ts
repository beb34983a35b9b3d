import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/**
 * Resolves an argument to a text: the content of a file for `@FILE`, standard input for `-`,
 * otherwise the argument itself.
 *
 * @param name - the name of the option, for errors.
 * @param readInput - reads standard input. Default: reads all of it.
 * @throws Error if the file cannot be read.
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
