import type { Operation } from '../runtime/operation/Operation.js';
import type { CallOptions } from '../runtime/call/CallOptions.js';

/**
 * Makes a call with a participant's connection token.
 *
 * @param request - the request body of the operation, or its arguments if it has no body.
 */
export type ParticipantCall = <Data>(
  operation: Operation<Data>,
  request: object,
  options?: CallOptions,
) => Promise<Data>;
