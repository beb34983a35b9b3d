import { packageName, version } from '../../../version.js';
import { SuperagentTransport, type SuperagentSettings } from '../../transport/superagent.js';
import type { Transport } from '../../transport/Transport.js';

/* The parts of the platform that calls use: the version for Node. */

export function createTransport(settings: SuperagentSettings): Transport {
  return new SuperagentTransport(settings);
}

/** superagent applies plugins itself. */
export { createTransport as createPluggableTransport };

/**
 * A monotonic clock, in ms. The global `performance` would load modules of Node that calls don't
 * need otherwise: 1.5 ms of a cold start.
 */
export const now = (): number => process.uptime() * 1e3;

/** All settings have an effect here. */
export const checkSettings: (settings: SuperagentSettings) => void = () => undefined;

/** Node sends no User-Agent of its own, so the client does. */
export const userAgent: string | undefined = `${packageName}/${version}`;
