import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A store in the test that observes an upload in progress. */
export interface Store {
  /** A URL with a signature that nothing may show. */
  readonly url: string;
  readonly requests: IncomingMessage[];
  /** Waits until a request has come. */
  untilRequested(): Promise<void>;
  /** How many connections are open. */
  openSockets(): number;
  /** Waits until there is no connection any more. */
  untilClosed(): Promise<void>;
  close(): Promise<void>;
}

/** What must not appear anywhere. */
export const signature = 'X-Amz-Signature=5ec8e7';

export async function startStore(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Store> {
  const requests: IncomingMessage[] = [];
  const sockets = new Set<Socket>();
  let changed = (): void => undefined;
  let requested = (): void => undefined;
  const firstRequest = new Promise<void>((resolve) => (requested = resolve));
  const server = createServer((request, response) => {
    requests.push(request);
    requested();
    // A client that gives up is none of the server's errors.
    request.on('error', () => undefined);
    handle(request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      changed();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket/key?${signature}`,
    requests,
    untilRequested: () => firstRequest,
    openSockets: () => sockets.size,
    untilClosed: async () => {
      while (sockets.size > 0) await new Promise<void>((resolve) => (changed = resolve));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Waits until the connection of the first request is closed. */
export async function untilClosed({ requests }: Pick<Store, 'requests'>): Promise<void> {
  const { socket } = requests[0]!;
  if (!socket.destroyed) await new Promise((resolve) => socket.once('close', resolve));
}

/** Reads a body to its end. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The names of the headers, in lower case, without those that every request over HTTP/1.1 has. */
export function headerNames({ headers }: IncomingMessage): string[] {
  return Object.keys(headers).filter((name) => name !== 'host' && name !== 'connection');
}
