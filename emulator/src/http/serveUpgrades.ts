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
 * Takes a connection that wants to become a WebSocket, or refuses it.
 *
 * @returns the status: 101 and 400 have been answered, the others are to be
 */
export type UpgradeHandler = (
  request: Request,
  message: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) => 101 | 400 | 403 | 404;

/**
 * Hands requests for a WebSocket to `handle`.
 *
 * @returns ends all connections that have been upgraded, after so many milliseconds at most
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
    // A client that breaks off needs no answer, and must not end the process.
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
 * Serves a request as if it had not asked for another protocol. Some clients offer HTTP/2 with every
 * request (`Upgrade: h2c`), and a server may stay with HTTP/1.1: RFC 9110, section 7.8. Node has
 * read the head of the request by then, so it is put back before the rest, without that wish.
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
