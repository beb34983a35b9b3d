import { addCookie } from '../operation/addCookie.js';
import type { Parameter, ParameterWriter } from '../operation/Parameter.js';
import { toJson } from '../values/json.js';
import { isMembers } from '../values/kinds.js';
import { checkHeader } from '../values/text.js';
import { encoder, items, listed, members, primitive } from './styles.js';

/*
 * Writes parameter values in the styles of OpenAPI 3, section "Style Values". Entries without a
 * value are left out. Descriptors refer to the writers they need, so that bundles contain no
 * others. The writer of queries is in inQuery.ts.
 */

export const inPath: ParameterWriter = (parts, parameter, value) => {
  const segment = pathSegment(parameter, value);
  parts.path = parts.path.replaceAll(`{${parameter.name}}`, () => segment);
};

/** Writes a primitive value. */
export const inHeader: ParameterWriter = ({ headers }, { name, argument }, value) => {
  headers[name.toLowerCase()] = checkHeader(primitive(value, argument), argument);
};

/** Writes an array, an object or JSON. */
export const inStyledHeader: ParameterWriter = ({ headers }, parameter, value) => {
  headers[parameter.name.toLowerCase()] = headerValue(parameter, value);
};

export const inCookie: ParameterWriter = (parts, parameter, value) => {
  addCookie(parts, cookiePair(parameter, value));
};

/** The encoded text that replaces `{name}` in a path. */
export function pathSegment(parameter: Parameter, value: unknown): string {
  const { argument } = parameter;
  const segment = pathText(parameter, value);
  if (segment === '' || segment === '.' || segment === '..') {
    throw new TypeError(
      `${argument} must not be ${segment === '' ? 'empty' : `'${segment}'`}: ` +
        'it is part of the path, and the request would go to another resource',
    );
  }
  return segment;
}

export function headerValue(parameter: Parameter, value: unknown): string {
  const text = parameter.json
    ? toJson(value, parameter.argument)
    : listed(parameter, value, ',', (part) => part);
  return checkHeader(text, parameter.argument);
}

/** The `name=value` pair in a Cookie header. */
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
      .map(([key, text]) => matrixPair(encode(key), encode(text)))
      .join('');
  }
  if (explode && Array.isArray(value)) {
    return items(value, argument)
      .map((text) => matrixPair(name, encode(text)))
      .join('');
  }
  return matrixPair(name, listed(parameter, value, ',', encode));
}

/** An empty value has no `=` (RFC 6570, section 3.2.7). */
function matrixPair(name: string, text: string): string {
  return text === '' ? `;${name}` : `;${name}=${text}`;
}
