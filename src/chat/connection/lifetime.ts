import type { Timers } from '../Timers.js';

/** The shortest plausible lifetime, in ms. */
const SHORTEST = 60_000;

/**
 * Returns how long something from a response can be used, in ms. Infinity if the expiry is unknown.
 * It uses the service's clock if the response has a `Date` header, otherwise this machine's clock,
 * which may be off by hours. If less than a minute would be left, the clock must be wrong, and the
 * result is Infinity.
 *
 * @param date - the `Date` header of the response, which browsers hide from pages.
 */
export function lifetime(
  expiry: string | undefined,
  date: string | undefined,
  timers: Timers,
): number {
  const serviceTime = Date.parse(date ?? '');
  const now = Number.isNaN(serviceTime) ? timers.now() : serviceTime;
  const ms = Date.parse(expiry ?? '') - now;
  return ms >= SHORTEST ? ms : Infinity;
}
