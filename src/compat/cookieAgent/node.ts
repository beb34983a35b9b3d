import superagent from 'superagent';
import type { CookieAgent } from './CookieAgent.js';

/** Creates an agent without cookies. */
export const createCookieAgent = (): CookieAgent | undefined => superagent.agent();
