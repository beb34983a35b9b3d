import type { RetryReason } from './retryReason.js';

/** The longest wait before a retry, in ms, whatever the service asks for. */
const maxDelay = 20_000;

/**
 * How long to wait before a retry, in ms: exponential backoff with full jitter, from 100 ms, or from
 * 500 ms after throttling. What the service asks for goes before it. A request that died with a
 * stale connection is sent again at once: nothing is wrong with the service.
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
  if (retryAfter !== undefined) return Math.min(retryAfter, maxDelay);
  const base = reason === 'throttling' ? 500 : 100;
  return random() * Math.min(maxDelay, base * 2 ** retries);
}
