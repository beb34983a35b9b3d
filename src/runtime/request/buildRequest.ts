import type { Credential } from '../auth/Authentication.js';
import type { Authenticator } from '../auth/Authenticator.js';
import type { Input, Operation } from '../operation/Operation.js';
import type { Parameter, RequestParts } from '../operation/Parameter.js';
import type { TransportRequest } from '../transport/Transport.js';
import { isGiven } from '../values/kinds.js';
import { checkHeader, checkHeaderName } from '../values/text.js';
import type { EncodedBody } from './encodeBody.js';

/** What a client provides to each request. */
export interface RequestSettings {
  readonly basePath: string;
  /** Undefined if the client has no authentication settings. */
  readonly authenticator: Authenticator | undefined;
  readonly defaultHeaders: Readonly<Record<string, string>> | null | undefined;
  /** Parameters that every operation accepts. */
  readonly optionParameters: readonly Parameter[];
  /** If false, GET requests get `_=timestamp`, for caches that ignore headers. */
  readonly cache: boolean;
  readonly userAgent: string | undefined;
}

/**
 * Builds the request of a call. Header names are in lower case, so that no header can occur twice.
 */
export function buildRequest(
  operation: Operation<unknown>,
  input: Input,
  body: EncodedBody | undefined,
  credentials: readonly Credential[],
  settings: RequestSettings,
): TransportRequest {
  const parts: RequestParts = { path: operation.path, query: [], headers: {}, cookies: [] };
  const { query, headers, cookies } = parts;
  if (operation.result.mediaType !== undefined) headers['accept'] = operation.result.mediaType;
  if (settings.userAgent !== undefined) headers['user-agent'] = settings.userAgent;
  if (body !== undefined) headers['content-type'] = body.mediaType;
  for (const [name, value] of Object.entries(settings.defaultHeaders ?? {})) {
    if (!isGiven(value)) continue;
    const argument = `defaultHeaders['${name}']`;
    headers[checkHeaderName(name, argument)] = checkHeader(value, argument);
  }
  for (const credential of credentials) settings.authenticator?.write(parts, credential);
  for (const parameters of [operation.parameters, settings.optionParameters]) {
    for (const parameter of parameters) {
      const value = input[parameter.argument];
      if (isGiven(value)) parameter.in(parts, parameter, value);
    }
  }
  if (!settings.cache && operation.method === 'GET') query.push(`_=${Date.now()}`);
  if (cookies.length > 0) headers['cookie'] = cookies.join('; ');

  const content = body?.content;
  const search = query.length === 0 ? '' : query.filter((pairs) => pairs !== '').join('&');
  return {
    method: operation.method,
    url:
      settings.basePath + parts.path + (search && (parts.path.includes('?') ? '&' : '?') + search),
    headers,
    body: typeof content === 'string' ? content : undefined,
    content: typeof content === 'object' ? content : undefined,
  };
}
