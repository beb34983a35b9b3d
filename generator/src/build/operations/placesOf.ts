import type { HttpMethod } from '../../ir/index.js';
import type { Resolver } from '../../read/Resolver.js';
import { SpecNode } from '../../read/SpecNode.js';
import { methodName, operationName } from '../names/names.js';
import { UniqueNames } from '../names/UniqueNames.js';

export const METHODS: readonly HttpMethod[] = [
  ...(['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const),
];

/** An operation's place in the description, with its names. */
export interface Place {
  readonly path: string;
  readonly pathItem: SpecNode;
  readonly httpMethod: HttpMethod;
  readonly node: SpecNode;
  readonly id: string;
  /** Unique in the whole service, and so is its `WithHttpInfo` form. */
  readonly methodName: string;
}

/** Finds all operations and chooses their names. Names from the description are assigned first. */
export function placesOf(resolver: Resolver): Place[] {
  const found = [...operationNodes(resolver)];
  const repeated = repeatedIds(found.map(({ node }) => node));
  // In lower case, because each operation also has a file.
  const names = new UniqueNames((name) =>
    [name, `${name}WithHttpInfo`].map((it) => it.toLowerCase()),
  );
  const chosen = new Map<SpecNode, string>();
  for (const { node } of found) {
    const id = node.text('operationId');
    if (id !== '') chosen.set(node, names.claim(methodName(id)));
  }
  return found.map((place) => {
    const { node, httpMethod, path } = place;
    const generated = operationName(httpMethod, path);
    const name = chosen.get(node) ?? names.claim(methodName(generated));
    const first = repeated.get(node);
    if (first !== undefined) noteRepeated(node, first, name, resolver);
    const id = first === undefined ? node.text('operationId') : '';
    return { ...place, id: id || name, methodName: name };
  });
}

function* operationNodes(resolver: Resolver): Generator<Omit<Place, 'id' | 'methodName'>> {
  const { root } = resolver;
  if (root.raw('paths') === null) {
    const paths = new SpecNode(root.file, '/paths', null);
    throw paths.error("'paths' is empty", 'write it as a map, at least {}', 'key');
  }
  for (const [path, reference] of root.entries('paths')) {
    if (path.startsWith('x-')) continue;
    if (!path.startsWith('/') || reference.value === null) {
      const isEmpty = reference.value === null;
      const problem = isEmpty ? `'${path}' is empty, and ignored` : `'${path}' is ignored`;
      const remedy = isEmpty ? 'give it operations' : 'begin the path with /';
      resolver.notices.add(reference, 'ignored', 'path', problem, remedy);
      continue;
    }
    const pathItem = resolver.resolve(reference);
    if (!pathItem.isMap) throw pathItem.error(`'${path}' is not a map`, 'write it as operations');
    for (const httpMethod of METHODS) {
      const node = pathItem.get(httpMethod.toLowerCase());
      if (node === undefined) continue;
      if (!node.isMap) {
        const problem = `the operation ${httpMethod} ${path} is not a map`;
        throw node.error(problem, 'write it as names with values');
      }
      yield { path, pathItem, httpMethod, node };
    }
  }
}

/** Operations whose id another one has already, with the id of that. */
function repeatedIds(operations: readonly SpecNode[]): Map<SpecNode, SpecNode> {
  const seen = new Map<string, SpecNode>();
  const repeated = new Map<SpecNode, SpecNode>();
  for (const operation of operations) {
    const id = operation.get('operationId');
    if (id === undefined) continue;
    const first = seen.get(id.written);
    if (first === undefined) seen.set(id.written, id);
    // Several paths may refer to the same path item. In that case, it is the same place.
    else if (first.id !== id.id) repeated.set(operation, first);
  }
  return repeated;
}

function noteRepeated(
  operation: SpecNode,
  first: SpecNode,
  name: string,
  { notices }: Resolver,
): void {
  const { file, line, column } = first.file.position(first.pointer);
  const problem = `the operationId '${first.written}' is given twice, first at ${file}:${line}:${column}; this operation is called '${name}'`;
  const id = operation.get('operationId') ?? operation;
  notices.add(id, 'approximated', 'operationId', problem, 'rename one of the two', 'value');
}
