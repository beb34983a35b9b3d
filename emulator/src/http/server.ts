import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { ServiceError } from '../serviceError.js';
import { AnswerError } from './answer.js';
import type { Answer } from './answer.js';
import { CORS_HEADERS, preflightHeaders } from './cors.js';
import type { Request } from './request.js';

/** Makes the answer to a request. What it throws is answered as an error. */
export type Handler = (request: Request) => Promise<Answer>;

/** An HTTP server that knows no operation: requests come in here, and answers go out here. */
export class HttpServer {
  readonly #server: Server;
  #closing: Promise<void> | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  /**
   * Opens a server. It answers from the moment that `serve` is called.
   *
   * @param port the port, 0 for one that is free
   * @throws Error when it cannot listen there, for example because the port is in use
   */
  static async listen(port: number, host: string): Promise<HttpServer> {
    const server = createServer();
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
  serve(handle: Handler): void {
    this.#server.on('request', (message, response) => {
      void answer(handle, message, response);
    });
  }

  /** Stops listening and ends every connection, idle or not. It may be called again. */
  close(): Promise<void> {
    this.#closing ??= new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
    });
    return this.#closing;
  }
}

async function answer(
  handle: Handler,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (message.method === 'OPTIONS') {
    write(response, { status: 204, headers: preflightHeaders(message.headers) });
    return;
  }
  try {
    write(response, await handle(requestOf(message)));
  } catch (error) {
    // Who has hung up in the middle of a request is not waiting for an answer.
    if (message.destroyed && !message.complete) return;
    write(response, errorAnswer(error));
  }
}

function requestOf(message: IncomingMessage): Request {
  const [path = '/', query = ''] = splitOnce(message.url ?? '/', '?');
  return {
    method: message.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: message.headers,
    body: message,
  };
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function errorAnswer(error: unknown): Answer {
  if (error instanceof AnswerError) return error.toAnswer();
  console.error(error);
  return new ServiceError('InternalServerException', 500, 'The emulator failed').toAnswer();
}

function write(response: ServerResponse, { status, headers, body = '' }: Answer): void {
  response.writeHead(status, {
    ...CORS_HEADERS,
    'x-amzn-requestid': randomUUID(),
    ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...headers,
  });
  response.end(body);
}
