/** The delay after the first failure, and the longest delay, in ms. */
const BASE = 250;
const LONGEST = 30_000;

/**
 * Returns how long to wait before the next attempt, in ms: exponential backoff with full jitter, so
 * that clients that lost their connections together don't reconnect together.
 *
 * @param failures - how many attempts in a row have failed; 0 after a connection that worked.
 * @param random - returns a number from 0 up to, but not including, 1.
 */
export function backoff(failures: number, random: () => number): number {
  return random() * Math.min(LONGEST, BASE * 2 ** Math.min(failures, 20));
}
