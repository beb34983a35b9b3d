import type { CallFacts } from '../errors/ApiError.js';
import { ServiceException } from '../errors/ServiceException.js';
import { isMembers } from '../values/kinds.js';
import type { Operation } from '../operation/Operation.js';
import type { CallResponse } from '../response/CallResponse.js';
import { conceal } from './secrets.js';

/**
 * The exception that an answer without a 2xx status stands for.
 *
 * @param secrets - what the exception must not show, though the service may quote it.
 */
export function exceptionFrom(
  operation: Operation<unknown>,
  facts: CallFacts,
  response: CallResponse,
  secrets: readonly string[],
): ServiceException {
  const body = isMembers(response.body) ? concealed(response.body, secrets) : {};
  const kind = kindOf(response, body);
  const said = text(body['Message']) ?? text(body['message']);
  const throttling = response.status === 429 || throttlingKinds.test(kind);
  const details = { ...facts, response, throttling, hint: hintFor(operation, response) };
  const Known = Object.hasOwn(operation.exceptions, kind) ? operation.exceptions[kind] : undefined;
  if (Known === undefined) {
    const message = [kind, said].filter(Boolean).join(': ');
    return new ServiceException({
      ...details,
      message: message || `${operation.name} was answered with status ${response.status}`,
      outcome: throttling ? 'not-applied' : 'unknown',
    });
  }
  return new Known({
    ...details,
    members: omit(body, ['Message', 'message', '__type', 'code']),
    message: said ?? `${operation.name} was answered with ${kind}, without a message`,
    // The service has looked at the request and refused it.
    outcome: throttling || response.status < 500 ? 'not-applied' : 'unknown',
  });
}

/** The members of an answer, as far as they are texts of the service. */
function concealed(
  body: Record<string, unknown>,
  secrets: readonly string[],
): Record<string, unknown> {
  const entries = Object.entries(body).map(([name, member]) => [
    name,
    typeof member === 'string' ? conceal(member, secrets) : member,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** The names that services of AWS give to too many requests. */
const throttlingKinds =
  /^(BandwidthLimitExceeded|LimitExceededException|RequestLimitExceeded|RequestThrottled(Exception)?|SlowDown|Throttling(Exception)?|ThrottledException|TooManyRequestsException)$/;

/** What to look at where a token was refused. */
function hintFor({ parameters }: Operation<unknown>, { status }: CallResponse): string | undefined {
  return status === 403 ? parameters.find(({ hint }) => hint !== undefined)?.hint : undefined;
}

/**
 * The name of the exception, in the header or in the body, where it may stand between the namespace
 * and `#` and a `:` with a URL (AWS restJson1, "Operation error serialization"). Empty where there
 * is none.
 */
function kindOf(response: CallResponse, body: Record<string, unknown>): string {
  const kind = text(response.get('x-amzn-errortype')) ?? text(body['__type']) ?? text(body['code']);
  return (kind ?? '').replace(/:.*$/s, '').replace(/^.*#/s, '').trim();
}

function omit(body: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
