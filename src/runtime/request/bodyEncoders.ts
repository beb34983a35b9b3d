import type { BodyEncoder } from '../operation/Body.js';
import { describe } from '../values/kinds.js';

/* The writer of JSON is in values/json.ts; those of forms and of bytes have files of their own. */

/** A body that is a text already. */
export const asText: BodyEncoder = (value, argument) => {
  if (typeof value === 'string') return value;
  throw new TypeError(`${argument} must be a string, not ${describe(value)}`);
};
