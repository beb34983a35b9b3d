import { readText, type Body } from '../runtime/transport/readText.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from '../runtime/transport/Transport.js';

/** A request in the form of `@smithy/types`. */
export interface HttpHandlerRequest {
  method: string;
  protocol: string;
  hostname: string;
  port?: number | undefined;
  path: string;
  query: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: string | undefined;
}

/** A response in the form of `@smithy/types`. */
export interface HttpHandlerResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * A request handler of the AWS SDK, such as `new NodeHttpHandler({ … })` or `new
 * FetchHttpHandler()`.
 */
// An interface would not be assignable to the AWS SDK's types.
export type HttpHandler = {
  /** Sends a request. This is a method, so that handlers with narrower request types fit. */
  handle(
    request: HttpHandlerRequest,
    options?: { abortSignal?: AbortSignal },
  ): Promise<{ response: HttpHandlerResponse }>;
  /** Closes the connections of the handler. */
  destroy?(): void;
};

/** The handler options that are used. Others are accepted and ignored. */
export type HttpHandlerSettings = {
  /** An `http.Agent`, or the options of one, for `http:` endpoints. */
  readonly httpAgent?: object | undefined;
  /**
   * An `https.Agent`, or the options of one, for `https:` endpoints: pools, proxies, certificates.
   */
  readonly httpsAgent?: object | undefined;
  /** The time limit of one attempt, in ms; 0 for no limit. */
  readonly requestTimeout?: number | undefined;
};

/** A request handler, or the options of one. */
export type HttpHandlerInput =
  | HttpHandler
  | HttpHandlerSettings
  | Readonly<Record<string, unknown>>;

/** Distinguishes a handler from the options of one. */
export function isHandler(handler: HttpHandlerInput | undefined): handler is HttpHandler {
  return typeof (handler as Partial<HttpHandler> | undefined)?.handle === 'function';
}

/** An agent of Node. `close` is only defined if this client created the agent. */
export interface UsedAgent {
  readonly agent: object;
  readonly close?: () => void;
}

/** Returns a given agent, or creates one from its options. */
export type UseAgent = (this: void, isSecure: boolean, given: object) => Promise<UsedAgent>;

/** The agent that the handler options ask for; undefined if they ask for none. */
export async function agentOf(
  { httpAgent, httpsAgent }: HttpHandlerSettings,
  basePath: string,
  useAgent: UseAgent,
): Promise<UsedAgent | undefined> {
  const isSecure = basePath.startsWith('https:');
  const given = isSecure ? httpsAgent : httpAgent;
  return given && useAgent(isSecure, given);
}

/** Sends requests through a request handler of the AWS SDK. */
export class HandlerTransport implements Transport {
  readonly #handler: HttpHandler;

  constructor(handler: HttpHandler) {
    this.#handler = handler;
  }

  async send(
    request: TransportRequest,
    { signal, maxResponseBytes }: TransportOptions,
  ): Promise<TransportResponse> {
    const { response } = await this.#handler.handle(handlerRequest(request), {
      abortSignal: signal,
    });
    return {
      status: response.statusCode,
      headers: lowerCased(response.headers),
      text: await readText(chunksIn(response.body), maxResponseBytes, signal),
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
    port: port === '' ? undefined : Number(port),
    path: pathname,
    query,
    headers: { ...headers },
    body,
  };
}

function lowerCased(headers: HttpHandlerResponse['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** The chunks of a body: a Node or web stream, a Blob, bytes or a string. */
function chunksIn(body: unknown): Body {
  if (body === undefined || body === null) return [];
  if (typeof body === 'string' || body instanceof Uint8Array) return [body];
  if (typeof body === 'object') {
    if ('stream' in body) return (body as Blob).stream();
    if (Symbol.asyncIterator in body || 'getReader' in body) return body as Body;
  }
  throw new TypeError('the request handler returned a body that cannot be read');
}
