import type { BodyEncoder } from '../operation/Body.js';
import { describe } from '../values/kinds.js';

/* Writers of bodies beside those of JSON (values/json.ts) and of forms (inQuery.ts). */

/** A body that is a text already. */
export const asText: BodyEncoder = (value, argument) => {
  if (typeof value === 'string') return value;
  throw new TypeError(`${argument} must be a string, not ${describe(value)}`);
};

/** Stands for the bodies that are multipart or bytes: transports take texts. */
export const unsendable: BodyEncoder = (_value, argument) => {
  throw new TypeError(`${argument} cannot be sent: it is multipart or bytes, and calls send texts`);
};
