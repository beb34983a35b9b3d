/**
 * Whether a value is an Error of any realm. In Jest, and wherever programs run in a `node:vm`
 * context, errors thrown by Node and its fetch are not `instanceof` the program's `Error`.
 */
export function isError(value: unknown): value is Error {
  return value instanceof Error || errorTags.has(Object.prototype.toString.call(value));
}

const errorTags: ReadonlySet<string> = new Set(['[object Error]', '[object DOMException]']);
