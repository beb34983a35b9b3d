import type { Operation } from '../runtime/operation/Operation.js';
import type { CallOptions } from '../runtime/call/CallOptions.js';

/**
 * Makes a call with a participant's connection token.
 *
 * @param request - the body of the operation, or its arguments if it has none.
 */
export type ParticipantCall = <Data>(
  operation: Operation<Data>,
  request: object,
  options?: CallOptions,
) => Promise<Data>;
