import type { ParameterWriter } from '../operation/Parameter.js';
import { addCookie } from '../operation/addCookie.js';
import { queryPairs } from './inQuery.js';

/** Writes an array or object as a cookie, exploded as in a query: `a=1&a=2`. */
export const inStyledCookie: ParameterWriter = (parts, parameter, value) => {
  const pairs = queryPairs(parameter, value);
  if (pairs !== '') addCookie(parts, pairs);
};
