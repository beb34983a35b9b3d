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

/** What an `UndiciTransport` can be told. */
export interface UndiciTransportOptions {
  /**
   * A dispatcher of undici's for every request, for example a `ProxyAgent`, or an `Agent` with a
   * private CA. It stays its owner's: `close` does not touch it. Default: an `Agent` of the
   * transport's own.
   */
  readonly dispatcher?: Dispatcher | null | undefined;
  /**
   * How many connections are open to one host at most; further requests wait for one. Set
   * `connections` on the `dispatcher` instead if there is one. Default: 128.
   */
  readonly maxSockets?: number | null | undefined;
}

/**
 * Carries requests over undici, on connections that are kept alive: the least CPU per call, for
 * servers that make many. It needs the package `undici`, version 6 or later. For Node only.
 *
 * @example
 * import { UndiciTransport } from 'amazon_connect_participant_service/transports/undici';
 *
 * client.transport = new UndiciTransport();
 */
export class UndiciTransport implements Transport {
  readonly #dispatcher: Dispatcher;
  readonly #isOwn: boolean;

  /** @throws TypeError if an option is not what it should be, or both are given. */
  constructor({ dispatcher, maxSockets }: UndiciTransportOptions = {}) {
    const connections = checkMaxSockets(maxSockets);
    if (dispatcher && typeof maxSockets === 'number') {
      throw new TypeError(
        'dispatcher and maxSockets exclude each other: set connections on the dispatcher',
      );
    }
    this.#isOwn = !dispatcher;
    this.#dispatcher = dispatcher ? checkDispatcher(dispatcher) : openAgent(connections);
  }

  async send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    checkIsText(request);
    const { method, url, headers, body } = request;
    // undici takes an emitter for a signal, which costs less than an AbortSignal.
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
        // The caller watches the time, with one timer for all.
        headersTimeout: 0,
        bodyTimeout: 0,
      })
      .catch((error: unknown) => {
        throw isStale(error) ? Object.assign(error, { staleConnection: true }) : error;
      });
    const coding = answer.headers['content-encoding'];
    const length = Number(answer.headers['content-length']);
    if (coding === undefined && length <= options.maxResponseBytes) {
      // undici's own way to the text is faster than reading it through events, as below.
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

  /** Closes the connections, those in use too. */
  close(): void {
    if (this.#isOwn) void this.#dispatcher.destroy();
  }
}

/** Errors of connections that had carried an answer before. */
const ofUsedSockets = new WeakSet<object>();

/** An agent that remembers which connections were in use before they broke. */
function openAgent(maxSockets: number): Agent {
  const connect = buildConnector({});
  return new Agent({
    // undici has no word for "as many as there are requests" but null.
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

/** Whether a kept-alive connection died before any byte of this answer came. */
function isStale(error: unknown): error is Error {
  if (!isError(error)) return false;
  if (ofUsedSockets.has(error)) return true;
  // undici's own error if the server closes the connection.
  const { socket } = error as { socket?: { bytesRead?: number } };
  return (socket?.bytesRead ?? 0) > 0;
}

/** An origin and a path, which saves undici parsing the URL. */
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
  throw new TypeError('dispatcher must be a Dispatcher of undici, for example an Agent');
}
