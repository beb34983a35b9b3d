import { readFileSync } from 'node:fs';

/**
 * Reads a JSON file that contains an object.
 *
 * @param what what the file should contain, for error messages
 * @throws Error if the file cannot be read, or is not a JSON object; the message names the file
 */
export function readJsonObject(file: string | URL, what: string): object {
  const name = file.toString();
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is not JSON' : String(error);
    throw new Error(`Cannot read the ${what} in ${name}: ${reason}`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`Cannot read the ${what} in ${name}: it is not an object`);
  }
  return value;
}
