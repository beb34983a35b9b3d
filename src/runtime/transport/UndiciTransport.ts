import { checkIsText } from './checkIsText.js';
import { EventEmitter } from 'node:events';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { isError } from '../values/isError.js';
import { readBody } from './bodyText.js';
import { checkMaxSockets } from './maxSockets.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/** The options of an `UndiciTransport`. */
export interface UndiciTransportOptions {
  /**
   * An undici dispatcher for every request, for example a `ProxyAgent`, or an `Agent` with a
   * private certificate authority. `close()` does not close it.
   *
   * @default an `Agent` of the transport
   */
  readonly dispatcher?: Dispatcher | null | undefined;
  /**
   * The maximum number of open connections per host. Further requests wait until a connection is
   * free. If you pass a `dispatcher`, set its `connections` instead.
   *
   * @default 128
   */
  readonly maxSockets?: number | null | undefined;
}

/**
 * Sends requests with undici and keep-alive connections. It uses the least CPU per call, so it
 * suits servers that make many calls. It requires the package `undici`, version 6 or later. Node
 * only.
 *
 * @example
 * import { UndiciTransport } from 'amazon_connect_participant_service/transports/undici';
 *
 * client.transport = new UndiciTransport();
 */
export class UndiciTransport implements Transport {
  readonly #dispatcher: Dispatcher;
  readonly #isOwn: boolean;

  /** @throws TypeError if an option is invalid, or if both options are set. */
  constructor({ dispatcher, maxSockets }: UndiciTransportOptions = {}) {
    const connections = checkMaxSockets(maxSockets);
    if (dispatcher && typeof maxSockets === 'number') {
      throw new TypeError(
        'dispatcher and maxSockets cannot be combined: set connections on the dispatcher',
      );
    }
    this.#isOwn = !dispatcher;
    this.#dispatcher = dispatcher ? checkDispatcher(dispatcher) : openAgent(connections);
  }

  async send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    checkIsText(request);
    const { method, url, headers, body } = request;
    // undici accepts an emitter as a signal, which costs less than an AbortSignal.
    const signal = Object.assign(new EventEmitter(), { aborted: false });
    options.onAbort(() => {
      signal.aborted = true;
      signal.emit('abort');
    });
    const answer = await this.#dispatcher
      .request({
        ...target(url),
        method: method,
        headers,
        body: body ?? null,
        signal,
        // The caller enforces the timeout, with one timer for the whole attempt.
        headersTimeout: 0,
        bodyTimeout: 0,
      })
      .catch((error: unknown) => {
        throw isStale(error) ? Object.assign(error, { staleConnection: true }) : error;
      });
    const coding = answer.headers['content-encoding'];
    const length = Number(answer.headers['content-length']);
    if (coding === undefined && length <= options.maxResponseBytes) {
      // undici's `text()` is faster than collecting the chunks, as below.
      const text = await answer.body.text();
      return { status: answer.statusCode, headers: joined(answer.headers), text };
    }
    return new Promise((resolve, reject) => {
      readBody(answer.body, coding?.toString(), options.maxResponseBytes, (error, text) => {
        if (error === undefined) {
          resolve({ status: answer.statusCode, headers: joined(answer.headers), text });
          return;
        }
        reject(error);
        answer.body.destroy();
      });
    });
  }

  /** Closes all connections, including those in use. */
  close(): void {
    if (this.#isOwn) void this.#dispatcher.destroy();
  }
}

/** Errors of connections that had been used before. */
const ofUsedSockets = new WeakSet<object>();

/** Creates an agent that remembers which connections had been used before they broke. */
function openAgent(maxSockets: number): Agent {
  const connect = buildConnector({});
  return new Agent({
    // In undici, null means no limit.
    connections: maxSockets === Infinity ? null : maxSockets,
    connect: (target, callback) => {
      connect(target, (...[error, socket]) => {
        socket?.on('error', (fault: Error) => {
          if (socket.bytesRead > 0) ofUsedSockets.add(fault);
        });
        (callback as (...result: unknown[]) => void)(error, socket);
      });
    },
  });
}

/** Whether a keep-alive connection broke before any byte of the response arrived. */
function isStale(error: unknown): error is Error {
  if (!isError(error)) return false;
  if (ofUsedSockets.has(error)) return true;
  // undici's error for a connection that the server closed.
  const { socket } = error as { socket?: { bytesRead?: number } };
  return (socket?.bytesRead ?? 0) > 0;
}

/** Passing the origin and the path saves undici parsing the URL. */
function target(url: string): { origin: string; path: string } {
  const slash = url.indexOf('/', url.indexOf('//') + 2);
  return slash === -1
    ? { origin: url, path: '/' }
    : { origin: url.slice(0, slash), path: url.slice(slash) };
}

function joined(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined) flat[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return flat;
}

function checkDispatcher(dispatcher: Dispatcher): Dispatcher {
  if (typeof (dispatcher as Partial<Dispatcher>).request === 'function') return dispatcher;
  throw new TypeError('dispatcher must be an undici Dispatcher, for example an Agent');
}
