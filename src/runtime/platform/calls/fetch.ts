import { FetchTransport } from '../../transport/fetch.js';
import type { SuperagentSettings } from '../../transport/superagent.js';
import type { Transport } from '../../transport/Transport.js';
import { isGiven } from '../../values/kinds.js';

/*
 * The parts of the platform that calls use: the version for any platform with fetch. It uses
 * neither Node modules nor superagent.
 */

export function createTransport(): Transport {
  return new FetchTransport();
}

/** Without superagent there are no plugins. */
export { createTransport as createPluggableTransport };

/** @throws Error if a setting of superagent is set. */
export function checkSettings(settings: SuperagentSettings): void {
  if (settings.requestAgent) refuse(anAgent, 'set transport');
  if (settings.plugins) refuse('plugins', 'use an interceptor');
  if (isGiven(settings.maxSockets)) refuse('maxSockets', 'set transport');
  if (settings.enableCookies) refuse('enableCookies', 'set the header in an interceptor');
}

/** A monotonic clock, in ms. */
export const now = (): number => performance.now();

export const anAgent = 'An agent (requestAgent, or one in requestHandler)';

/** The platform sends its own User-Agent. */
export const userAgent: string | undefined = undefined;

export function refuse(setting: string, instead: string): never {
  throw refusal(setting, instead);
}

export function refusal(setting: string, instead: string): Error {
  return new Error(
    `${setting} requires superagent, which ./fetch does not use: ${instead}, ` +
      'or import from the main entry',
  );
}
