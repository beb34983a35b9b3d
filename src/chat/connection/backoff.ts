/** The wait after the first failure, and the longest one, in ms. */
const BASE = 250;
const LONGEST = 30_000;

/**
 * How long to wait before the next try, in ms: exponential backoff with full jitter, so that those
 * who lost their connection together do not come back together.
 *
 * @param failures - how many tries have failed in a row; 0 after a connection that had worked.
 * @param random - from 0 up to, but without, 1.
 */
export function backoff(failures: number, random: () => number): number {
  return random() * Math.min(LONGEST, BASE * 2 ** Math.min(failures, 20));
}
