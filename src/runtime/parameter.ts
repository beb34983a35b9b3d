import { toJson } from './json.js';
import { describe, isGiven, isMembers } from './model.js';
import type { Parameter } from './operation.js';

/*
 * How the values of parameters are written, by OpenAPI 3, section "Style Values". Entries without a
 * value are left out. Descriptors name the writers that they need, so that a bundle has no other;
 * that of queries is in query.ts.
 */

/** A request that is being put together. */
export interface RequestParts {
  /** With `{name}` where a parameter is still to come. */
  path: string;
  readonly query: string[];
  /** By their names in lower case, so that none can be there twice. */
  readonly headers: Record<string, string>;
  readonly cookies: string[];
}

/** Puts a parameter's value where it belongs. */
export type ParameterWriter = (
  this: void,
  parts: RequestParts,
  parameter: Parameter,
  value: unknown,
) => void;

export const inPath: ParameterWriter = (parts, parameter, value) => {
  parts.path = parts.path.replace(`{${parameter.name}}`, () => pathSegment(parameter, value));
};

/** For primitive values. */
export const inHeader: ParameterWriter = ({ headers }, { name, argument }, value) => {
  headers[name.toLowerCase()] = checkHeader(primitive(value, argument), argument);
};

/** For lists, objects and JSON. */
export const inStyledHeader: ParameterWriter = ({ headers }, parameter, value) => {
  headers[parameter.name.toLowerCase()] = headerValue(parameter, value);
};

export const inCookie: ParameterWriter = ({ cookies }, parameter, value) => {
  cookies.push(cookiePair(parameter, value));
};

/** The encoded text that takes the place of `{name}` in a path. */
export function pathSegment(parameter: Parameter, value: unknown): string {
  const { argument } = parameter;
  const segment = pathText(parameter, value);
  if (segment === '' || segment === '.' || segment === '..') {
    throw new TypeError(
      `${argument} must not be ${segment === '' ? 'empty' : `'${segment}'`}: ` +
        'it is a segment of the path, and another resource would be addressed',
    );
  }
  return segment;
}

/** The value of a header. */
export function headerValue(parameter: Parameter, value: unknown): string {
  const text = parameter.json
    ? toJson(value, parameter.argument)
    : listed(parameter, value, ',', (part) => part);
  return checkHeader(text, parameter.argument);
}

/** The text unchanged. The error does not show it, since it may be a token. */
export function checkHeader(text: string, argument: string): string {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(text)) {
    throw new TypeError(
      `${argument} is sent as a header and must not hold line breaks, control characters ` +
        'or characters beyond Latin-1',
    );
  }
  return text;
}

/** `name=value` for a Cookie header. */
export function cookiePair(parameter: Parameter, value: unknown): string {
  return `${parameter.name}=${listed(parameter, value, ',', encoder(parameter))}`;
}

function pathText(parameter: Parameter, value: unknown): string {
  const { name, argument, style = 'simple', explode = false } = parameter;
  const encode = encoder(parameter);
  if (parameter.json) return encode(toJson(value, argument));
  if (style === 'label') return `.${listed(parameter, value, explode ? '.' : ',', encode)}`;
  if (style !== 'matrix') return listed(parameter, value, ',', encode);
  if (explode && isMembers(value) && !(value instanceof Date)) {
    return members(value, argument)
      .map(([key, text]) => `;${encode(key)}=${encode(text)}`)
      .join('');
  }
  if (explode && Array.isArray(value)) {
    return items(value, argument)
      .map((text) => `;${name}=${encode(text)}`)
      .join('');
  }
  return `;${name}=${listed(parameter, value, ',', encode)}`;
}

/** A primitive, the items of an array, or the members of an object, in one text. */
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

function primitive(value: unknown, argument: string): string {
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
  // The reserved characters of RFC 3986, and triplets that are encoded already, stay as they are.
  return (text) =>
    encodeURI(wellFormed(text, argument))
      .replace(/%5B/g, '[')
      .replace(/%5D/g, ']')
      .replace(/%25([0-9A-F]{2})/gi, '%$1');
}

/** RFC 3986 reserves `!'()*` too, which encodeURIComponent leaves alone. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** UTF-8 has no form for half of a surrogate pair, and encodeURIComponent says only "URI malformed". */
export function wellFormed(text: string, argument: string): string {
  if (/\p{Surrogate}/u.test(text)) {
    throw new TypeError(`${argument} holds half of a surrogate pair, which has no UTF-8 form`);
  }
  return text;
}
