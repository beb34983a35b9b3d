import { createTransport, userAgent } from '#platform';

/**
 * The transport that the suites of calls run over. Without further ado superagent's; `npm run
 * test:transports` runs them over the others, each by a condition that `#platform` knows.
 */
const { name } = createTransport({
  enableCookies: false,
  maxSockets: undefined,
  plugins: undefined,
  requestAgent: undefined,
}).constructor;

export const transportUnderTest = name
  .replace(/Transport$/, '')
  .toLowerCase() as TransportUnderTest;

export type TransportUnderTest = 'superagent' | 'fetch' | 'http' | 'undici';

/** Tests of what belongs to superagent: agents and plugins of the client, cookies. */
export const itOverSuperagent = transportUnderTest === 'superagent' ? it : it.skip;
export const describeOverSuperagent =
  transportUnderTest === 'superagent' ? describe : describe.skip;

/** Tests of what only Node's http lets a program see or say. */
export const itOverHttp = ['superagent', 'http'].includes(transportUnderTest) ? it : it.skip;

/** Tests of what ./fetch leaves to the platform: the header User-Agent, connections. */
export const itOverNode = userAgent === undefined ? it.skip : it;
