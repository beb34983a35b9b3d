import type { RequestParts } from './Parameter.js';

/** Adds a `name=value` pair to the Cookie header. */
export function addCookie({ headers }: RequestParts, pair: string): void {
  const { cookie } = headers;
  headers['cookie'] = cookie === undefined ? pair : `${cookie}; ${pair}`;
}
