import type { SuperagentSettings } from './superagent.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/**
 * Sends requests over superagent while there are plugins, which belong to it, and otherwise over
 * another transport. superagent is loaded with the first request that needs it.
 */
export class PluggableTransport implements Transport {
  readonly #settings: SuperagentSettings;
  readonly #other: Transport;
  #superagent: Promise<Transport> | undefined;

  constructor(settings: SuperagentSettings, other: Transport) {
    this.#settings = settings;
    this.#other = other;
  }

  async send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    const { plugins } = this.#settings;
    const transport = plugins?.length ? await this.#loadSuperagent() : this.#other;
    return transport.send(request, options);
  }

  async #loadSuperagent(): Promise<Transport> {
    this.#superagent ??= import('./superagentBrowser.js').then(
      ({ SuperagentBrowserTransport }) => new SuperagentBrowserTransport(this.#settings),
    );
    try {
      return await this.#superagent;
    } catch (error) {
      // It comes over the network, so the next attempt may get it.
      this.#superagent = undefined;
      throw error;
    }
  }
}
