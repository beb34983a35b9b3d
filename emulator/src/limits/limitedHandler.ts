import type { RouteHandler } from '../http/router.js';
import { throttled } from '../http/serviceError.js';
import type { Limits } from './limits.js';

/** The handler of an operation, which is called as often as the limits allow. */
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
