import superagent, { type SuperAgentRequest } from 'superagent';
import { aborted } from './faults.js';
import { networkFault } from './networkFault.js';
import { isElsewhere, redirected } from './redirected.js';
import { guard, usePlugins } from './plugins.js';
import type { SuperagentSettings } from './superagent.js';
import { tooLarge } from './tooLarge.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/**
 * Sends requests with superagent's browser build, which uses XMLHttpRequest, to support plugins.
 * The browser manages connections and follows redirects, so a response from another URL is
 * rejected.
 */
export class SuperagentBrowserTransport implements Transport {
  readonly #settings: SuperagentSettings;

  constructor(settings: SuperagentSettings) {
    this.#settings = settings;
  }

  send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    const { maxResponseBytes } = options;
    return new Promise((resolve, reject) => {
      const pending = this.#prepare(request);
      // superagent never responds after an abort.
      const stop = (error: Error): void => {
        reject(error);
        pending.abort();
      };
      options.onAbort(() => {
        stop(aborted());
      });
      pending.on('progress', ({ direction, loaded }: Progress) => {
        if (direction === 'download' && loaded > maxResponseBytes) stop(tooLarge(maxResponseBytes));
      });
      pending.end((error: unknown, response) => {
        if (error !== null && error !== undefined) {
          reject(faultOf(error));
          return;
        }
        const { status, headers, body, xhr } = response as unknown as Answer;
        const { onBody } = request;
        const text = typeof body === 'string' ? body : '';
        if (isElsewhere(xhr.responseURL ?? '', request.url)) reject(redirected());
        // A short response may cause no progress event. It has at least as many bytes as
        // characters.
        else if (text.length > maxResponseBytes) reject(tooLarge(maxResponseBytes));
        else {
          const answer = { status, headers: withoutNull(headers), text };
          const bytes = body as ArrayBuffer;
          resolve(onBody ? onBody({ ...answer, chunks: [new Uint8Array(bytes)] }) : answer);
        }
      });
    });
  }

  #prepare({ method, url, headers, body, content, onBody }: TransportRequest): SuperAgentRequest {
    const { plugins, enableCookies } = this.#settings;
    // The build for script tags does not contain superagent, and throws if the page has none.
    const pending = guard(() => superagent(method, url)).set(headers);
    // The browser manages cookies, and sends them to other origins only if asked to.
    if (enableCookies) pending.withCredentials();
    const sent = content ?? body;
    if (sent !== undefined) pending.send(sent);
    if (onBody) pending.responseType('arraybuffer');
    usePlugins(pending, plugins);
    // These come after the plugins, which might have set what only the core may decide.
    return pending
      .retry(0)
      .timeout(0)
      .ok(() => true)
      .parse(textParser);
  }
}

/** Keeps the body as text, whatever its type. In browsers, parsers receive text. */
const textParser = ((_response: unknown, text: string) => text) as unknown as Parameters<
  SuperAgentRequest['parse']
>[0];

/** A part of the response in browsers that superagent's types, which are for Node, don't declare. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Null if the response has no body. */
  readonly body: string | ArrayBuffer | null;
  /** React Native and old browsers may not set the URL. */
  readonly xhr: { readonly responseURL?: string };
}

interface Progress {
  readonly direction: 'upload' | 'download';
  /** In bytes, after decompression. */
  readonly loaded: number;
}

function faultOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('superagent failed without an Error');
  return 'crossDomain' in error ? networkFault('server') : error;
}

function withoutNull(headers: Answer['headers']): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (value !== null) known[name] = value;
  return known;
}
