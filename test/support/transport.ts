import { userAgent } from '#platform';

/**
 * The transport that the suites of calls run over: superagent's, or fetch's where mocha runs with
 * `--node-option conditions=fetch`, as `npm run test:fetch` lets it.
 */
export const transportUnderTest = userAgent === undefined ? 'fetch' : 'superagent';

/** Tests of what ./fetch leaves out by design: agents, plugins, cookies, the header User-Agent. */
export const itOverSuperagent = transportUnderTest === 'superagent' ? it : it.skip;
export const describeOverSuperagent =
  transportUnderTest === 'superagent' ? describe : describe.skip;
