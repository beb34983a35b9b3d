import type { TransportRequest } from './Transport.js';
import { UserFault } from './UserFault.js';

/** @throws UserFault if the request or the response is binary, which this transport doesn't support. */
export function checkIsText({ content, onData }: TransportRequest): void {
  if (content === undefined && onData === undefined) return;
  const fault = 'This transport carries texts only: leave transport unset for bodies of bytes';
  throw new UserFault(new TypeError(fault));
}
