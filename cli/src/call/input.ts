import { textOf } from '../textArgument.js';
import { UsageError } from '../UsageError.js';

/**
 * Reads the input of an operation.
 *
 * @param argument - JSON, `@FILE` or `-`.
 * @throws UsageError if it is not a JSON object. The error does not show the input, which may be
 * secret.
 */
export async function readInput(argument: string): Promise<object> {
  const json = await textOf('--json', argument);
  const value = parse(json);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new UsageError(`--json must be a JSON object, such as {"MaxResults":10}`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new UsageError(
      `--json is not JSON${where(message, json)}; the shell may have removed quotes`,
    );
  }
}

/** The position of the error, if Node's message has it. The rest of the message quotes the input. */
function where(message: string, json: string): string {
  if (message.includes('end of JSON')) return ': it ends too early';
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  const before = json.slice(0, Number(position)).split('\n');
  return ` at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}
