import type { Parameter } from '../operation/Parameter.js';
import { describe, isGiven, isMembers } from '../values/kinds.js';
import { wellFormed } from '../values/text.js';

/* What the OpenAPI styles of paths, queries, headers and cookies have in common. */

/** Writes a primitive, the items of an array, or the members of an object as one text. */
export function listed(
  parameter: Parameter,
  value: unknown,
  delimiter: string,
  encode: (text: string) => string,
): string {
  const { argument, explode = false } = parameter;
  if (Array.isArray(value)) return items(value, argument).map(encode).join(delimiter);
  if (isMembers(value) && !(value instanceof Date)) {
    return members(value, argument)
      .map(([key, text]) => `${encode(key)}${explode ? '=' : delimiter}${encode(text)}`)
      .join(delimiter);
  }
  return encode(primitive(value, argument));
}

export function items(values: readonly unknown[], argument: string): string[] {
  return values.flatMap((value, index) =>
    isGiven(value) ? primitive(value, `${argument}[${index}]`) : [],
  );
}

export function members(value: Record<string, unknown>, argument: string): [string, string][] {
  return Object.entries(value)
    .filter(([, member]) => isGiven(member))
    .map(([key, member]) => [key, primitive(member, `${argument}.${key}`)]);
}

export function primitive(value: unknown, argument: string): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      if (value instanceof Date) return value.toISOString();
      throw new TypeError(
        `${argument} must be a string, a number or a boolean, not ${describe(value)}`,
      );
  }
}

export function encoder({ argument, allowReserved }: Parameter): (text: string) => string {
  if (!allowReserved) return (text) => encode(wellFormed(text, argument));
  // Keeps RFC 3986's reserved characters and percent-encoded triplets.
  return (text) =>
    encodeURI(wellFormed(text, argument))
      .replace(/%5B/g, '[')
      .replace(/%5D/g, ']')
      .replace(/%25([0-9A-F]{2})/gi, '%$1');
}

/** encodeURIComponent leaves `!'()*` alone, but RFC 3986 reserves them too. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
