import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { CORS_HEADERS } from './cors.js';
import { ServiceError } from './serviceError.js';

/**
 * Responds to malformed HTTP requests: garbage, too many headers, and requests that arrive too
 * slowly.
 */
export class BadRequests {
  readonly #pending = new WeakMap<Duplex, Set<IncomingMessage>>();
  readonly #broken = new WeakSet<Duplex>();

  /** Observes a server. */
  attach(server: Server): void {
    server.on('request', (message: IncomingMessage, response: ServerResponse) => {
      const pending = this.#pending.get(message.socket) ?? new Set();
      this.#pending.set(message.socket, pending.add(message));
      response.once('close', () => pending.delete(message));
    });
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
      this.#refuse(error, socket);
    });
  }

  /**
   * Whether the data after a request could not be parsed. Its response is then the socket's last
   * one.
   */
  isBroken(socket: Duplex): boolean {
    return this.#broken.has(socket);
  }

  #refuse({ code }: NodeJS.ErrnoException, socket: Duplex): void {
    const pending = [...(this.#pending.get(socket) ?? [])];
    if (pending.some(({ complete }) => complete)) {
      // A request before the malformed data has been applied, so its response comes first.
      this.#broken.add(socket);
      return;
    }
    if (!socket.writable || code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    socket.end(wholeAnswer(errorOf(code)), () => socket.destroy());
  }
}

function errorOf(code: string | undefined): ServiceError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ServiceError('RequestHeaderSectionTooLargeException', 431, 'Too many headers');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ServiceError('RequestTimeoutException', 408, 'The request arrived too slowly');
    default:
      return new ServiceError('BadRequestException', 400, 'This is not HTTP');
  }
}

/** A complete response as text, for when Node provides no request to respond to. */
function wholeAnswer(error: ServiceError): string {
  const { status, headers, body = '' } = error.toAnswer();
  const lines = Object.entries({
    ...CORS_HEADERS,
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const reason = STATUS_CODES[status] ?? '';
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n${body.toString()}`;
}
