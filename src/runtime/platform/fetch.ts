import type { WebSocketLike, WebSocketSettings } from './WebSocketLike.js';
import { anAgent, refusal, refuse } from './calls/fetch.js';
import type { LocalFile } from '../transfer/LocalFile.js';

/*
 * What differs between the platforms is imported from #platform. This is that of ./fetch: whatever
 * has fetch, with nothing of Node's and nothing of superagent's.
 */

export {
  checkSettings,
  createPluggableTransport,
  createTransport,
  userAgent,
} from './calls/fetch.js';

/** A variable of the environment, where the platform has one and lets us see it. */
export function environment(name: string): string | undefined {
  try {
    return globalThis.process.env[name] || undefined;
  } catch {
    // No process in browsers and at the edge; Deno has one, and asks for permission.
    return undefined;
  }
}

/** @throws Error: connections are the platform's. */
export function useAgent(): Promise<never> {
  return Promise.reject(refusal(anAgent, 'set transport'));
}

/**
 * Opens a WebSocket of the platform.
 *
 * @throws TypeError where it has none, as Node 20; Error where `requestAgent` is set.
 */
export async function openWebSocket(
  url: string,
  { requestAgent }: WebSocketSettings,
): Promise<WebSocketLike> {
  if (requestAgent) refuse(anAgent, 'give a WebSocket class that has it');
  if (!('WebSocket' in globalThis)) {
    throw new TypeError(
      'This platform has no WebSocket: give a class of one, such as that of the package ws',
    );
  }
  return Promise.resolve(new WebSocket(url));
}

export { downloadWithFetch as download } from '../transfer/fetch/downloadWithFetch.js';
export { uploadWithFetch as upload } from '../transfer/fetch/uploadWithFetch.js';

/** @throws TypeError: not every platform has files. */
export function findFile(): Promise<LocalFile> {
  return Promise.reject(
    new TypeError(
      'A file is not found by its path under ./fetch: give a File, a Blob, a Uint8Array or a stream',
    ),
  );
}
