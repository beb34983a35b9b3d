import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { BadRequests } from './badRequests.js';
import { Exchange } from './exchange.js';
import type { Handler } from './exchange.js';
import type { RequestLog } from './logLine.js';
import { serveUpgrades } from './serveUpgrades.js';
import type { UpgradeHandler } from './serveUpgrades.js';

/** How long a request may take to come in, in milliseconds. Slower ones are cut off. */
export interface Timeouts {
  /**
   * For its headers.
   *
   * @default 20000, or `request` if that is less
   */
  readonly headers?: number;
  /**
   * For all of it, with its body.
   *
   * @default 300000
   */
  readonly request?: number;
}

/** How often connections are looked at for what comes too slowly, in milliseconds. */
const CHECKING_INTERVAL = 5000;

/** An HTTP server that knows no operation: requests come in here, and answers go out here. */
export class HttpServer {
  readonly #server: Server;
  readonly #badRequests = new BadRequests();
  #closing: Promise<void> | undefined;
  #endUpgraded = (): void => undefined;

  private constructor(server: Server) {
    this.#server = server;
    this.#badRequests.attach(server);
  }

  /**
   * Opens a server. It answers from the moment that `serve` is called.
   *
   * @param port the port, 0 for one that is free
   * @throws Error when it cannot listen there, for example because the port is in use; TypeError
   * when the timeouts do not go together
   */
  static async listen(port: number, host: string, timeouts: Timeouts = {}): Promise<HttpServer> {
    const { request: requestTimeout = 300_000 } = timeouts;
    const { headers: headersTimeout = Math.min(20_000, requestTimeout) } = timeouts;
    if (!(headersTimeout > 0 && headersTimeout <= requestTimeout)) {
      throw new TypeError('timeouts.headers must be above 0, and not above timeouts.request');
    }
    const server = createServer({
      headersTimeout,
      requestTimeout,
      connectionsCheckingInterval: Math.min(CHECKING_INTERVAL, headersTimeout, requestTimeout),
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
    return new HttpServer(server);
  }

  /** The port that it listens on. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Answers all requests with `handle`. */
  serve(handle: Handler, log: RequestLog | undefined): void {
    this.#server.on('request', (message, response) => {
      const { socket } = message;
      const exchange = new Exchange(message, response, () => this.#badRequests.isBroken(socket));
      if (log) {
        response.once('close', () => {
          log(exchange.describe());
        });
      }
      void exchange.answer(handle);
    });
  }

  /** Lets `handle` decide about all requests for a WebSocket. */
  serveSockets(handle: UpgradeHandler, log: RequestLog | undefined): void {
    this.#endUpgraded = serveUpgrades(this.#server, handle, log);
  }

  /** Stops listening and ends every connection, idle or not. It may be called again. */
  close(): Promise<void> {
    this.#closing ??= new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
      this.#endUpgraded();
    });
    return this.#closing;
  }
}
