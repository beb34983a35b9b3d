import type { HttpMethod } from './Operation.js';
import type { Type } from './Type.js';

/** Requests that the service sends to its users: the webhooks, or the callbacks of operations. */
export interface IncomingRequests {
  /** A class name for the interface that has the types of the bodies by name. */
  readonly typesName: string;
  readonly requests: readonly IncomingRequest[];
}

/** A request that the service sends. */
export interface IncomingRequest {
  /** Of the webhook or callback. Several requests may have the same name. */
  readonly name: string;
  /** The method of the operation whose callback it is; undefined for a webhook. */
  readonly operation: string | undefined;
  readonly httpMethod: HttpMethod;
  /** Where a callback is sent: a URL with expressions. Undefined for a webhook. */
  readonly url: string | undefined;
  readonly description: string;
  readonly mediaType: string | undefined;
  /** The type of the body; undefined if the request has none. */
  readonly type: Type | undefined;
}
