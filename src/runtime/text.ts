import { describe } from './model.js';
import type { BodyEncoder } from './operation.js';

/** A body that is a text already. */
export const asText: BodyEncoder = (value, argument) => {
  if (typeof value === 'string') return value;
  throw new TypeError(`${argument} must be a string, not ${describe(value)}`);
};
