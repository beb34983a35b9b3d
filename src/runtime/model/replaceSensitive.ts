import { isGiven, isMembers } from '../values/kinds.js';
import type { MemberShape } from './Shape.js';
import { shapeOf, typeOfMember } from './shapeOf.js';

/** Values are copied up to this depth. What is deeper counts as sensitive. */
const deepest = 32;

/**
 * Copies a value and replaces its sensitive parts, at any depth. Unknown members are left out, and
 * values of another type than the given one are replaced, because they may be secrets too.
 */
export function replaceSensitive(
  type: MemberShape,
  value: unknown,
  replace: (value: unknown) => unknown,
  depth = 0,
): unknown {
  const replaceIn = (part: MemberShape, value: unknown): unknown =>
    replaceSensitive(part, value, replace, depth + 1);

  if (!isGiven(value)) return value;
  if (type.sensitive || depth > deepest) return replace(value);
  if (type.type === 'composed') {
    return type.choose(type, value).map((part) => replaceIn(part, value))[0];
  }
  if (type.type === 'array') {
    return Array.isArray(value) ? value.map((item) => replaceIn(type.items, item)) : replace(value);
  }
  const shape = shapeOf(type);
  if (shape === undefined) return value;
  if (!isMembers(value)) return replace(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const part = typeOfMember(shape, name);
      return part ? [[name, replaceIn(part, member)]] : [];
    }),
  );
}
