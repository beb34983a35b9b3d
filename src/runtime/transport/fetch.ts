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
  async send(
    { method, url, headers, body }: TransportRequest,
    { signal, maxResponseBytes }: TransportOptions,
  ): Promise<TransportResponse> {
    try {
      const response = await fetch(url, {
        method,
        headers,
        body: body ?? null,
        signal,
        redirect: 'manual',
      });
      // A browser hides what a redirect says, and React Native follows it whatever it is told.
      if (response.type === 'opaqueredirect' || isElsewhere(response.url, url)) throw redirected();
      return {
        status: response.status,
        headers: flatten(response.headers),
        text: await textOf(response, maxResponseBytes, signal),
      };
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

async function textOf(response: Response, maxBytes: number, signal: AbortSignal): Promise<string> {
  const body = response.body as ReadableStream<Uint8Array> | null | undefined;
  if (body) return readText(body, maxBytes, signal);
  // React Native has no streams, and gives the body only as a whole.
  const text = await response.text();
  if (text.length > maxBytes) throw tooLarge(maxBytes);
  return text;
}

/** Node's says only "fetch failed", and has the reason, with its code, in the cause. */
function faultOf(error: unknown): unknown {
  return isError(error) && isError(error.cause) ? error.cause : error;
}
