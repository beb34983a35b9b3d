import type { Agent } from 'node:http';
import { defaultMaxSockets } from '../transport/maxSockets.js';
import { isGiven } from '../values/kinds.js';
import { userAgent } from './calls/node.js';
import type { WebSocketLike, WebSocketSettings } from './WebSocketLike.js';

/* The platform-dependent code, imported as #platform: the version for Node. */

export {
  checkSettings,
  createPluggableTransport,
  createTransport,
  now,
  userAgent,
} from './calls/node.js';

/** Returns an environment variable; undefined if it is unset or empty. */
export function environment(name: string): string | undefined {
  return process.env[name] || undefined;
}

/** The User-Agent header with what a program adds: a text, or pairs of a name and a version. */
export function userAgentWith(
  custom: string | readonly (readonly [name: string, version?: string])[] = '',
): string | undefined {
  const added =
    typeof custom === 'string' ? [custom] : custom.map((pair) => pair.filter(isGiven).join('/'));
  return [userAgent, ...added].filter(Boolean).join(' ');
}

/** Returns a given agent, or creates one from its options, with keep-alive unless they disable it. */
export async function useAgent(
  isSecure: boolean,
  given: object,
): Promise<{ readonly agent: object; readonly close?: () => void }> {
  // An agent, Node's or a proxy package's, has methods. Options have none.
  if ('destroy' in given && typeof given.destroy === 'function') return { agent: given };
  const { Agent } = isSecure ? await import('node:https') : await import('node:http');
  const agent = new Agent({ keepAlive: true, maxSockets: defaultMaxSockets, ...given });
  return {
    agent,
    close: () => {
      agent.destroy();
    },
  };
}

/**
 * Opens a WebSocket of `ws`. Node's own WebSocket doesn't support an agent (and therefore no proxy
 * and no private CA), and accepts frames of any size. Deno and Bun use this build too, but there
 * the platform's own WebSocket works better than `ws`.
 */
export async function openWebSocket(
  url: string,
  { requestAgent }: WebSocketSettings,
): Promise<WebSocketLike> {
  const isNode = !('deno' in process.versions) && !('bun' in process.versions);
  if (!requestAgent && 'WebSocket' in globalThis && !isNode) return new WebSocket(url);
  const { WebSocket: WebSocketOfWs } = await import('ws');
  return new WebSocketOfWs(url, {
    agent: (requestAgent as Agent | null | undefined) ?? undefined,
    maxPayload: largestFrame,
  });
}

/** In bytes. The service's frames are much smaller. */
const largestFrame = 1024 * 1024;

export { downloadWithHttp as download } from '../transfer/node/downloadWithHttp.js';
export { uploadWithHttp as upload } from '../transfer/node/uploadWithHttp.js';

export { findFile } from '../transfer/node/findFile.js';
