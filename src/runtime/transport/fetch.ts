import { isError } from '../values/isError.js';
import { chunksOf, readText } from './readText.js';
import { isElsewhere, redirected } from './redirected.js';
import type {
  OpenResponse,
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/** Uses the platform's fetch, which manages the connections. */
export class FetchTransport implements Transport {
  /** Whether there was a response, so that there probably is a keep-alive connection. */
  #hasConnected = false;
  readonly #settings: { readonly enableCookies?: boolean };

  /** Some platforms don't support `credentials`, so it is set only if cookies are enabled. */
  constructor(settings: { readonly enableCookies?: boolean } = {}) {
    this.#settings = settings;
  }

  async send(
    { method, url, headers, body, content, onBody }: TransportRequest,
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
    // A browser hides the response of a redirect. React Native always follows redirects.
    if (response.type === 'opaqueredirect' || isElsewhere(response.url, url)) throw redirected();
    try {
      const head = { status: response.status, headers: flatten(response.headers) };
      if (onBody) return await onBody({ ...head, chunks: await chunksIn(response) });
      // React Native has no streams, so the body is read as a whole.
      const body = response.body ?? [await response.text()];
      return { ...head, text: await readText(body, maxResponseBytes, signal) };
    } catch (error) {
      throw faultOf(error);
    }
  }
}

/** Iterates over the names, because Set-Cookie occurs once for each of its values. */
function flatten(headers: Headers): Record<string, string> {
  const flat: Record<string, string> = {};
  headers.forEach((_, name) => {
    flat[name] = headers.get(name) ?? '';
  });
  return flat;
}

/** React Native has no streams, so the body is read as a whole. */
async function chunksIn(response: Response): Promise<OpenResponse['chunks']> {
  const { body } = response;
  return body ? chunksOf(body) : [new Uint8Array(await response.arrayBuffer())];
}

/** The message of Node's error is only "fetch failed"; its cause has the reason and the code. */
function faultOf(error: unknown): unknown {
  if (!isError(error) || !isError(error.cause)) return error;
  if (error.cause.message !== '' || 'code' in error.cause) return error.cause;
  // This is the only response that undici rejects without a reason.
  const fault = new Error(
    'a proxy requires credentials (status 407), which fetch cannot send: set another transport',
  );
  return Object.assign(fault, { code: 'EPROXYAUTH' });
}

/**
 * Whether a keep-alive connection probably broke because it was too old. For a reset, fetch doesn't
 * say whether the connection was new. If the server closed it, Node's fetch does.
 */
function isStale(fault: unknown): fault is Error {
  if (!isError(fault)) return false;
  const { code, socket } = fault as { code?: string; socket?: { bytesRead?: number } };
  if (code === 'UND_ERR_SOCKET') return (socket?.bytesRead ?? 0) > 0;
  return code === 'ECONNRESET' || code === 'EPIPE';
}
