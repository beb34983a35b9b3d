import type { Credential } from '../auth/Authentication.js';
import type { Input, Operation } from '../operation/Operation.js';
import type { Parameter, RequestParts } from '../operation/Parameter.js';
import type { TransportRequest } from '../transport/Transport.js';
import { isGiven } from '../values/kinds.js';
import { checkHeader, checkHeaderName } from '../values/text.js';
import type { EncodedBody } from './encodeBody.js';

/** What a client provides to each request. */
export interface RequestSettings {
  readonly defaultHeaders: Readonly<Record<string, string>> | null | undefined;
  /** The base URL of an operation. */
  baseOf(operation: Operation<unknown>): string;
}

/** What the client adds to each request. */
export interface RequestStyle {
  readonly userAgent?: string | undefined;
  /** Adds credentials, and the parameters that every operation accepts. */
  addTo?(
    this: void,
    parts: RequestParts,
    operation: Operation<unknown>,
    input: Input,
    credentials: readonly Credential[],
  ): void;
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
  { userAgent, addTo }: RequestStyle,
): TransportRequest {
  const parts: RequestParts = { path: operation.path, query: [], headers: {} };
  const { query, headers } = parts;
  if (operation.result.mediaType !== undefined) headers['accept'] = operation.result.mediaType;
  if (userAgent !== undefined) headers['user-agent'] = userAgent;
  if (body !== undefined) headers['content-type'] = body.mediaType;
  for (const [name, value] of Object.entries(settings.defaultHeaders ?? {})) {
    if (!isGiven(value)) continue;
    const argument = `defaultHeaders['${name}']`;
    headers[checkHeaderName(name, argument)] = checkHeader(value, argument);
  }
  addTo?.(parts, operation, input, credentials);
  writeParameters(parts, operation.parameters, input);

  const content = body?.content;
  const search = query.join('&');
  return {
    method: operation.method,
    url:
      settings.baseOf(operation) +
      parts.path +
      (search && (parts.path.includes('?') ? '&' : '?') + search),
    headers,
    body: typeof content === 'string' ? content : undefined,
    content: typeof content === 'object' ? content : undefined,
  };
}

/** Writes the parameters that have a value. */
export function writeParameters(
  parts: RequestParts,
  parameters: readonly Parameter[],
  input: Input,
): void {
  for (const parameter of parameters) {
    const value = input[parameter.argument];
    if (isGiven(value)) parameter.in(parts, parameter, value);
  }
}
