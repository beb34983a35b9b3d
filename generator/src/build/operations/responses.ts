import type { SpecNode } from '../../read/SpecNode.js';
import type { Schemas } from '../schemas/Schemas.js';
import { bestMedia } from './media.js';

/** The responses of an operation, with references resolved. */
export function responsesOf(operation: SpecNode, schemas: Schemas): Map<string, SpecNode> {
  const responses = operation.entries('responses').filter(([status]) => !status.startsWith('x-'));
  return new Map(
    responses.map(([status, node]) => [status.toUpperCase(), schemas.resolver.resolve(node)]),
  );
}

/** The 2xx responses, starting with the lowest one that has content; the default if there are none. */
export function resultStatuses(responses: ReadonlyMap<string, SpecNode>): readonly string[] {
  const good = [...responses.keys()].filter((status) => /^2(\d\d|XX)$/.test(status)).sort();
  if (good.length === 0) return responses.has('DEFAULT') ? ['DEFAULT'] : [];
  const withContent = good.find((status) => {
    const response = responses.get(status);
    return response !== undefined && bestMedia(response) !== undefined;
  });
  const first = withContent ?? good[0];
  return [...good].sort((a, b) => Number(b === first) - Number(a === first));
}
