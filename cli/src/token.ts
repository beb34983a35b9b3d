import type { Readable } from 'node:stream';

import { textOf } from './textArgument.js';
import { UsageError } from './UsageError.js';

/** The kind of token, as the environment variable that may contain it. */
export type TokenVariable = 'PARTICIPANT_TOKEN' | 'CONNECTION_TOKEN';

/**
 * Returns the token from the argument. Without the argument, returns the token from the environment,
 * which may be undefined.
 *
 * @param argument - the token, `@FILE` for the content of a file, or `-` for the first line of
 * standard input. The other lines remain unread.
 * @throws UsageError if the argument contains no token.
 */
export async function readToken(
  argument: string | undefined,
  variable: TokenVariable,
): Promise<string | undefined> {
  if (argument === undefined) return process.env[variable]?.trim() || undefined;
  const token = (await textOf('--token', argument, firstLine)).trim();
  if (token === '') throw new UsageError('--token is empty');
  // The error does not show the text, because most of it may be a token.
  if (/\s/.test(token)) throw new UsageError('--token must be a single token, without spaces');
  return token;
}

function firstLine(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new UsageError(
      '--token - reads from a pipe; in a terminal set the variable or use @FILE',
    );
  }
  return lineOf(process.stdin);
}

/** Reads up to the first line break, and puts back the rest. */
async function lineOf(input: Readable): Promise<string> {
  const head: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      input.off('readable', read).off('end', finish).off('error', reject);
      resolve(Buffer.concat(head).toString());
    };
    const read = (): void => {
      for (
        let chunk = input.read() as Buffer | null;
        chunk;
        chunk = input.read() as Buffer | null
      ) {
        const at = chunk.indexOf('\n');
        head.push(at < 0 ? chunk : chunk.subarray(0, at));
        if (at < 0) continue;
        finish();
        // The listener must be removed first, or it would receive the rest again.
        input.unshift(chunk.subarray(at + 1));
        return;
      }
    };
    input.on('readable', read).on('end', finish).on('error', reject);
  });
}
