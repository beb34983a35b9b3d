/**
 * Whether a value is an Error, of any realm. Under Jest, and wherever else programs run in a context
 * of `node:vm`, the errors of Node and of its fetch are not `instanceof` the program's own `Error`.
 */
export function isError(value: unknown): value is Error {
  return value instanceof Error || errorTags.has(Object.prototype.toString.call(value));
}

const errorTags: ReadonlySet<string> = new Set(['[object Error]', '[object DOMException]']);
