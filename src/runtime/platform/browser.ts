import type { WebSocketLike, WebSocketSettings } from './WebSocketLike.js';
import { downloadWithFetch } from '../transfer/fetch/downloadWithFetch.js';
import type { LocalFile } from '../transfer/LocalFile.js';
import type { Download, TransferOptions } from '../transfer/Transfer.js';
import { downloadWithXhr } from '../transfer/xhr/downloadWithXhr.js';
import { checkSettings, noAgents } from './calls/browser.js';

/* The platform-dependent code, imported as #platform: the version for browsers and React Native. */

export {
  checkSettings,
  createPluggableTransport,
  createTransport,
  now,
  userAgent,
} from './calls/browser.js';

/** Browsers have no environment variables. */
export function environment(): string | undefined {
  return undefined;
}

/** The platform sends its own User-Agent. */
export function userAgentWith(): string | undefined {
  return undefined;
}

/** @throws Error, because the browser manages connections. */
export function useAgent(): Promise<never> {
  return Promise.reject(noAgents());
}

/** Opens a WebSocket of the browser. */
export async function openWebSocket(
  url: string,
  settings: WebSocketSettings,
): Promise<WebSocketLike> {
  checkSettings(settings);
  return Promise.resolve(new WebSocket(url));
}

export { uploadWithXhr as upload } from '../transfer/xhr/uploadWithXhr.js';

/**
 * Uses fetch, which streams the response. React Native's fetch can't, so XMLHttpRequest is used
 * there.
 */
export function download(url: string, options: TransferOptions): Promise<Download> {
  const hasStreams = 'Response' in globalThis && 'body' in Response.prototype;
  return hasStreams ? downloadWithFetch(url, options) : downloadWithXhr(url, options);
}

/** @throws TypeError, because programs can't read files by path here. */
export function findFile(): Promise<LocalFile> {
  return Promise.reject(
    new TypeError('A path is only supported in Node: pass a File, a Blob or a Uint8Array'),
  );
}
