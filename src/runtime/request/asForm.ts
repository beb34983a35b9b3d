import type { BodyEncoder } from '../operation/Body.js';
import { toJson } from '../values/json.js';
import { describe, isGiven, isMembers } from '../values/kinds.js';
import { inQuery, queryPairs } from './inQuery.js';

/**
 * Encodes an `application/x-www-form-urlencoded` body. An array becomes one pair per item, and an
 * object becomes JSON, unless the OpenAPI document gives the member a style.
 */
export const asForm: BodyEncoder = (value, argument, { parts = {} }) => {
  if (!isMembers(value)) {
    throw new TypeError(`${argument} must be an object of form fields, not ${describe(value)}`);
  }
  return Object.entries(value)
    .filter(([, member]) => isGiven(member))
    .map(([name, member]) => {
      const format = parts[name] ?? {};
      const at = `${argument}.${name}`;
      const sent = format.style === undefined ? flat(member, at) : member;
      return queryPairs({ name, argument: at, in: inQuery, ...format }, sent);
    })
    .filter((pairs) => pairs !== '')
    .join('&');
};

function flat(value: unknown, argument: string): unknown {
  if (Array.isArray(value)) return value.map((item) => flat(item, argument));
  return isMembers(value) && !(value instanceof Date) ? toJson(value, argument) : value;
}
