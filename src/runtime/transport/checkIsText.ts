import type { TransportRequest } from './Transport.js';
import { UserFault } from './UserFault.js';

/** @throws UserFault for a request or an answer of bytes, which a transport for texts does not carry. */
export function checkIsText({ content, onData }: TransportRequest): void {
  if (content === undefined && onData === undefined) return;
  const fault = 'This transport carries texts only: leave transport unset for bodies of bytes';
  throw new UserFault(new TypeError(fault));
}
