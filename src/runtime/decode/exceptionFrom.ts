import type { CallFacts } from '../errors/ApiError.js';
import { ServiceException, type ExceptionClass } from '../errors/ServiceException.js';
import { isMembers } from '../values/kinds.js';
import type { Operation } from '../operation/Operation.js';
import type { CallResponse } from '../response/CallResponse.js';
import { metadataOf, type ResponseMetadata } from '../response/ResponseMetadata.js';
import type { Secrets } from './Secrets.js';

/**
 * Creates the exception for a response whose status is not 2xx.
 *
 * @param secrets - the secrets that the exception must not show, even if the service quotes them.
 */
export function exceptionFrom(
  operation: Operation<unknown>,
  facts: CallFacts,
  response: CallResponse,
  secrets: Secrets,
): ServiceException {
  const body = isMembers(response.body) ? response.body : {};
  const kind = kindOf(response, body);
  const quoted = text(body['Message']) ?? text(body['message']);
  const said = quoted === undefined ? undefined : secrets.conceal(quoted);
  const throttling = response.status === 429 || throttlingKinds.test(kind);
  const $metadata = concealIds(metadataOf(response, facts), secrets);
  const hint = hintFor(operation, response);
  const details = { ...facts, response, throttling, hint, $metadata };
  const Known = Object.hasOwn(operation.exceptions, kind) ? operation.exceptions[kind] : undefined;
  if (Known === undefined) {
    const message = [secrets.conceal(kind), said].filter(Boolean).join(': ');
    const { errors } = operation;
    const { status } = response;
    const Declared =
      errors?.[status] ?? errors?.[`${String(status)[0] ?? ''}XX`] ?? errors?.['default'];
    return new (Declared ?? ServiceException)({
      ...details,
      message: message || `${operation.name} was answered with status ${response.status}`,
      outcome: throttling ? 'not-applied' : 'unknown',
    });
  }
  return new Known({
    ...details,
    members: declaredMembers(Known, body, secrets),
    message: said ?? `${operation.name} was answered with ${kind}, without a message`,
    // A status below 500 means that the service rejected the request.
    outcome: throttling || response.status < 500 ? 'not-applied' : 'unknown',
  });
}

/**
 * The exception's members in addition to its message. Members that the OpenAPI document does not list are
 * omitted.
 */
function declaredMembers(
  { memberNames = [] }: ExceptionClass,
  body: Record<string, unknown>,
  secrets: Secrets,
): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const name of memberNames) {
    if (Object.hasOwn(body, name)) members[name] = secrets.concealValue(body[name]);
  }
  return members;
}

/** Conceals secrets in the ids of the metadata, because a header may quote a secret too. */
export function concealIds(metadata: ResponseMetadata, secrets: Secrets): ResponseMetadata {
  const concealed = { ...metadata };
  for (const id of ['requestId', 'extendedRequestId', 'cfId'] as const) {
    const value = metadata[id];
    if (value !== undefined) concealed[id] = secrets.conceal(value);
  }
  return concealed;
}

/** The names that AWS services use for throttling. */
const throttlingKinds =
  /^(BandwidthLimitExceeded|LimitExceededException|RequestLimitExceeded|RequestThrottled(Exception)?|SlowDown|Throttling(Exception)?|ThrottledException|TooManyRequestsException)$/;

/** Advice for a refused token. */
function hintFor({ parameters }: Operation<unknown>, { status }: CallResponse): string | undefined {
  return status === 403 ? parameters.find(({ hint }) => hint !== undefined)?.hint : undefined;
}

/**
 * The name of the exception, from the header or the body. A namespace and `#` may precede it, and
 * `:` and a URL may follow it (AWS restJson1, "Operation error serialization"). Empty if there is
 * none.
 */
function kindOf(response: CallResponse, body: Record<string, unknown>): string {
  const kind = text(response.get('x-amzn-errortype')) ?? text(body['__type']) ?? text(body['code']);
  return (kind ?? '').replace(/:.*$/s, '').replace(/^.*#/s, '').trim();
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
