import { Agent, createServer } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectSecurely } from 'node:tls';

/** An HTTP proxy on a free port, which tunnels what it is asked to CONNECT to. */
export interface Proxy {
  readonly port: number;
  /** The authorities of the tunnels, `host:port`, in the order in which they were asked for. */
  readonly tunnels: string[];
  close(): Promise<void>;
}

export async function startProxy(): Promise<Proxy> {
  const tunnels: string[] = [];
  const sockets = new Set<Duplex>();
  const proxy = createServer().on('connect', (request, socket) => {
    const authority = request.url ?? '';
    tunnels.push(authority);
    const [host, port] = authority.split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) {
      sockets.add(end);
      end.on('error', () => undefined).on('close', () => sockets.delete(end));
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    tunnels,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        proxy.close(() => {
          resolve();
        });
      }),
  };
}

interface Destination {
  host?: string | null;
  port?: string | number | null;
}

type Connected = (error: Error | null, socket: Socket) => void;

/** An agent that tunnels through a proxy, as those of proxy packages do. */
export class TunnelAgent extends Agent {
  constructor(private readonly proxyPort: number) {
    super();
  }

  override createConnection(to: Destination, connected: Connected = () => undefined): undefined {
    openTunnel(this.proxyPort, to, connected);
  }
}

/** The same for `https:`. */
export class SecureTunnelAgent extends SecureAgent {
  constructor(
    private readonly proxyPort: number,
    private readonly ca: Buffer,
  ) {
    super();
  }

  override createConnection(to: Destination, connected: Connected = () => undefined): undefined {
    openTunnel(this.proxyPort, to, (error, socket) => {
      if (error) connected(error, socket);
      else connected(null, connectSecurely({ socket, host: to.host ?? '', ca: this.ca }));
    });
  }
}

function openTunnel(proxyPort: number, to: Destination, connected: Connected): void {
  const socket = connect(proxyPort, '127.0.0.1');
  const fail = (error: Error): void => {
    connected(error, socket);
  };
  socket.once('error', fail);
  socket.once('connect', () => {
    socket.write(`CONNECT ${to.host ?? ''}:${to.port ?? ''} HTTP/1.1\r\n\r\n`);
  });
  socket.once('data', () => {
    socket.off('error', fail);
    connected(null, socket);
  });
}
