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

/** How to listen. */
interface ListenOptions extends Timeouts {
  /** For https, in PEM. */
  readonly certificate?: { readonly cert: string; readonly key: string } | undefined;
}

/** How long sockets that are being closed may take to say so, in milliseconds. */
const TIME_TO_CLOSE = 500;

/** How often connections are looked at for what comes too slowly, in milliseconds. */
const CHECKING_INTERVAL = 5000;

/** An HTTP server that knows no operation: requests come in here, and answers go out here. */
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
   * Opens a server. It answers from the moment that `serve` is called.
   *
   * @param port the port, 0 for one that is free
   * @throws Error when it cannot listen there, for example because the port is in use; TypeError
   * when the timeouts do not go together
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

  /** The port that it listens on. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Answers all requests with `handle`. */
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

  /** Lets `handle` decide about all requests for a WebSocket. */
  serveSockets(
    handle: UpgradeHandler,
    observe: ExchangeObserver,
    log: RequestLog | undefined,
  ): void {
    this.#endUpgraded = serveUpgrades(this.#server, handle, observe, log);
  }

  /** Cuts off all requests that are never to be answered. */
  cutHanging(): void {
    for (const [{ socket }, { isHanging }] of this.#open) if (isHanging) socket?.destroy();
  }

  /**
   * Stops listening and ends every connection, idle or not. WebSockets that are being closed have a
   * moment to say so. It may be called again.
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
