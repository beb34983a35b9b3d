import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
  /** Below the number. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** A character for each byte. */
  readonly body: string;
}

export interface Recorder {
  readonly url: string;
  /** The last request below each number. */
  readonly requests: ReadonlyMap<number, RecordedRequest>;
  close(): Promise<void>;
}

/** A server that records: below `/0` it gives the first of the answers, below `/1` the second. */
export async function startRecorder(
  answers: readonly {
    readonly status?: number;
    readonly type?: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** A character for each byte. */
    readonly body?: string;
  }[],
): Promise<Recorder> {
  const requests = new Map<number, RecordedRequest>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, number = '', url = ''] = /^\/(\d+)(.*)$/s.exec(request.url ?? '') ?? [];
      const {
        status,
        type = 'application/json',
        body = '',
        headers = {},
      } = answers[Number(number)] ?? {};
      const received = Buffer.concat(chunks).toString('latin1');
      requests.set(Number(number), { url, headers: request.headers, body: received });
      response.writeHead(status ?? (body === '' ? 204 : 200), {
        ...(type !== '' && { 'content-type': type }),
        ...headers,
      });
      response.end(Buffer.from(body, 'latin1'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
