import type { CallFacts } from '../errors/ApiError.js';
import { ServiceException, type ExceptionClass } from '../errors/ServiceException.js';
import { isMembers } from '../values/kinds.js';
import type { Operation } from '../operation/Operation.js';
import type { CallResponse } from '../response/CallResponse.js';
import { metadataOf } from '../response/ResponseMetadata.js';
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
  const { conventions, exceptions, parameters } = operation;
  const { status } = response;
  const name = textOf(conventions.names, response, body) ?? '';
  const kind = conventions.namePattern.exec(name)?.[0].trim() ?? '';
  const quoted = textOf(conventions.messages, response, body);
  const said = quoted && secrets.conceal(quoted);
  const throttling = status === 429 || conventions.throttling?.test(kind) === true;
  const Known = exceptions.find(({ exceptionName }) => exceptionName === kind);
  const Class = Known ?? operation.chooseError?.(operation.errors, status) ?? ServiceException;
  const unknown = [secrets.conceal(kind), said].filter(Boolean).join(': ');
  const init = {
    ...declaredMembers(Class, body, secrets),
    message:
      (Known ? said : unknown) ||
      `${operation.name} failed with ${Known ? `${kind}, without a message` : `status ${status}`}`,
    $metadata: metadataOf(response, facts, conventions, secrets),
  };
  return new Class(init, {
    ...facts,
    response,
    throttling,
    // A known exception with a status below 500 means that the service rejected the request.
    outcome: throttling || (Known && status < 500) ? 'not-applied' : 'unknown',
    // Advice for a refused token.
    hint: status === 403 ? parameters.find(({ hint }) => hint)?.hint : undefined,
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

/** The first header or member that is a text, and not an empty one. */
function textOf(
  names: readonly string[],
  { headers }: CallResponse,
  body: Record<string, unknown>,
): string | undefined {
  for (const name of names) {
    const value = headers[name] ?? body[name];
    if (value && typeof value === 'string') return value;
  }
  return undefined;
}
