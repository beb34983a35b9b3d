import type { RetryReason } from './retryReason.js';

/** The longest wait before a retry, in ms. It also caps `Retry-After`. */
const maxDelay = 20_000;

/**
 * The wait before a retry, in ms: exponential backoff with full jitter, starting at 100 ms, or at
 * 500 ms after throttling. A `Retry-After` header can lengthen the wait but not shorten it, because
 * `Retry-After: 0` would make all clients return at once. A request that failed with a stale
 * connection is sent again immediately, because nothing is wrong with the service.
 *
 * @param retries - the number of retries before this one.
 * @param retryAfter - the wait that the service asks for, in ms.
 * @param random - returns a number from 0 (inclusive) to 1 (exclusive).
 */
export function retryDelay(
  reason: RetryReason,
  retries: number,
  retryAfter: number | undefined,
  random: () => number,
): number {
  if (reason === 'stale-connection') return 0;
  const base = reason === 'throttling' ? 500 : 100;
  const backoff = random() * Math.min(maxDelay, base * 2 ** retries);
  return Math.max(backoff, Math.min(retryAfter ?? 0, maxDelay));
}
