import type { Agent, ClientRequest, IncomingMessage } from 'node:http';
import type { SuperAgentRequest, SuperAgentStatic } from 'superagent';
import { isError } from '../values/isError.js';
import { tooLarge } from './tooLarge.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/** A superagent plugin: a function that is given each request before it is sent. */
export type SuperagentPlugin = (request: never) => void;

/** What a client lets its users set of superagent. Read at each request. */
export interface SuperagentSettings {
  readonly requestAgent: object | undefined;
  readonly plugins: readonly SuperagentPlugin[] | undefined;
  readonly enableCookies: boolean;
  readonly maxResponseBytes: number;
}

/** superagent in Node, with connections that are kept alive. */
export class SuperagentTransport implements Transport {
  readonly #settings: SuperagentSettings;
  #connections: Promise<Connections> | undefined;

  constructor(settings: SuperagentSettings) {
    this.#settings = settings;
  }

  async send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    const connections = await (this.#connections ??= openConnections());
    const pending = this.#prepare(connections, request);
    return new Promise((resolve, reject) => {
      const state = { isAborted: false };
      options.onAbort(() => {
        state.isAborted = true;
        pending.abort();
        // superagent may never answer after an abort.
        reject(new Error('the request was aborted'));
      });
      // superagent would open a connection all the same, and neither use nor close it.
      if (state.isAborted) return;
      pending.end((error: unknown, response) => {
        // Not an answer's status, which is always ok, so there is no complete answer.
        if (error !== null && error !== undefined) {
          reject(this.#faultOf(error, pending, connections));
          return;
        }
        const { status, headers, body } = response as unknown as Answer;
        resolve({ status, headers: flatten(headers), text: typeof body === 'string' ? body : '' });
      });
    });
  }

  close(): void {
    void this.#connections?.then(({ http, https }) => {
      http.destroy();
      https.destroy();
    });
  }

  #faultOf(error: unknown, pending: SuperAgentRequest, { http, https }: Connections): Error {
    if (!isError(error)) return new Error('superagent failed without an Error');
    if ('code' in error && error.code === 'ETOOLARGE') {
      return tooLarge(this.#settings.maxResponseBytes);
    }
    const { reusedSocket, res } = (pending as unknown as Sent).request();
    if (!reusedSocket || res) return error;
    // The server has closed what it kept alive, and most likely all of it: the next attempt shall
    // not find another of them.
    closeIdle(http);
    closeIdle(https);
    return Object.assign(error, { staleConnection: true });
  }

  #prepare(connections: Connections, { method, url, headers, body }: TransportRequest) {
    const { requestAgent, plugins = [], enableCookies, maxResponseBytes } = this.#settings;
    const { superagent, cookieJar, http, https } = connections;
    // The jar's method of each verb attaches its cookies and keeps those of the answer.
    const pending = enableCookies
      ? cookieJar[method.toLowerCase() as 'get'](url)
      : superagent(method, url);
    const agent = url.startsWith('https:') ? https : http;
    pending.agent((requestAgent as Agent | undefined) ?? agent).set(headers);
    if (body !== undefined) pending.send(body);
    for (const plugin of plugins) pending.use(plugin as (request: SuperAgentRequest) => void);
    // After the plugins, which might have set what the core decides alone.
    return pending
      .redirects(0)
      .retry(0)
      .timeout(0)
      .ok(() => true)
      .buffer(true)
      .maxResponseSize(maxResponseBytes)
      .parse((response, callback) => {
        collectText(response as unknown as IncomingMessage, callback);
      });
  }
}

interface Connections {
  readonly superagent: SuperAgentStatic;
  readonly cookieJar: ReturnType<SuperAgentStatic['agent']>;
  /** One agent a protocol: Node's refuse URLs of the other. */
  readonly http: Agent;
  readonly https: Agent;
}

/** Loads what requests need, with the first of them: it takes longer than all the rest of us. */
async function openConnections(): Promise<Connections> {
  const [{ default: superagent }, http, https] = await Promise.all([
    import('superagent'),
    import('node:http'),
    import('node:https'),
  ]);
  return {
    superagent,
    cookieJar: superagent.agent(),
    http: new http.Agent({ keepAlive: true }),
    https: new https.Agent({ keepAlive: true }),
  };
}

function closeIdle({ freeSockets }: Agent): void {
  for (const socket of Object.values(freeSockets).flat()) socket?.destroy();
}

/** What superagent's types do not say of a request that was sent. */
interface Sent {
  /** Node's request, with its answer as soon as there is one. */
  request(): ClientRequest & { readonly res: IncomingMessage | null };
}

/** What a response of superagent is in Node, where the parser gives the body. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}

/** A parser of superagent's that takes the body as text, whatever its type. */
function collectText(
  response: IncomingMessage,
  callback: (error: Error | null, text: string) => void,
): void {
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
  });
  response.on('end', () => {
    callback(null, text);
  });
}

function flatten(headers: Answer['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return flat;
}
