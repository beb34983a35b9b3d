import type { WebSocketLike, WebSocketSettings } from './WebSocketLike.js';
import { FetchTransport } from '../transport/fetch.js';
import type { LocalFile } from '../transfer/LocalFile.js';
import type { SuperagentSettings } from '../transport/superagent.js';
import type { Transport } from '../transport/Transport.js';
import { isGiven } from '../values/kinds.js';

/*
 * What differs between the platforms is imported from #platform. This is that of ./fetch: whatever
 * has fetch, with nothing of Node's and nothing of superagent's.
 */

export function createTransport(): Transport {
  return new FetchTransport();
}

/** @throws Error for a setting of superagent's. */
export function checkSettings(settings: SuperagentSettings): void {
  if (settings.requestAgent) refuse(anAgent, 'set transport');
  if (settings.plugins) refuse('plugins', 'put an interceptor there with use()');
  if (isGiven(settings.maxSockets)) refuse('maxSockets', 'set transport');
  if (settings.enableCookies) refuse('enableCookies', 'set the header in an interceptor');
}

const anAgent = 'An agent (requestAgent, or one in requestHandler)';

/** The platform sends its own. */
export const userAgent: string | undefined = undefined;

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

function refuse(setting: string, instead: string): never {
  throw refusal(setting, instead);
}

function refusal(setting: string, instead: string): Error {
  return new Error(
    `${setting} is for superagent, which ./fetch does without: ${instead}, ` +
      'or import from amazon_connect_participant_service',
  );
}
