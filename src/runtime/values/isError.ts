/**
 * Whether a value is an Error of any realm. In Jest, and wherever programs run in a `node:vm`
 * context, errors thrown by Node and its fetch are not `instanceof` the program's `Error`.
 */
export function isError(value: unknown): value is Error {
  return value instanceof Error || errorTag.test(Object.prototype.toString.call(value));
}

const errorTag = /^\[object (Error|DOMException)\]$/;

/** Returns a thrown value that is an Error, and wraps any other. */
export function asError(thrown: unknown): Error {
  return isError(thrown)
    ? thrown
    : new Error('it failed with a value that is not an Error', { cause: thrown });
}
