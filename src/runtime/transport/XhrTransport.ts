import { aborted } from './faults.js';
import { networkFault } from './networkFault.js';
import { openXhr, readHeaders } from './openXhr.js';
import { isElsewhere, redirected } from './redirected.js';
import { tooLarge } from './tooLarge.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './Transport.js';

/**
 * Uses XMLHttpRequest, for platforms whose fetch can't be kept from following redirects, such as
 * React Native and jsdom. XMLHttpRequest follows them too, so a response from another URL is
 * rejected.
 */
export class XhrTransport implements Transport {
  readonly #settings: { readonly enableCookies?: boolean };

  constructor(settings: { readonly enableCookies?: boolean }) {
    this.#settings = settings;
  }

  send(
    { method, url, headers, body, content, onBody }: TransportRequest,
    options: TransportOptions,
  ): Promise<TransportResponse> {
    const { maxResponseBytes } = options;
    return new Promise((resolve, reject) => {
      const xhr = openXhr(method, url);
      xhr.withCredentials = this.#settings.enableCookies === true;
      if (onBody) xhr.responseType = 'arraybuffer';
      for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
      const stop = (error: Error): void => {
        reject(error);
        xhr.abort();
      };
      options.onAbort(() => {
        stop(aborted());
      });
      xhr.onprogress = ({ loaded }) => {
        if (loaded > maxResponseBytes) stop(tooLarge(maxResponseBytes));
      };
      xhr.onerror = () => {
        reject(networkFault('server'));
      };
      xhr.onload = () => {
        // Old versions of React Native don't set `responseURL`.
        const { responseURL = '' } = xhr as { readonly responseURL?: string };
        const text = onBody ? '' : xhr.responseText;
        if (isElsewhere(responseURL, url)) reject(redirected());
        // A short response may cause no progress event. It has at least as many bytes as
        // characters.
        else if (text.length > maxResponseBytes) reject(tooLarge(maxResponseBytes));
        else {
          const headers = Object.fromEntries(readHeaders(xhr));
          const answer = { status: xhr.status, headers, text };
          const bytes = xhr.response as ArrayBuffer;
          resolve(onBody ? onBody({ ...answer, chunks: [new Uint8Array(bytes)] }) : answer);
        }
      };
      xhr.send(content ?? body ?? null);
    });
  }
}
