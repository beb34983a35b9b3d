import type { RouteHandler } from '../http/router.js';
import { throttled } from '../http/serviceError.js';
import type { Limits } from './limits.js';

/** Wraps the handler of an operation and enforces its limit. */
export function limitedHandler(
  limits: Limits,
  operation: string,
  handler: RouteHandler,
): RouteHandler {
  return (request, values) => {
    if (!limits.admits(operation)) throw throttled();
    return handler(request, values);
  };
}
