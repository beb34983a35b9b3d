import type { ParameterWriter } from '../operation/Parameter.js';
import { describe, isGiven, isMembers } from '../values/kinds.js';
import { encoder, primitive } from './styles.js';

/**
 * Writes a query parameter in the style `deepObject`: `filter[a][b]=1`, and
 * `filter[c]=2&filter[c]=3` for an array.
 */
export const inDeepQuery: ParameterWriter = ({ query }, parameter, value) => {
  const { name, argument } = parameter;
  if (!isMembers(value)) {
    throw new TypeError(`${argument} must be an object, not ${describe(value)}`);
  }
  const encode = encoder(parameter);
  const write = (key: string, part: unknown, at: string): void => {
    if (!isGiven(part)) return;
    if (Array.isArray(part)) {
      part.forEach((item, index) => {
        const isObject = isMembers(item) || Array.isArray(item);
        write(isObject ? `${key}[${index}]` : key, item, `${at}[${index}]`);
      });
    } else if (isMembers(part) && !(part instanceof Date)) {
      for (const [inner, member] of Object.entries(part)) {
        write(`${key}[${inner}]`, member, `${at}.${inner}`);
      }
    } else query.push(`${encode(key)}=${encode(primitive(part, at))}`);
  };
  write(name, value, argument);
};
