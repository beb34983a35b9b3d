import { isElsewhere, redirected } from './redirected.js';
import { tooLarge } from './tooLarge.js';
import type { TransportRequest, TransportResponse } from './Transport.js';

/** Opens a request that sends no cookies. React Native sends them by default. */
export function openXhr(method: string, url: string): XMLHttpRequest {
  const xhr = new XMLHttpRequest();
  xhr.open(method, url);
  xhr.withCredentials = false;
  return xhr;
}

/**
 * Returns all headers, with names in lower case. Reading a hidden header by name would log a
 * warning.
 */
export function readHeaders(xhr: XMLHttpRequest): ReadonlyMap<string, string> {
  const lines = ((xhr.getAllResponseHeaders() as string | null) ?? '').split(/\r?\n/);
  return new Map(
    lines.filter(Boolean).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

/**
 * The response to a request over XMLHttpRequest, which follows redirects.
 *
 * @throws Error if it comes from another URL, or has more than `maxResponseBytes`.
 */
export function answerOf(
  xhr: XMLHttpRequest,
  { url, onBody }: TransportRequest,
  maxResponseBytes: number,
): TransportResponse | Promise<TransportResponse> {
  // Old versions of React Native don't set `responseURL`.
  const { responseURL = '' } = xhr as { readonly responseURL?: string };
  if (isElsewhere(responseURL, url)) throw redirected();
  const text = onBody ? '' : xhr.responseText;
  // A short response may cause no progress event. It has at least as many bytes as characters.
  if (text.length > maxResponseBytes) throw tooLarge(maxResponseBytes);
  const answer = { status: xhr.status, headers: Object.fromEntries(readHeaders(xhr)), text };
  return onBody?.({ ...answer, chunks: [new Uint8Array(xhr.response as ArrayBuffer)] }) ?? answer;
}
