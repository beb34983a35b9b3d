import { packageName, version } from '../../../version.js';
import { SuperagentTransport, type SuperagentSettings } from '../../transport/superagent.js';
import type { Transport } from '../../transport/Transport.js';

/* What calls need of Node. */

export function createTransport(settings: SuperagentSettings): Transport {
  return new SuperagentTransport(settings);
}

/** superagent takes plugins itself. */
export { createTransport as createPluggableTransport };

/** Every setting means something here. */
export const checkSettings: (settings: SuperagentSettings) => void = () => undefined;

/** A browser sends its own and lets nobody change it. */
export const userAgent: string | undefined = `${packageName}/${version}`;
