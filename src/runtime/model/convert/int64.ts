import { describe } from '../../values/kinds.js';
import type { Conversion } from '../Shape.js';

/*
 * Integers of 64 bits, of which a number of JavaScript holds 53. Answers with such integers are parsed
 * by readExactJson, which gives a bigint for those that are too large for a number.
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

/** Decimal digits. Numbers and bigints are sent too. */
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
