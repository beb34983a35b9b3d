import type { Resolver } from '../../read/Resolver.js';
import type { Place } from './placesOf.js';

/** Selects the operations of a client by their tags, paths and operationIds. */
export interface OperationFilter {
  /**
   * Includes only operations that match at least one of these patterns. By default, all operations
   * are included. A pattern is `tag:pets`, `path:/pets/*` or `id:getPet`; `*` matches any text.
   */
  readonly include?: readonly string[] | undefined;
  /** Excludes operations that match at least one of these patterns, even if they are included. */
  readonly exclude?: readonly string[] | undefined;
}

/** The form of a filter's pattern. */
export const FILTER = /^(tag|path|id):(.+)$/s;

/** Returns the operations that a filter selects. Adds a notice for each pattern without a match. */
export function filtered(
  places: readonly Place[],
  { include = [], exclude = [] }: OperationFilter,
  { notices, root }: Resolver,
): Place[] {
  const included = include.map(matcherOf);
  const excluded = exclude.map(matcherOf);
  for (const pattern of [...include, ...exclude]) {
    if (places.some(matcherOf(pattern))) continue;
    const problem = `'${pattern}' matches no operation`;
    notices.add(root, 'ignored', 'filter', problem, 'write tag:NAME, path:PATH or id:NAME');
  }
  return places.filter(
    (place) =>
      (included.length === 0 || included.some((matches) => matches(place))) &&
      !excluded.some((matches) => matches(place)),
  );
}

function matcherOf(pattern: string): (place: Place) => boolean {
  const [, kind, text = ''] = FILTER.exec(pattern) ?? [];
  const expression = text
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const wanted = new RegExp(`^${expression}$`, 's');
  return ({ node, path, id }) => {
    if (kind === 'path') return wanted.test(path);
    if (kind === 'id') return wanted.test(id);
    if (kind !== 'tag') return false;
    return node.items('tags').some(({ value }) => typeof value === 'string' && wanted.test(value));
  };
}
