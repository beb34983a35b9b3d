import type { BodyEncoder } from '../operation/Body.js';
import { describe } from '../values/kinds.js';

/* JSON bodies are encoded in values/json.ts. Forms and binary bodies have files of their own. */

/** Encodes a body that is already text. */
export const asText: BodyEncoder = (value, argument) => {
  if (typeof value === 'string') return value;
  throw new TypeError(`${argument} must be a string, not ${describe(value)}`);
};
