import type { WebSocketLike, WebSocketSettings } from './WebSocketLike.js';
import { anAgent, refusal, refuse } from './calls/fetch.js';
import type { LocalFile } from '../transfer/LocalFile.js';

/*
 * The platform-dependent code, imported as #platform: the version for `./fetch`, which runs on any
 * platform with fetch and uses neither Node modules nor superagent.
 */

export {
  checkSettings,
  createPluggableTransport,
  createTransport,
  now,
  userAgent,
} from './calls/fetch.js';

/** Returns an environment variable, if the platform has them and allows access. */
export function environment(name: string): string | undefined {
  try {
    return globalThis.process.env[name] || undefined;
  } catch {
    // Browsers and edge platforms have no `process`. Deno has one, but may deny access.
    return undefined;
  }
}

/** The platform sends its own User-Agent. */
export function userAgentWith(): string | undefined {
  return undefined;
}

/** @throws Error, because the platform manages connections. */
export function useAgent(): Promise<never> {
  return Promise.reject(refusal(anAgent, 'set transport'));
}

/**
 * Opens a WebSocket of the platform.
 *
 * @throws TypeError if the platform has no WebSocket, for example Node 20; Error if `requestAgent`
 * is set.
 */
export async function openWebSocket(
  url: string,
  { requestAgent }: WebSocketSettings,
): Promise<WebSocketLike> {
  if (requestAgent) refuse(anAgent, 'pass a WebSocket class that uses it');
  if (!('WebSocket' in globalThis)) {
    throw new TypeError(
      'This platform has no WebSocket: pass a WebSocket class, such as that of the package ws',
    );
  }
  return Promise.resolve(new WebSocket(url));
}

export { downloadWithFetch as download } from '../transfer/fetch/downloadWithFetch.js';
export { uploadWithFetch as upload } from '../transfer/fetch/uploadWithFetch.js';

/** @throws TypeError, because not all platforms have a file system. */
export function findFile(): Promise<LocalFile> {
  return Promise.reject(
    new TypeError(
      'File paths are not supported with ./fetch: pass a File, a Blob, a Uint8Array or a stream',
    ),
  );
}
