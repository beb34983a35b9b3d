import { createHash } from 'node:crypto';

import type { OutputFolder } from './OutputFolder.js';

/**
 * Checksums of the generated files that have no marker, because their format has no comments. They
 * show whether someone has changed, for example, a package.json. In the format of sha256sum.
 */
const CHECKSUMS = '.openapi-generator/CHECKSUMS';

export function checksumOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Returns the checksums of the last run by path; empty if there was no run. */
export async function readChecksums(folder: OutputFolder): Promise<Map<string, string>> {
  const text = (await folder.read(CHECKSUMS)) ?? '';
  const lines = [...text.matchAll(/^([\da-f]{64}) {2}(.+)$/gm)];
  return new Map(lines.map(([, checksum = '', path = '']) => [path, checksum]));
}

export async function writeChecksums(
  folder: OutputFolder,
  checksums: ReadonlyMap<string, string>,
): Promise<void> {
  const lines = [...checksums].map(([path, checksum]) => `${checksum}  ${path}\n`);
  const text = lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
  if (text === ((await folder.read(CHECKSUMS)) ?? '')) return;
  if (text === '') await folder.remove(CHECKSUMS);
  else await folder.write(CHECKSUMS, text);
}
