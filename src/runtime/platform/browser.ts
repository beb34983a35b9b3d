import type { WebSocketLike, WebSocketSettings } from './WebSocketLike.js';
import { downloadWithFetch } from '../transfer/fetch/downloadWithFetch.js';
import type { LocalFile } from '../transfer/LocalFile.js';
import type { Download, TransferOptions } from '../transfer/Transfer.js';
import { downloadWithXhr } from '../transfer/xhr/downloadWithXhr.js';
import { checkSettings, noAgents } from './calls/browser.js';

/*
 * What differs between the platforms is imported from #platform. This is that of browsers and of
 * React Native.
 */

export {
  checkSettings,
  createPluggableTransport,
  createTransport,
  userAgent,
} from './calls/browser.js';

/** There is none in a browser. */
export function environment(): string | undefined {
  return undefined;
}

/** @throws Error: connections are the browser's. */
export function useAgent(): Promise<never> {
  return Promise.reject(noAgents());
}

/** Opens a WebSocket of the platform. */
export async function openWebSocket(
  url: string,
  settings: WebSocketSettings,
): Promise<WebSocketLike> {
  checkSettings(settings);
  return Promise.resolve(new WebSocket(url));
}

export { uploadWithXhr as upload } from '../transfer/xhr/uploadWithXhr.js';

/** With fetch, whose bytes come as they are read; React Native's has no streams. */
export function download(url: string, options: TransferOptions): Promise<Download> {
  const hasStreams = 'Response' in globalThis && 'body' in Response.prototype;
  return hasStreams ? downloadWithFetch(url, options) : downloadWithXhr(url, options);
}

/** @throws TypeError: no program here reads the user's files by their paths. */
export function findFile(): Promise<LocalFile> {
  return Promise.reject(
    new TypeError('A file is found by its path in Node alone: give a File, a Blob or a Uint8Array'),
  );
}
