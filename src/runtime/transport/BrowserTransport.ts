import { FetchTransport } from './fetch.js';
import { networkFault } from './networkFault.js';
import type { TransportOptions, TransportRequest, TransportResponse } from './Transport.js';

/** A browser's fetch, which stops at a redirect before the token has gone there. */
export class BrowserTransport extends FetchTransport {
  override async send(
    request: TransportRequest,
    options: TransportOptions,
  ): Promise<TransportResponse> {
    try {
      return await super.send(request, options);
    } catch (error) {
      // Each browser has words of its own, which tell no more than "Failed to fetch".
      throw error instanceof TypeError ? networkFault('server') : error;
    }
  }
}
