import { packageName } from '../../../version.js';
import { FetchTransport } from '../../transport/fetch.js';
import type { SuperagentSettings } from '../../transport/superagent.js';
import type { Transport } from '../../transport/Transport.js';
import { isGiven } from '../../values/kinds.js';

/* What calls need of whatever has fetch, with nothing of Node's and nothing of superagent's. */

export function createTransport(): Transport {
  return new FetchTransport();
}

/** There are no plugins without superagent. */
export { createTransport as createPluggableTransport };

/** @throws Error for a setting of superagent's. */
export function checkSettings(settings: SuperagentSettings): void {
  if (settings.requestAgent) refuse(anAgent, 'set transport');
  if (settings.plugins) refuse('plugins', 'put an interceptor there with use()');
  if (isGiven(settings.maxSockets)) refuse('maxSockets', 'set transport');
  if (settings.enableCookies) refuse('enableCookies', 'set the header in an interceptor');
}

export const anAgent = 'An agent (requestAgent, or one in requestHandler)';

/** The platform sends its own. */
export const userAgent: string | undefined = undefined;

export function refuse(setting: string, instead: string): never {
  throw refusal(setting, instead);
}

export function refusal(setting: string, instead: string): Error {
  return new Error(
    `${setting} is for superagent, which ./fetch does without: ${instead}, ` +
      'or import from ' +
      packageName,
  );
}
