import { isError } from '../values/isError.js';
import { readText } from './readText.js';
import { isElsewhere, redirected } from './redirected.js';
import { tooLarge } from './tooLarge.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/** The platform's own fetch, which keeps the connections. */
export class FetchTransport implements Transport {
  /** Whether there was an answer, and so most likely a connection that is kept alive. */
  #hasConnected = false;
  readonly #settings: { readonly enableCookies: boolean };

  /** Not every platform knows cookies, so they are spoken of only if they are asked for. */
  constructor(settings: { readonly enableCookies: boolean } = { enableCookies: false }) {
    this.#settings = settings;
  }

  async send(
    { method, url, headers, body, content, onData }: TransportRequest,
    { signal, maxResponseBytes }: TransportOptions,
  ): Promise<TransportResponse> {
    const request: RequestInit = {
      method,
      headers,
      body: content ?? body ?? null,
      signal,
      redirect: 'manual',
      ...(this.#settings.enableCookies && { credentials: 'include' }),
    };
    const response = await fetch(url, request).catch((error: unknown) => {
      const fault = faultOf(error);
      throw this.#hasConnected && isStale(fault)
        ? Object.assign(fault, { staleConnection: true })
        : fault;
    });
    this.#hasConnected = true;
    // A browser hides what a redirect says, and React Native follows it whatever it is told.
    if (response.type === 'opaqueredirect' || isElsewhere(response.url, url)) throw redirected();
    try {
      const text = await textOf(response, maxResponseBytes, signal, onData);
      return { status: response.status, headers: flatten(response.headers), text };
    } catch (error) {
      throw faultOf(error);
    }
  }
}

/** Set-Cookie comes once for each of its values. */
function flatten(headers: Headers): Record<string, string> {
  const flat: Record<string, string> = {};
  headers.forEach((value, name) => {
    flat[name] = name in flat ? `${flat[name] ?? ''}, ${value}` : value;
  });
  return flat;
}

async function textOf(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
  onData: TransportRequest['onData'],
): Promise<string> {
  const body = response.body as ReadableStream<Uint8Array> | null | undefined;
  if (body) return readText(body, maxBytes, signal, onData);
  // React Native has no streams, and gives the body only as a whole.
  if (onData) {
    onData(new Uint8Array(await response.arrayBuffer()));
    return '';
  }
  const text = await response.text();
  if (text.length > maxBytes) throw tooLarge(maxBytes);
  return text;
}

/** Node's says only "fetch failed", and has the reason, with its code, in the cause. */
function faultOf(error: unknown): unknown {
  if (!isError(error) || !isError(error.cause)) return error;
  if (error.cause.message !== '' || 'code' in error.cause) return error.cause;
  // Of all answers undici refuses only this one without a word.
  const fault = new Error(
    'a proxy asks for credentials (status 407), which fetch cannot give: set a transport that has them',
  );
  return Object.assign(fault, { code: 'EPROXYAUTH' });
}

/**
 * Whether a connection most likely died because it had been kept alive too long. Of a reset, fetch
 * does not tell whether the connection was new; if the server closed it, Node's fetch does.
 */
function isStale(fault: unknown): fault is Error {
  if (!isError(fault)) return false;
  const { code, socket } = fault as { code?: string; socket?: { bytesRead?: number } };
  if (code === 'UND_ERR_SOCKET') return (socket?.bytesRead ?? 0) > 0;
  return code === 'ECONNRESET' || code === 'EPIPE';
}
