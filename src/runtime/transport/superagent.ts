import type { Agent, ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { SuperAgentRequest, SuperAgentStatic } from 'superagent';
import { isError } from '../values/isError.js';
import { closeIdle, openAgent } from './agents.js';
import { bodyChunks } from './bodyChunks.js';
import { decompress, readBody } from './bodyText.js';
import { aborted, switchedProtocols } from './faults.js';
import { joinCookies } from './joinCookies.js';
import { checkMaxSockets } from './maxSockets.js';
import { usePlugins, type SuperagentPlugin } from './plugins.js';
import { tooLarge } from './tooLarge.js';
import type {
  OpenResponse,
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/** The settings of a client for superagent. They are read for each request. */
export interface SuperagentSettings {
  readonly requestAgent: object | null | undefined;
  readonly plugins?: readonly SuperagentPlugin[] | null | undefined;
  readonly enableCookies?: boolean;
  /** A superagent whose cookies are used instead of the transport's own. */
  readonly agent?: CookieAgent | undefined;
  readonly maxSockets?: number | null | undefined;
}

/** Sends requests with superagent in Node, with keep-alive connections. */
export class SuperagentTransport implements Transport {
  readonly #settings: SuperagentSettings;
  #connections: Promise<Connections> | undefined;

  constructor(settings: SuperagentSettings) {
    this.#settings = settings;
  }

  async send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    const connections = await (this.#connections ??= openConnections());
    const { content, onBody } = request;
    const body = content ? Buffer.from(await content.arrayBuffer()) : request.body;
    return await new Promise((resolve, reject) => {
      const state = { isAborted: false, isRead: false };
      const read = async (opened: OpenResponse): Promise<void> => {
        state.isRead = true;
        if (onBody) resolve(await onBody(opened));
      };
      const pending = this.#prepare(connections, request, body, options, read);
      const stop = (error: Error): void => {
        state.isAborted = true;
        // superagent may never respond after an abort.
        reject(error);
        pending.abort();
      };
      options.onAbort(() => {
        stop(aborted());
      });
      // superagent would open a connection anyway, and neither use nor close it.
      if (state.isAborted) return;
      pending.on('request', ({ req }: Sent) => {
        req?.on('upgrade', () => {
          stop(switchedProtocols());
        });
      });
      pending.end((error: unknown, response) => {
        // Every status is ok here, so an error means that there is no complete response.
        if (error !== null && error !== undefined) {
          stop(faultOf(error, pending as unknown as Sent, connections, options));
          return;
        }
        const { status, headers, body } = response as unknown as Answer;
        if (state.isRead) return;
        const text = typeof body === 'string' ? body : '';
        resolve({ status, headers: joinCookies(headers), text });
      });
    });
  }

  close(): void {
    void this.#connections?.then(({ http, https }) => {
      http.destroy();
      https.destroy();
    });
  }

  #prepare(
    connections: Connections,
    { method, url, headers, onBody }: TransportRequest,
    body: Buffer | string | undefined,
    { maxResponseBytes }: TransportOptions,
    read: (opened: OpenResponse) => Promise<void>,
  ): SuperAgentRequest {
    const { requestAgent, plugins, enableCookies, maxSockets } = this.#settings;
    const { superagent, cookieAgent, http, https } = connections;
    const pending = enableCookies
      ? (this.#settings.agent ?? cookieAgent)[method.toLowerCase() as 'get'](url)
      : superagent(method, url);
    const agent = url.startsWith('https:') ? https : http;
    agent.maxSockets = checkMaxSockets(maxSockets);
    pending.agent((requestAgent as Agent | null | undefined) ?? agent).set(headers);
    if (body !== undefined) pending.send(body);
    usePlugins(pending, plugins);
    // These come after the plugins, which might have set what only the core may decide.
    return pending
      .redirects(0)
      .retry(0)
      .timeout(0)
      .ok(() => true)
      .buffer(true)
      .maxResponseSize(onBody ? Infinity : maxResponseBytes)
      .parse((response, callback) => {
        const answer = response as unknown as IncomingMessage;
        // superagent decompresses gzip, but doesn't know the name `x-gzip`.
        const coding = answer.headers['content-encoding'] === 'x-gzip' ? 'gzip' : undefined;
        const done = (error: Error | undefined, text: string): void => {
          callback(error ?? null, text);
        };
        if (onBody === undefined) {
          readBody(answer, coding, maxResponseBytes, done);
          return;
        }
        const fail = (error: Error): void => {
          done(error, '');
        };
        const { statusCode: status = 0, headers } = answer;
        const open = (body: Readable): void => {
          // superagent's response re-emits errors of an unfinished body, which nothing handles.
          body.once('end', () => {
            done(undefined, '');
          });
          read({ status, headers: joinCookies(headers), chunks: bodyChunks(body) }).catch(fail);
        };
        decompress(answer, coding, open, fail);
      });
  }
}

/** The error in the form that all transports use. */
function faultOf(
  error: unknown,
  { req }: Sent,
  { http, https }: Connections,
  { maxResponseBytes }: TransportOptions,
): Error {
  if (!isError(error)) return new Error('superagent failed without an Error');
  if ('code' in error && error.code === 'ETOOLARGE') return tooLarge(maxResponseBytes);
  if (!req?.reusedSocket || req.res) return error;
  closeIdle(http);
  closeIdle(https);
  return Object.assign(error, { staleConnection: true });
}

/** Its methods add cookies to the request and store those of the response. */
type CookieAgent = ReturnType<SuperAgentStatic['agent']>;

interface Connections {
  readonly superagent: SuperAgentStatic;
  readonly cookieAgent: CookieAgent;
  /** One agent per protocol, because Node's agents support only one. */
  readonly http: Agent;
  readonly https: Agent;
}

/**
 * Loads superagent and its agents with the first request, because loading takes longer than the
 * rest of this package.
 */
async function openConnections(): Promise<Connections> {
  const [{ default: superagent }, http, https] = await Promise.all([
    import('superagent'),
    import('node:http'),
    import('node:https'),
  ]);
  return {
    superagent,
    cookieAgent: superagent.agent(),
    http: openAgent(http),
    https: openAgent(https),
  };
}

/** A part of superagent's request that its types don't declare. */
interface Sent {
  /** Node's request, with its response as soon as there is one. Undefined until it is sent. */
  readonly req?: ClientRequest & { readonly res: IncomingMessage | null };
}

/** superagent's response in Node, where the parser supplies the body. */
interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}
