import { isMembers } from '../runtime/values/kinds.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { TypeShape } from '../runtime/model/Shape.js';
import { shapeOf, typeOfMember } from '../runtime/model/shapeOf.js';

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
  const shape = shapeOf(type);
  if (shape === undefined || !isMembers(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const member = value[name];
    // Most members are strings, which contain no null.
    const part = typeof member === 'object' ? typeOfMember(shape, name) : undefined;
    if (part === undefined) copy[name] = member;
    else if (member !== null || part.nullable || part === shape.additional) {
      copy[name] = withoutNull(part, member);
    }
  }
  return copy;
}
