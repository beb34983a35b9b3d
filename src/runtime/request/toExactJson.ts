import { mapParts, mapValues } from '../model/mapParts.js';
import type { TypeShape } from '../model/Shape.js';
import type { BodyEncoder } from '../operation/Body.js';
import { toJson } from '../values/json.js';
import { uuid } from '../values/uuid.js';

/**
 * Encodes a body as JSON in which bigints, and strings for integers of 64 bits, are integers.
 * JSON.stringify refuses bigints, so they pass through it as marked strings.
 */
export const toExactJson: BodyEncoder = (value, argument, { type }) => {
  const mark = uuid();
  const marked = mapValues(written(type, value), (inner) =>
    typeof inner === 'bigint' ? `${mark}${inner}` : inner,
  );
  return toJson(marked, argument).replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
};

/** Replaces converted values by those that JSON can write. */
function written(type: TypeShape | undefined, value: unknown): unknown {
  if (type?.type === 'converted') return type.by.write?.(value) ?? value;
  return mapParts(type, value, written);
}
