// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { ResponseConventions } from '../runtime/response/ResponseConventions.js';

/** How the service's responses identify requests and errors. */
export const responseConventions: ResponseConventions = {
  ids: [
    ['requestId', 'x-amzn-requestid'],
    ['requestId', 'x-amz-request-id'],
    ['extendedRequestId', 'x-amz-id-2'],
    ['cfId', 'x-amz-cf-id'],
  ],
  names: ['x-amzn-errortype', '__type', 'code'],
  namePattern: /[^:#]*(?=:|$)/,
  messages: ['Message', 'message'],
  throttling: /Throttl|^((Bandwidth|Request)?LimitExceeded|SlowDown|TooManyRequests)/,
};
