import type { Timers } from '../Timers.js';

/**
 * How long something can be used that the service has just given, in ms. Infinity where that is not
 * known: where the service does not say, and where it would be over already, since then the clock of
 * this machine is wrong.
 */
export function remaining(expiry: string | undefined, timers: Timers): number {
  const ms = Date.parse(expiry ?? '') - timers.now();
  return ms > 0 ? ms : Infinity;
}
