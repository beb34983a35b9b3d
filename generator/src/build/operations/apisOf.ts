import type { Api, Operation } from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { className } from '../names/names.js';
import type { UniqueNames } from '../names/UniqueNames.js';
import type { TaggedOperation } from './operationsOf.js';
import { wordsOf } from '../names/words.js';

/** The class for operations without a tag. */
const DEFAULT_API = 'DefaultApi';

/**
 * Returns one class per tag, with all operations that have the tag. Tags that the description lists
 * under `tags` come first, in that order, then the others in order of appearance. Tags that lead to
 * the same class name share a class.
 */
export function apisOf(
  root: SpecNode,
  tagged: readonly TaggedOperation[],
  classNames: UniqueNames,
): Api[] {
  const groups = new Map<string, { description: string; operations: Operation[] }>();
  for (const tag of root.items('tags')) {
    const name = apiName(tag.text('name'));
    if (!groups.has(name))
      groups.set(name, { description: tag.text('description'), operations: [] });
  }
  for (const { tags, operation } of tagged) {
    for (const name of new Set(tags.length === 0 ? [DEFAULT_API] : tags.map(apiName))) {
      const group = groups.get(name) ?? { description: '', operations: [] };
      group.operations.push(operation);
      groups.set(name, group);
    }
  }
  return [...groups]
    .filter(([, { operations }]) => operations.length > 0)
    .map(([name, group]) => ({ className: classNames.claim(name), ...group }));
}

function apiName(tag: string): string {
  const words = wordsOf(tag);
  if (words.at(-1)?.toLowerCase() === 'api') words.pop();
  if (words.length === 0) return DEFAULT_API;
  const name = className(`${words.join(' ')} api`);
  // The only reserved name that is allowed here, for a tag called "default".
  return name === `${DEFAULT_API}Model` ? DEFAULT_API : name;
}
