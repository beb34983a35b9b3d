import { checkIsText } from './checkIsText.js';
import http, { type Agent, type ClientRequest, type RequestOptions } from 'node:http';
import { urlToHttpOptions } from 'node:url';
import { closeIdle, openAgent, type AgentModule } from './agents.js';
import { readBody } from './bodyText.js';
import { aborted, switchedProtocols } from './faults.js';
import { joinCookies } from './joinCookies.js';
import { checkMaxSockets } from './maxSockets.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/** The options of an `HttpTransport`. */
export interface HttpTransportOptions {
  /**
   * An `http.Agent` or `https.Agent` for every request, for example to use a proxy or a private
   * certificate authority. It must match the protocol of the base URL. `close()` does not destroy
   * it.
   *
   * @default keep-alive agents of the transport, one per protocol
   */
  readonly agent?: object | null | undefined;
  /**
   * The maximum number of open connections per host. Further requests wait until a connection is
   * free. If you pass an `agent`, set its option instead.
   *
   * @default 128
   */
  readonly maxSockets?: number | null | undefined;
}

/**
 * Sends requests with `node:http` and keep-alive connections. It loads no other modules, so it
 * suits programs that start often, such as AWS Lambda functions. Node only.
 *
 * @example
 * import { HttpTransport } from 'amazon_connect_participant_service/transports/http';
 *
 * client.transport = new HttpTransport();
 */
export class HttpTransport implements Transport {
  readonly #agent: Agent | undefined;
  readonly #maxSockets: number;
  #plain: Wire | undefined;
  #secure: Promise<Wire> | undefined;
  #origin: Origin | undefined;

  /** @throws TypeError if an option is invalid, or if both options are set. */
  constructor({ agent, maxSockets }: HttpTransportOptions = {}) {
    this.#agent = checkAgent(agent ?? undefined);
    this.#maxSockets = checkMaxSockets(maxSockets);
    if (this.#agent !== undefined && typeof maxSockets === 'number') {
      throw new TypeError('agent and maxSockets cannot be combined: set maxSockets on the agent');
    }
  }

  async send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    checkIsText(request);
    const origin = this.#originOf(request.url);
    const wire = origin.isSecure
      ? await (this.#secure ??= this.#openSecure())
      : (this.#plain ??= this.#open(http));
    return await exchange(wire, origin, request, options);
  }

  /** Closes the connections. Later requests open new ones. */
  close(): void {
    if (this.#agent !== undefined) return;
    this.#plain?.agent.destroy();
    void this.#secure?.then(({ agent }) => {
      agent.destroy();
    });
  }

  /** Loads TLS when it is first needed. */
  async #openSecure(): Promise<Wire> {
    return this.#open(await import('node:https'));
  }

  #open(module: AgentModule & Pick<Wire, 'request'>): Wire {
    const agent = this.#agent ?? openAgent(module, this.#maxSockets);
    return { request: module.request, agent };
  }

  /** Caches the last origin, because almost all requests go to the same one. */
  #originOf(url: string): Origin {
    if (this.#origin === undefined || !url.startsWith(this.#origin.prefix)) {
      const { protocol, origin } = new URL(url);
      const { hostname, port } = urlToHttpOptions(new URL(origin));
      this.#origin = { prefix: `${origin}/`, isSecure: protocol === 'https:', hostname, port };
    }
    return this.#origin;
  }
}

/** The destination of requests. */
interface Origin {
  /** The prefix of the URLs of this origin. */
  readonly prefix: string;
  readonly isSecure: boolean;
  /** For an IPv6 address, without brackets. */
  readonly hostname: string | null | undefined;
  readonly port: string | number | null | undefined;
}

/** Sends the requests of one protocol. */
interface Wire {
  readonly request: (options: RequestOptions) => ClientRequest;
  readonly agent: Agent;
}

/** Sends a request and reads the response. */
function exchange(
  { request, agent }: Wire,
  { prefix, hostname, port }: Origin,
  { method, url, headers, body }: TransportRequest,
  options: TransportOptions,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const path = url.slice(prefix.length - 1);
    const sent = request({ hostname, port, agent, method, path, headers });
    const fail = (error: Error): void => {
      reject(error);
      sent.destroy();
    };
    let isAnswered = false;
    sent.on('error', (error) => {
      if (sent.reusedSocket && !isAnswered) {
        closeIdle(agent);
        Object.assign(error, { staleConnection: true });
      }
      reject(error);
    });
    sent.on('response', (response) => {
      isAnswered = true;
      const { statusCode: status = 0, headers: received } = response;
      const coding = received['content-encoding'];
      readBody(response, coding, options.maxResponseBytes, (error, text) => {
        if (error) fail(error);
        else resolve({ status, headers: joinCookies(received), text });
      });
    });
    // Without a listener, Node closes the connection and reports nothing.
    sent.on('upgrade', () => {
      fail(switchedProtocols());
    });
    options.onAbort(() => {
      fail(aborted());
    });
    sent.end(body);
  });
}

function checkAgent(agent: object | undefined): Agent | undefined {
  if (agent === undefined || ('addRequest' in agent && typeof agent.addRequest === 'function')) {
    return agent as Agent | undefined;
  }
  throw new TypeError('agent must be an http.Agent or an https.Agent, or a compatible object');
}
