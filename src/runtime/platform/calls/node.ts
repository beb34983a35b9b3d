import { packageName, version } from '../../../version.js';
import { SuperagentTransport, type SuperagentSettings } from '../../transport/superagent.js';
import type { Transport } from '../../transport/Transport.js';

/* The parts of the platform that calls use: the version for Node. */

export function createTransport(settings: SuperagentSettings): Transport {
  return new SuperagentTransport(settings);
}

/** superagent applies plugins itself. */
export { createTransport as createPluggableTransport };

/** All settings have an effect here. */
export const checkSettings: (settings: SuperagentSettings) => void = () => undefined;

/** Node sends no User-Agent of its own, so the client does. */
export const userAgent: string | undefined = `${packageName}/${version}`;
