import { childPointer } from './jsonPointer.js';
import { SpecNode } from './SpecNode.js';

/** Members whose keys are names chosen by the author: for example, a schema may be called `example`. */
export const NAMED = new Set([
  ...['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'],
  ...['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'securitySchemes'],
  ...['links', 'callbacks', 'pathItems', 'paths', 'webhooks', 'content', 'encoding'],
]);

/** Members whose value is data of the service, in which `$ref` has no special meaning. */
const DATA = /^(example|default|enum|const|value|externalValue|mapping|scopes|x-.*)$/;

/**
 * Returns the reference objects in a value, including itself, in the order of the text.
 *
 * @param without - matches the names of members to skip.
 */
export function* referencesIn(start: SpecNode, without?: RegExp): Generator<SpecNode> {
  // Iterative, and each value once, because aliases may make the tree much larger than the file.
  const seen = new Set<object>();
  const pending = [{ node: start, named: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, named } = next;
    if (typeof node.value !== 'object' || node.value === null || seen.has(node.value)) continue;
    seen.add(node.value);
    if (!named && node.reference !== undefined) yield node;
    for (const [key, value] of Object.entries(node.value).reverse()) {
      if (!named && (DATA.test(key) || (key === 'examples' && Array.isArray(value)))) continue;
      if (!named && without?.test(key)) continue;
      const child = new SpecNode(node.file, childPointer(node.pointer, key), value);
      pending.push({ node: child, named: !named && !Array.isArray(value) && NAMED.has(key) });
    }
  }
}
