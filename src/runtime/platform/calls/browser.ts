import { BrowserTransport } from '../../transport/BrowserTransport.js';
import { PluggableTransport } from '../../transport/PluggableTransport.js';
import type { SuperagentSettings } from '../../transport/superagent.js';
import type { Transport } from '../../transport/Transport.js';
import { XhrTransport } from '../../transport/XhrTransport.js';
import { isGiven } from '../../values/kinds.js';

/* The parts of the platform that calls use: the version for browsers and React Native. */

/**
 * Uses fetch if it can be kept from following redirects. React Native's fetch and some polyfills
 * can't.
 */
export function createTransport(settings: SuperagentSettings): Transport {
  return 'Request' in globalThis && 'redirect' in Request.prototype
    ? new BrowserTransport(settings)
    : new XhrTransport(settings);
}

/** For clients that support `plugins`. */
export function createPluggableTransport(settings: SuperagentSettings): Transport {
  return new PluggableTransport(settings, createTransport(settings));
}

/** @throws Error if a setting has no effect here. */
export function checkSettings({ requestAgent, maxSockets }: Partial<SuperagentSettings>): void {
  if (requestAgent) throw noAgents();
  if (isGiven(maxSockets)) {
    throw new Error('maxSockets is only supported in Node');
  }
}

/** A monotonic clock, in ms. */
export const now = (): number => performance.now();

/** A browser sends its own User-Agent, which programs can't change. */
export const userAgent: string | undefined = undefined;

export function noAgents(): Error {
  return new Error(
    'An agent (requestAgent, or one in requestHandler) is only supported in Node: leave it out',
  );
}
