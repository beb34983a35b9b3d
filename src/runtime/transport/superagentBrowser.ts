import superagent, { type SuperAgentRequest } from 'superagent';
import { isGiven } from '../values/kinds.js';
import { aborted } from './faults.js';
import { networkFault } from './networkFault.js';
import { answerOf } from './openXhr.js';
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

  async send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    const { maxResponseBytes } = options;
    const loaded = await new Promise<XMLHttpRequest>((resolve, reject) => {
      const pending = this.#prepare(request);
      // superagent never responds after an abort.
      const stop = (error: Error): void => {
        reject(error);
        pending.abort();
      };
      options.onAbort(() => {
        stop(aborted());
      });
      pending.on('progress', ({ direction, loaded: bytes }: Progress) => {
        if (direction === 'download' && bytes > maxResponseBytes) stop(tooLarge(maxResponseBytes));
      });
      pending.end((error: unknown, response) => {
        if (isGiven(error)) reject(faultOf(error));
        else resolve((response as unknown as Answer).xhr);
      });
    });
    return answerOf(loaded, request, maxResponseBytes);
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

/** The part of the response in browsers that superagent's types, which are for Node, don't declare. */
interface Answer {
  readonly xhr: XMLHttpRequest;
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
