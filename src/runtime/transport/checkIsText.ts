import type { TransportRequest } from './Transport.js';
import { UserFault } from './UserFault.js';

/** @throws UserFault if the request or the response is binary, which this transport doesn't support. */
export function checkIsText({ content, onBody }: TransportRequest): void {
  if (content === undefined && onBody === undefined) return;
  const fault = 'This transport only supports text: leave transport unset for binary bodies';
  throw new UserFault(new TypeError(fault));
}
