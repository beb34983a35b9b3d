import type { BodyEncoder } from './operation.js';

/** Stands for the bodies that are multipart or bytes: transports take texts. */
export const unsendable: BodyEncoder = (_value, argument) => {
  throw new TypeError(`${argument} cannot be sent: it is multipart or bytes, and calls send texts`);
};
