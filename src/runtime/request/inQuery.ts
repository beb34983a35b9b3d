import stringify from 'querystring-es3/encode.js';
import { toJson } from '../values/json.js';
import { isMembers } from '../values/kinds.js';
import type { Parameter, Style } from '../operation/Parameter.js';
import { encoder, items, listed, members } from './styles.js';
import { wellFormed } from '../values/text.js';
import type { ParameterWriter } from '../operation/Parameter.js';

/*
 * Query parameters have a file of their own, so that bundles without queries do not contain
 * querystring-es3. Only its encoder is imported, because bundlers cannot remove the unused half of
 * a CommonJS package.
 */

export const inQuery: ParameterWriter = ({ query }, parameter, value) => {
  const pairs = queryPairs(parameter, value);
  if (pairs !== '') query.push(pairs);
};

/** The encoded pairs of a query, joined by `&`; empty if there is nothing to send. */
export function queryPairs(parameter: Parameter, value: unknown): string {
  const { name, argument, style = 'form' } = parameter;
  if (parameter.json) return stringify({ [name]: toJson(value, argument) });
  if (style === 'deepObject' && isMembers(value)) {
    return joinPairs(
      members(value, argument).map(([key, text]) => stringify({ [`${name}[${key}]`]: text })),
    );
  }
  const encode = encoder(parameter);
  const explode = parameter.explode ?? style === 'form';
  if (explode && isMembers(value) && !(value instanceof Date)) {
    return joinPairs(
      members(value, argument).map(([key, text]) => `${encode(key)}=${encode(text)}`),
    );
  }
  if (explode && Array.isArray(value)) {
    const texts = items(value, argument);
    return parameter.allowReserved
      ? joinPairs(texts.map((text) => `${encode(name)}=${encode(text)}`))
      : texts.length === 0
        ? ''
        : stringify({ [name]: texts.map((text) => wellFormed(text, argument)) });
  }
  const text = listed(parameter, value, delimiters[style] ?? ',', encode);
  return `${encode(name)}=${text}`;
}

const delimiters: Partial<Record<Style, string>> = { spaceDelimited: '%20', pipeDelimited: '%7C' };

function joinPairs(pairs: readonly string[]): string {
  return pairs.join('&');
}
