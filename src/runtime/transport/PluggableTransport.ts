import type { SuperagentSettings } from './superagent.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/**
 * Sends requests with superagent if there are plugins, because they are superagent's, and with
 * another transport otherwise. superagent is loaded when it is first needed.
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
      // superagent is loaded over the network, so the next attempt may be successful.
      this.#superagent = undefined;
      throw error;
    }
  }
}
