import type { IncomingHttpHeaders } from 'node:http';

/** `*` only works for requests without credentials, so the important names are listed, too. */
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

/** The headers that allow pages of any origin to read a response. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
};

/** The headers of the response to a preflight request. Everything that it asks for is allowed. */
export function preflightHeaders(request: IncomingHttpHeaders): Record<string, string> {
  return {
    'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
    'access-control-allow-headers': request['access-control-request-headers'] ?? '*',
    'access-control-max-age': String(A_DAY_IN_SECONDS),
    vary: 'Access-Control-Request-Headers',
  };
}
