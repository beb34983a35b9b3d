/** Parses JSON; undefined, which is never valid JSON, if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Returns a string member of a JSON text; undefined if it has none. */
export function jsonMember(text: string | undefined, name: string): string | undefined {
  const value = text === undefined ? undefined : parseJson(text);
  const member: unknown = Reflect.get(Object(value) as object, name);
  return typeof member === 'string' ? member : undefined;
}
