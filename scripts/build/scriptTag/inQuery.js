import { encoder, primitive } from '../../../src/runtime/request/styles.ts';

/**
 * Takes the place of the function that needs querystring-es3. The queries of this service are
 * single values, never lists or objects.
 */
export function inQuery({ query }, parameter, value) {
  const encode = encoder(parameter);
  query.push(`${encode(parameter.name)}=${encode(primitive(value, parameter.argument))}`);
}
