import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { BadRequests } from './badRequests.js';
import { Exchange } from './exchange.js';
import type { Handler } from './exchange.js';
import type { ExchangeObserver } from './exchangeRecord.js';
import type { RequestLog } from './logLine.js';
import { serveUpgrades } from './serveUpgrades.js';
import type { UpgradeHandler } from './serveUpgrades.js';

/** How long receiving a request may take, in milliseconds. Slower requests are aborted. */
export interface Timeouts {
  /**
   * The limit for the headers.
   *
   * @default 20000, or `request` if that is less
   */
  readonly headers?: number;
  /**
   * The limit for the whole request, including its body.
   *
   * @default 300000
   */
  readonly request?: number;
}

/** The options for listening. */
interface ListenOptions extends Timeouts {
  /** For https, in PEM. */
  readonly certificate?: { readonly cert: string; readonly key: string } | undefined;
}

/** How long WebSockets may take to close, in milliseconds. */
const TIME_TO_CLOSE = 500;

/** How often slow requests are checked for, in milliseconds. */
const CHECKING_INTERVAL = 5000;

/** An HTTP server, independent of the operations. */
export class HttpServer {
  readonly #server: Server;
  readonly #badRequests = new BadRequests();
  readonly #open = new Map<ServerResponse, Exchange>();
  #closing: Promise<void> | undefined;
  #endUpgraded: (ms: number) => Promise<void> = () => Promise.resolve();

  private constructor(server: Server) {
    this.#server = server;
    this.#badRequests.attach(server);
  }

  /**
   * Opens a server. It responds once `serve` is called.
   *
   * @param port the port; 0 for a free one
   * @throws Error if it cannot listen there, for example because the port is in use; TypeError if
   * the timeouts contradict each other
   */
  static async listen(
    port: number,
    host: string,
    { certificate, ...timeouts }: ListenOptions = {},
  ): Promise<HttpServer> {
    const { request: requestTimeout = 300_000 } = timeouts;
    const { headers: headersTimeout = Math.min(20_000, requestTimeout) } = timeouts;
    if (!(headersTimeout > 0 && headersTimeout <= requestTimeout)) {
      throw new TypeError('timeouts.headers must be above 0, and not above timeouts.request');
    }
    const options = {
      headersTimeout,
      requestTimeout,
      connectionsCheckingInterval: Math.min(CHECKING_INTERVAL, headersTimeout, requestTimeout),
    };
    const server = certificate
      ? createSecureServer({ ...options, ...certificate })
      : createServer(options);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
    return new HttpServer(server);
  }

  /** The port that the server listens on. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Passes all requests to `handle`. */
  serve(handle: Handler, observe: ExchangeObserver, log: RequestLog | undefined): void {
    this.#server.on('request', (message, response) => {
      const { socket } = message;
      const isLast = (): boolean => this.#badRequests.isBroken(socket);
      const exchange = new Exchange(message, response, isLast, observe);
      this.#open.set(response, exchange);
      response.once('close', () => this.#open.delete(response));
      if (log) {
        response.once('close', () => {
          log(exchange.describe());
        });
      }
      void exchange.answer(handle);
    });
  }

  /** Passes all requests for a WebSocket to `handle`. */
  serveSockets(
    handle: UpgradeHandler,
    observe: ExchangeObserver,
    log: RequestLog | undefined,
  ): void {
    this.#endUpgraded = serveUpgrades(this.#server, handle, observe, log);
  }

  /** Closes the connections of requests that will never get a response. */
  cutHanging(): void {
    for (const [{ socket }, { isHanging }] of this.#open) if (isHanging) socket?.destroy();
  }

  /**
   * Stops listening and closes every connection, idle or not. WebSockets get a moment to close
   * cleanly. Calling it again has no effect.
   */
  close(): Promise<void> {
    this.#closing ??= new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
      void this.#endUpgraded(TIME_TO_CLOSE);
    });
    return this.#closing;
  }
}
