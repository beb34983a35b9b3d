import { describe } from '../../values/kinds.js';
import type { Conversion } from '../Shape.js';

/*
 * 64-bit integers, which a JavaScript number represents exactly only up to 53 bits. Responses with
 * such integers are parsed by readExactJson, which returns a bigint if an integer is too large for
 * a number.
 */

/** A number, or a bigint if it is too large for one. */
export const exactInt64: Conversion = {
  read: (value) => value,
  check: (value) => (isWhole(value) ? undefined : fault(value)),
};

export const int64AsBigInt: Conversion = {
  read: (value) => (Number.isInteger(value) ? BigInt(value as number) : value),
  check: (value) => (isWhole(value) ? undefined : fault(value)),
};

/** A string of decimal digits. Numbers and bigints can be sent, too. */
export const int64AsString: Conversion = {
  read: (value) => (isWhole(value) ? String(value) : value),
  check: (value) => (isWhole(value) || isDigits(value) ? undefined : fault(value)),
  write: (value) => (isDigits(value) ? BigInt(value) : value),
};

function isWhole(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || Number.isInteger(value);
}

function isDigits(value: unknown): value is string {
  return typeof value === 'string' && /^-?\d+$/.test(value);
}

function fault(value: unknown): string {
  return `must be a whole number, not ${describe(value)}`;
}
