import { aborted } from './faults.js';
import { networkFault } from './networkFault.js';
import { answerOf, openXhr } from './openXhr.js';
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

  async send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse> {
    const { method, url, headers, body, content, onBody } = request;
    const { maxResponseBytes } = options;
    const loaded = await new Promise<XMLHttpRequest>((resolve, reject) => {
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
      xhr.onprogress = (event) => {
        if (event.loaded > maxResponseBytes) stop(tooLarge(maxResponseBytes));
      };
      xhr.onerror = () => {
        reject(networkFault('server'));
      };
      xhr.onload = () => {
        resolve(xhr);
      };
      xhr.send(content ?? body ?? null);
    });
    return answerOf(loaded, request, maxResponseBytes);
  }
}
