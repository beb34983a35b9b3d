import type { Membership } from '../../chat/contact.js';
import type { Service } from '../../service/service.js';

/**
 * The caller of an operation, and its arguments apart from the body. The participant is in the
 * chat, and the chat has not ended.
 */
export interface Call extends Membership {
  readonly service: Service;
  /** Returns a path parameter, decoded. */
  readonly pathParameter: (name: string) => string;
}

/**
 * Carries out an operation and returns the body of its response. The request's body has been
 * checked against the contract. Each operation has its own body type, so `never` is used for all of
 * them.
 */
export type Operation = (call: Call, request: never) => object;
