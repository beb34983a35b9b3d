import { version } from '../version.js';
import { SuperagentTransport, type SuperagentSettings } from './transport/superagent.js';
import type { Transport } from './transport/Transport.js';

/*
 * What differs between the platforms, in one place. This is Node's.
 */

export function createTransport(settings: SuperagentSettings): Transport {
  return new SuperagentTransport(settings);
}

/** A browser sends its own and lets nobody change it. */
export const userAgent: string | undefined = `amazon_connect_participant_service/${version}`;
