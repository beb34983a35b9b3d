/**
 * How many connections a transport opens to one host at most; further calls wait for one. Without a
 * bound, 10,000 calls at once open 10,000 sockets, and fail with EMFILE. Above the 50 of the AWS SDK
 * and well below the 1,024 files that many systems give a process.
 */
export const defaultMaxSockets = 128;

/** @throws TypeError if it is no whole number of 1 or more. `Infinity` is one. */
export function checkMaxSockets(maxSockets: number | null = defaultMaxSockets): number {
  if (maxSockets === null) return defaultMaxSockets;
  if (maxSockets === Infinity || (Number.isInteger(maxSockets) && maxSockets >= 1)) {
    return maxSockets;
  }
  const given = typeof maxSockets === 'number' ? String(maxSockets) : `a ${typeof maxSockets}`;
  throw new TypeError(`maxSockets must be a whole number of 1 or more, not ${given}`);
}
