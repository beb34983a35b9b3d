import { isMembers } from '../values/kinds.js';
import type { TypeShape } from './Shape.js';

/**
 * Copies a value and replaces each of its items and members. `replace` receives them with their
 * types, if the value's type determines them.
 */
export function mapParts(
  type: TypeShape | undefined,
  value: unknown,
  replace: (type: TypeShape | undefined, part: unknown) => unknown,
): unknown {
  if (type?.type === 'composed') {
    return type.choose(type, value).reduce((replaced, part) => replace(part, replaced), value);
  }
  if (Array.isArray(value)) {
    const items = type?.type === 'array' ? type.items : undefined;
    return value.map((item) => replace(items, item));
  }
  if (!isPlain(value)) return value;
  const shape = type?.type === 'model' ? type.shape() : undefined;
  const other = type?.type === 'map' ? type.values : shape?.additional;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      replace(shape?.members[name] ?? other, member),
    ]),
  );
}

/** Copies a value and replaces everything in it that is neither an array nor an object. */
export function mapValues(value: unknown, replace: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapValues(item, replace));
  if (!isPlain(value)) return replace(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, mapValues(member, replace)]),
  );
}

/**
 * Whether JSON.stringify writes the members of a value. For others, such as a Date, it calls
 * `toJSON`.
 */
function isPlain(value: unknown): value is Record<string, unknown> {
  return isMembers(value) && typeof value['toJSON'] !== 'function';
}
