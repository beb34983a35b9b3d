import type { IncomingHttpHeaders } from 'node:http';

/** `*` is a wildcard for requests without credentials only, so the names that matter stand there too. */
const EXPOSED = [
  '*',
  'x-amzn-requestid',
  'x-amzn-errortype',
  'content-disposition',
  'content-length',
  'date',
  'retry-after',
].join(', ');

const A_DAY_IN_SECONDS = 86_400;

/** The headers that let a page of any origin read an answer. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
};

/** The headers that answer a preflight request: all that it asks for is allowed. */
export function preflightHeaders(request: IncomingHttpHeaders): Record<string, string> {
  return {
    'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
    'access-control-allow-headers': request['access-control-request-headers'] ?? '*',
    'access-control-max-age': String(A_DAY_IN_SECONDS),
    vary: 'Access-Control-Request-Headers',
  };
}
