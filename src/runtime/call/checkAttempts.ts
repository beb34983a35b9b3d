import { describe } from '../values/kinds.js';

/** @throws TypeError if the value is not a number of attempts. */
export function checkAttempts(value: unknown, name: string): number {
  if (typeof value === 'number' && value >= 1 && (Number.isInteger(value) || value === Infinity)) {
    return value;
  }
  throw new TypeError(`${name} must be a whole number of 1 or more, not ${shown(value)}`);
}

/** A number, or the kind of another value, for an error message. */
export function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : describe(value);
}
