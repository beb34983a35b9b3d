import { FetchTransport } from './fetch.js';
import { networkFault } from './networkFault.js';
import type { TransportOptions, TransportRequest, TransportResponse } from './Transport.js';

/** Uses the browser's fetch, which stops at a redirect, so the token isn't sent to another URL. */
export class BrowserTransport extends FetchTransport {
  override async send(
    request: TransportRequest,
    options: TransportOptions,
  ): Promise<TransportResponse> {
    try {
      return await super.send(request, options);
    } catch (error) {
      // Each browser has its own message, and none says more than "Failed to fetch".
      throw error instanceof TypeError ? networkFault('server') : error;
    }
  }
}
