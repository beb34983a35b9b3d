import { isMembers } from '../runtime/values/kinds.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { TypeShape } from '../runtime/model/Shape.js';

/**
 * Converts data to the AWS SDK's form: a known member that is null is left out, because its type
 * only allows undefined, and programs loop with `while (NextToken !== undefined)`. Unknown members,
 * and nulls in arrays, are kept.
 */
export function outputOf({ result }: Operation<unknown>, data: unknown): object | undefined {
  return (result.type ? withoutNull(result.type, data) : data) as object | undefined;
}

function withoutNull(type: TypeShape, value: unknown): unknown {
  if (type.type === 'array' && Array.isArray(value)) {
    return value.map((item) => withoutNull(type.items, item));
  }
  if (!isMembers(value)) return value;
  if (type.type === 'map') {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, withoutNull(type.values, entry)]),
    );
  }
  if (type.type !== 'model') return value;
  const { members } = type.shape();
  const known: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const member = value[name];
    // Most members are strings, which contain no null.
    if (typeof member !== 'object') {
      known[name] = member;
      continue;
    }
    const memberType = Object.hasOwn(members, name) ? members[name] : undefined;
    if (memberType === undefined) known[name] = member;
    else if (member !== null || memberType.nullable) known[name] = withoutNull(memberType, member);
  }
  return known;
}
