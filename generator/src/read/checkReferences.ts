import { childPointer } from './jsonPointer.js';
import type { Resolver } from './Resolver.js';
import type { SourceFile } from './SourceFile.js';
import { SpecNode } from './SpecNode.js';

/** Members whose own members are named by the author: a schema may be called `example` there. */
export const NAMED = new Set([
  ...['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'],
  ...['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'securitySchemes'],
  ...['links', 'callbacks', 'pathItems', 'paths', 'webhooks', 'content', 'encoding'],
]);

/** Members whose value is data of the service, where `$ref` is a word like any other. */
const DATA = /^(example|default|enum|const|value|externalValue|mapping|scopes|x-.*)$/;

/**
 * Follows every reference of the description, used or not, in all its files. So a broken one is
 * reported before anything is built, and whoever resolves later need not expect any.
 *
 * @returns the files.
 */
export function checkReferences(resolver: Resolver): ReadonlySet<SourceFile> {
  const files = new Set([resolver.root.file]);
  // Without recursion, and each value once: aliases may make the tree much larger than the file.
  const seen = new Set<object>();
  for (const file of files) {
    const pending: { node: SpecNode; named: boolean }[] = [];
    pending.push({ node: new SpecNode(file, '', file.data), named: false });
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { node, named } = next;
      if (typeof node.value !== 'object' || node.value === null || seen.has(node.value)) continue;
      seen.add(node.value);
      if (!named && node.reference !== undefined) files.add(resolver.resolve(node).file);
      for (const [key, value] of Object.entries(node.value).reverse()) {
        if (!named && (DATA.test(key) || (key === 'examples' && Array.isArray(value)))) continue;
        const child = new SpecNode(file, childPointer(node.pointer, key), value);
        pending.push({ node: child, named: !named && !Array.isArray(value) && NAMED.has(key) });
      }
    }
  }
  return files;
}
