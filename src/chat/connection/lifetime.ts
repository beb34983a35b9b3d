import type { Timers } from '../Timers.js';

/** The shortest time that the service may have meant, in ms. */
const SHORTEST = 60_000;

/**
 * How long something can be used that the service has just given, in ms. By the clock of the service if
 * the answer tells it, else by the one of this machine, which may be wrong by hours: if hardly
 * anything would be left, it is. Infinity if the time is not known.
 *
 * @param date - the answer's header `Date`, which pages cannot see.
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
