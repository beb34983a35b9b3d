import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server as TlsServer } from 'node:tls';

import type { ExchangeObserver } from './exchangeRecord.js';
import { millisecondsSince } from './logLine.js';
import type { RequestLog } from './logLine.js';
import { requestOf } from './request.js';
import type { Request } from './request.js';

/**
 * Accepts a WebSocket connection, or refuses it.
 *
 * @returns the status; with 101 or 400, the response has been sent already
 */
export type UpgradeHandler = (
  request: Request,
  message: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) => 101 | 400 | 403 | 404;

/**
 * Passes requests for a WebSocket to `handle`.
 *
 * @returns a function that closes all upgraded connections, after `ms` milliseconds at most
 */
export function serveUpgrades(
  server: Server,
  handle: UpgradeHandler,
  observe: ExchangeObserver,
  log: RequestLog | undefined,
): (ms: number) => Promise<void> {
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (message: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (message.headers.upgrade?.toLowerCase() !== 'websocket') {
      serveWithoutUpgrade(server, message, socket, head);
      return;
    }
    upgraded.add(socket);
    socket.on('close', () => upgraded.delete(socket));
    // A client that disconnects needs no response, and must not end the process.
    socket.on('error', () => undefined);
    const began = performance.now();
    const request = requestOf(message);
    const status = handle(request, message, socket, head);
    if (status === 403 || status === 404) {
      socket.end(
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
        () => socket.destroy(),
      );
    }
    const { method, notes } = request;
    const ms = millisecondsSince(began);
    observe({ method, status, ms, notes });
    log?.({ method, status, ms, ...notes });
  });
  return async (ms) => {
    const closed = Promise.all(
      Array.from(upgraded, (socket) => new Promise((resolve) => socket.once('close', resolve))),
    );
    const timer = setTimeout(() => {
      for (const socket of upgraded) socket.destroy();
    }, ms);
    await closed;
    clearTimeout(timer);
  };
}

/**
 * Handles a request as if it had not asked for another protocol. Some clients offer HTTP/2 with
 * every request (`Upgrade: h2c`), and a server may continue with HTTP/1.1 (RFC 9110, section 7.8).
 * Node has read the head of the request by then, so this puts it back without the Upgrade header.
 */
function serveWithoutUpgrade(
  server: Server,
  { method = '', url = '', httpVersion, rawHeaders }: IncomingMessage,
  socket: Duplex,
  rest: Buffer,
): void {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2);
    if (!['upgrade', 'connection', 'http2-settings'].includes(name.toLowerCase())) {
      lines.push(`${name}: ${value}`);
    }
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), rest]));
  server.emit(server instanceof TlsServer ? 'secureConnection' : 'connection', socket);
}
