import type { Credential } from './auth/Authentication.js';
import type { Authenticator } from './auth/Authenticator.js';
import { toJson } from './json.js';
import { describe, isGiven, isMembers } from './model.js';
import type { Body, Operation, Parameter } from './operation.js';
import { checkHeader, type RequestParts } from './parameter.js';
import type { TransportRequest } from './transport/Transport.js';
import { uuid } from './uuid.js';

/** The arguments of a call by their names, the body's too. */
export type Input = Readonly<Record<string, unknown>>;

/** What a client contributes to each of its requests. */
export interface RequestSettings {
  readonly basePath: string;
  /** Undefined where a client has no auth settings. */
  readonly authenticator: Authenticator | undefined;
  readonly defaultHeaders: Readonly<Record<string, string>>;
  /** What all operations take beside their own parameters. */
  readonly optionParameters: readonly Parameter[];
  /** False adds `_=timestamp` to GETs, for caches that do not listen. */
  readonly cache: boolean;
  readonly userAgent: string | undefined;
}

export interface EncodedBody {
  readonly mediaType: string;
  readonly text: string;
  /** The idempotency token in it. */
  readonly clientToken: string | undefined;
}

/** The text of the body, with an idempotency token where the operation has one. */
export function encodeBody(body: Body, value: unknown): EncodedBody | undefined {
  if (!isGiven(value)) return undefined;
  const { argument, mediaType, encode, type, idempotencyToken } = body;
  if (type.type === 'model' && !isMembers(value)) {
    throw new TypeError(
      `${argument} must be an object with the members of ${type.shape().name}, ` +
        `not ${describe(value)}`,
    );
  }
  if (idempotencyToken === undefined || !isMembers(value)) {
    return { mediaType, text: encode(value, argument), clientToken: undefined };
  }
  // An object may say itself what it is as JSON, and the token belongs to that.
  const members = typeof value['toJSON'] === 'function' ? parsed(value, argument) : value;
  const given = members[idempotencyToken];
  const filled =
    isGiven(given) && given !== '' ? members : { ...members, [idempotencyToken]: uuid() };
  const token = filled[idempotencyToken];
  return {
    mediaType,
    text: encode(filled, argument),
    clientToken: typeof token === 'string' ? token : undefined,
  };
}

/** @throws TypeError where the JSON of a value is not an object. */
function parsed(value: unknown, argument: string): Record<string, unknown> {
  const json: unknown = JSON.parse(toJson(value, argument));
  if (isMembers(json)) return json;
  throw new TypeError(`${argument} must be an object, but its toJSON() gives ${describe(json)}`);
}

/** The request of a call. Header names are in lower case, so that none can be there twice. */
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
  for (const [name, value] of Object.entries(settings.defaultHeaders)) {
    if (isGiven(value))
      headers[name.toLowerCase()] = checkHeader(value, `defaultHeaders['${name}']`);
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

  const search = query.filter((pairs) => pairs !== '').join('&');
  return {
    method: operation.method,
    url: settings.basePath + parts.path + (search === '' ? '' : `?${search}`),
    headers,
    body: body?.text,
  };
}
