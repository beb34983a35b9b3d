/**
 * Parses untrusted JSON like `JSON.parse`, but drops `__proto__` members at any depth, including
 * escaped ones. Such a member would change a prototype as soon as a program copies it with `=`.
 *
 * @throws SyntaxError if the text is not JSON.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // Searching for fixed text is faster than a case-insensitive regular expression. `u` is always in
  // lower case (RFC 8259, section 7), and the escape of an ASCII letter begins with 00.
  if (text.includes('__proto__') || text.includes('\\u00')) dropProto(value);
  return value;
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
    if (Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__');
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
  const text = stringify(value, name);
  if (typeof text !== 'string') {
    throw new TypeError(`${name} cannot be converted to JSON: it is a ${typeof value}`);
  }
  return text;
}

/**
 * Returns `unknown` because JSON.stringify returns undefined for some values, contrary to its type.
 */
function stringify(value: unknown, name: string): unknown {
  try {
    return JSON.stringify(value);
  } catch (error) {
    const fault = findFault(value, name) ?? `${name} cannot be converted to JSON`;
    throw new TypeError(fault, { cause: error });
  }
}

/** Finds the value that made `JSON.stringify` fail. Only called after a failure. */
function findFault(root: unknown, name: string): string | undefined {
  const ancestors: unknown[] = [];

  const visit = (value: unknown, path: string): string | undefined => {
    if (typeof value === 'bigint') {
      return `${path} is a BigInt, which JSON does not support; pass a number or a string`;
    }
    if (typeof value !== 'object' || value === null) return undefined;
    if (ancestors.includes(value)) {
      return `${path} refers back to an object that contains it; JSON does not support cycles`;
    }
    if (ancestors.length >= 1000) {
      return `${name} is nested more than 1000 levels deep, which is too deep for JSON`;
    }
    ancestors.push(value);
    const fault = visitMembers(value, path);
    ancestors.pop();
    return fault;
  };

  const visitMembers = (value: object, path: string): string | undefined => {
    if ('toJSON' in value && typeof value.toJSON === 'function') {
      let json: unknown;
      try {
        json = (value.toJSON as () => unknown).call(value);
      } catch {
        return `${path}.toJSON() failed`;
      }
      return visit(json, path);
    }
    for (const key of Object.keys(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
      let member: unknown;
      try {
        member = (value as Record<string, unknown>)[key];
      } catch {
        return `${at} cannot be read: its getter failed`;
      }
      const fault = visit(member, at);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

  return visit(root, name);
}
