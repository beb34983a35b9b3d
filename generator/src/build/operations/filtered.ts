import type { Resolver } from '../../read/Resolver.js';
import type { Place } from './placesOf.js';

/** Which operations a client has, by their tags, paths and operationIds. */
export interface OperationFilter {
  /**
   * Operations that match any of these; all if there is none. Each is `tag:pets`, `path:/pets/*` or
   * `id:getPet`, where `*` stands for any text.
   */
  readonly include?: readonly string[] | undefined;
  /** Operations that match any of these are left out, also if they are included. */
  readonly exclude?: readonly string[] | undefined;
}

/** What a pattern of a filter looks like. */
export const FILTER = /^(tag|path|id):(.+)$/s;

/** Keeps the operations that a filter lets pass. A pattern that matches none of them is noted. */
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
