/**
 * The maximum number of connections per host; further calls wait. Without a limit, 10,000
 * concurrent calls would open 10,000 sockets and fail with EMFILE. Many systems limit a process to
 * 1,024 files.
 */
export const defaultMaxSockets = 128;

/** @throws TypeError unless it is a positive integer or `Infinity`. */
export function checkMaxSockets(maxSockets: number | null = defaultMaxSockets): number {
  if (maxSockets === null) return defaultMaxSockets;
  if (maxSockets === Infinity || (Number.isInteger(maxSockets) && maxSockets >= 1)) {
    return maxSockets;
  }
  const given = typeof maxSockets === 'number' ? String(maxSockets) : `a ${typeof maxSockets}`;
  throw new TypeError(`maxSockets must be a whole number of 1 or more, not ${given}`);
}
