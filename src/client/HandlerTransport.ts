import { readText } from '../runtime/transport/readText.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from '../runtime/transport/Transport.js';

/** A request as the handlers of `@smithy/types` take it. */
export interface HttpHandlerRequest {
  method: string;
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: string;
}

/** An answer as they give it. */
export interface HttpHandlerResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A handler of the AWS SDK, such as `new NodeHttpHandler({ … })` or `new FetchHttpHandler()`. */
// An alias and no interface, which the AWS SDK's types would not take.
export type HttpHandler = {
  // As a method, so that handlers fit whose own types of requests are narrower.
  handle(
    request: HttpHandlerRequest,
    options?: { abortSignal?: AbortSignal },
  ): Promise<{ response: HttpHandlerResponse }>;
  destroy?(): void;
};

/** What is used of a handler's options; the others are accepted. */
export type HttpHandlerSettings = {
  /** An `http.Agent` or the options of one, for `http:` endpoints. */
  readonly httpAgent?: object | undefined;
  /** An `https.Agent` or the options of one, for `https:` endpoints: pools, proxies, certificates. */
  readonly httpsAgent?: object | undefined;
  /** How long an attempt may take, in ms; 0 for no limit. */
  readonly requestTimeout?: number | undefined;
};

/** What a client takes: a handler, or the options of one, which may have others beside ours. */
export type HttpHandlerInput =
  | HttpHandler
  | HttpHandlerSettings
  | Readonly<Record<string, unknown>>;

/** Whether it is a handler, and not the options of one. */
export function isHandler(handler: HttpHandlerInput): handler is HttpHandler {
  return 'handle' in handler && typeof handler.handle === 'function';
}

/** An agent of Node's; `close` is there where it is not its owner's to close. */
export interface UsedAgent {
  readonly agent: object;
  readonly close?: () => void;
}

/** Takes an agent as it is, or makes one of options. */
export type UseAgent = (this: void, isSecure: boolean, given: object) => Promise<UsedAgent>;

/**
 * The agent that a handler's options ask for, for a base URL; undefined where they ask for none.
 */
export async function agentOf(
  { httpAgent, httpsAgent }: HttpHandlerSettings,
  basePath: string,
  useAgent: UseAgent,
): Promise<UsedAgent | undefined> {
  const isSecure = basePath.startsWith('https:');
  const given = isSecure ? httpsAgent : httpAgent;
  return given && useAgent(isSecure, given);
}

/** Carries requests through a handler of the AWS SDK. */
export class HandlerTransport implements Transport {
  readonly #handler: HttpHandler;
  readonly #maxResponseBytes: number;

  constructor(handler: HttpHandler, maxResponseBytes: number) {
    this.#handler = handler;
    this.#maxResponseBytes = maxResponseBytes;
  }

  async send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    const { signal } = options;
    const { response } = await this.#handler.handle(handlerRequest(request), {
      abortSignal: signal,
    });
    return {
      status: response.statusCode,
      headers: lowerCased(response.headers),
      text: await textOf(response.body, this.#maxResponseBytes, signal),
    };
  }

  close(): void {
    this.#handler.destroy?.();
  }
}

function handlerRequest({ method, url, headers, body }: TransportRequest): HttpHandlerRequest {
  const { protocol, hostname, port, pathname, searchParams } = new URL(url);
  const query: HttpHandlerRequest['query'] = {};
  for (const name of new Set(searchParams.keys())) query[name] = searchParams.getAll(name);
  return {
    method,
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: pathname,
    query,
    headers: { ...headers },
    ...(body === undefined ? {} : { body }),
  };
}

function lowerCased(headers: HttpHandlerResponse['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** The text of a body: a Blob, a stream of Node's or of the web's, bytes, or a text already. */
async function textOf(body: unknown, maxBytes: number, signal: AbortSignal): Promise<string> {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  if (typeof Blob === 'function' && body instanceof Blob) return body.text();
  if (typeof body === 'object' && (Symbol.asyncIterator in body || 'getReader' in body)) {
    return readText(
      body as AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>,
      maxBytes,
      signal,
    );
  }
  throw new TypeError('the request handler answered with a body that cannot be read');
}
