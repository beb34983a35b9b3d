import { checkChains } from './checkChains.js';
import { referencesIn } from './referencesIn.js';
import type { Resolver } from './Resolver.js';
import type { SourceFile } from './SourceFile.js';
import { SpecNode } from './SpecNode.js';

/**
 * Follows every reference of the description, used or not, in all its files. Broken references are
 * reported before anything is built, so later stages need not expect any.
 *
 * @returns the files.
 */
export function checkReferences(resolver: Resolver): ReadonlySet<SourceFile> {
  const files = new Set([resolver.root.file]);
  for (const file of files) {
    const references = [...referencesIn(new SpecNode(file, '', file.data))];
    for (const reference of references) files.add(resolver.resolve(reference).file);
    checkChains(resolver, references);
  }
  return files;
}
