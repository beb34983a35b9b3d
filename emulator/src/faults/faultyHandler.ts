import { AnswerError } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { RouteHandler } from '../http/router.js';
import { internalError, throttled } from '../http/serviceError.js';
import type { Request } from '../http/request.js';
import type { Fault, RequestFaultKind } from './faultRule.js';
import type { Faults } from './faults.js';

const PROXY_PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n' +
  '<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

/** The kinds of faults for which the call is applied. */
const APPLIED: ReadonlySet<RequestFaultKind> = new Set([
  'reset-after-apply',
  'truncate',
  'empty-body',
  'delay',
]);

/**
 * Wraps the handler of an operation and adds faults to it.
 *
 * @param noteCaller records the caller of a call that is not applied, for the journal
 */
export function faultyHandler(
  faults: Faults,
  noteCaller: (request: Request) => Promise<void>,
  operation: string,
  handler: RouteHandler,
): RouteHandler {
  return async (request, values) => {
    const fault = faults.draw(operation);
    if (!fault) return handler(request, values);
    request.notes.fault = fault.kind;
    const apply = () => settled(handler, request, values);
    if (!APPLIED.has(fault.kind)) await noteCaller(request);
    return strike(faults, fault, apply);
  };
}

/** Produces the client's view of a fault. For kinds that apply the call, it calls `apply`. */
async function strike(
  { pauses }: Faults,
  { kind, delayMs }: Fault<RequestFaultKind>,
  apply: () => Promise<Answer>,
): Promise<Answer> {
  switch (kind) {
    case 'throttle':
      throw throttled();
    case 'server-error':
      throw internalError('The service failed');
    case 'html-error':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: PROXY_PAGE };
    case 'reset':
      return { status: 200, cut: 'unanswered' };
    case 'hang':
      return { status: 200, cut: 'never' };
    case 'reset-after-apply':
      return { ...(await apply()), cut: 'unanswered' };
    case 'truncate':
      return { ...(await apply()), cut: 'half-way' };
    case 'empty-body':
      return { ...(await apply()), body: '' };
    case 'delay': {
      const answer = await apply();
      await pauses.wait(delayMs);
      return answer;
    }
  }
}

/** The response of a handler. An error for the client is a response, too. */
async function settled(...[handler, ...call]: [RouteHandler, ...Parameters<RouteHandler>]) {
  try {
    return await handler(...call);
  } catch (error) {
    if (error instanceof AnswerError) return error.toAnswer();
    throw error;
  }
}
