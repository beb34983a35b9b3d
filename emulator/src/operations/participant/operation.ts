import type { Membership } from '../../chat/contact.js';
import type { Service } from '../../service/service.js';

/**
 * Who calls an operation, and what it is called with beside the body. The participant is in the chat,
 * and the chat goes on.
 */
export interface Call extends Membership {
  readonly service: Service;
  /** A parameter of the path, decoded. */
  readonly pathParameter: (name: string) => string;
}

/**
 * What an operation does with a body that keeps to the contract. It returns the answer's body. Each
 * operation has its own type of body: `never` stands for any of them.
 */
export type Operation = (call: Call, request: never) => object;
