import { describe, isMembers } from './kinds.js';

/**
 * Parses untrusted JSON like `JSON.parse`, but drops `__proto__` members at any depth, including
 * escaped ones. Such a member would change a prototype as soon as a program copies it with `=`.
 *
 * @throws SyntaxError if the text is not JSON.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (mayHaveProto(text)) dropProto(value);
  return value;
}

/** Whether JSON, or JSON in one of its strings, can have a member `__proto__`. */
export function mayHaveProto(text: string): boolean {
  // Searching for fixed text is faster than a case-insensitive regular expression. `u` is always in
  // lower case (RFC 8259, section 7), and the escape of an ASCII letter begins with 00. A search for
  // `\u00` would stop at each backslash, and JSON within JSON has one before each quote.
  return text.includes('__proto__') || text.includes('u00');
}

/** Parses a body; undefined, which is never valid JSON, if it is not JSON. */
export function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // The SyntaxError must not be shown: its message quotes the text, which may contain a token.
    return undefined;
  }
}

/** Iterative, because untrusted JSON may be nested deeper than the stack allows. */
function dropProto(root: unknown): void {
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    Reflect.deleteProperty(value, '__proto__');
    for (const member of Object.values(value)) open.push(member);
  }
}

/**
 * Serializes a value as JSON.
 *
 * @param name - the name of the value in error messages, usually the argument's.
 * @throws TypeError that names the path of the offending value and the remedy.
 */
export function toJson(value: unknown, name: string): string {
  let text: unknown;
  try {
    // Undefined for some values, contrary to its type.
    text = JSON.stringify(value);
  } catch (cause) {
    const fault = faultIn(() => value, name) ?? `${name} is nested too deep for JSON`;
    throw new TypeError(fault, { cause });
  }
  if (typeof text === 'string') return text;
  throw new TypeError(`${name} cannot be converted to JSON: it is ${describe(value)}`);
}

/**
 * Finds the value that made `JSON.stringify` fail. Only called after a failure.
 *
 * @param path - the path of the value that `read` returns.
 * @param ancestors - the objects that contain the value.
 */
function faultIn(
  read: () => unknown,
  path: string,
  ancestors: readonly unknown[] = [],
): string | undefined {
  let value: unknown;
  try {
    value = read();
    if (isMembers(value) && typeof value['toJSON'] === 'function') {
      value = (value as { toJSON(): unknown }).toJSON();
    }
  } catch {
    return `${path} cannot be read: its getter or toJSON() failed`;
  }
  if (typeof value === 'bigint') return `${path} is a BigInt; pass a number or a string`;
  if (typeof value !== 'object' || value === null || ancestors.length > 1000) return undefined;
  if (ancestors.includes(value)) return `${path} refers back to an object that contains it`;
  for (const key of Object.keys(value)) {
    const member = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    const fault = faultIn(() => value[key as keyof typeof value], member, [...ancestors, value]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
