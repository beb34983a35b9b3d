import type { RetryReason } from './retryReason.js';

/** The longest wait before a retry, in ms, whatever the service asks for. */
const maxDelay = 20_000;

/**
 * How long to wait before a retry, in ms: exponential backoff with full jitter, from 100 ms, or from
 * 500 ms after throttling. It waits longer if the service asks for more, but not less: `Retry-After:
 * 0` would have all clients come back at once. A request that died with a stale connection is sent
 * again at once, since nothing is wrong with the service.
 *
 * @param retries - how many retries there were before this one.
 * @param retryAfter - what the service asks for, in ms.
 * @param random - from 0 up to, but without, 1.
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
