/** What a text means as JSON; `undefined`, which JSON does not have, when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A string member of a text that is a JSON object, or nothing. */
export function jsonMember(text: string | undefined, name: string): string | undefined {
  const value = text === undefined ? undefined : parseJson(text);
  const member: unknown = Reflect.get(Object(value) as object, name);
  return typeof member === 'string' ? member : undefined;
}
