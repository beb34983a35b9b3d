/** Browsers keep cookies themselves, and superagent has no agent with a jar there. */
export const createCookieAgent = (): undefined => undefined;
