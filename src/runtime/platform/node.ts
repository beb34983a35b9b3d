import type { Agent } from 'node:http';
import { defaultMaxSockets } from '../transport/maxSockets.js';
import type { WebSocketLike, WebSocketSettings } from './WebSocketLike.js';

/*
 * What differs between the platforms is imported from #platform. This is Node's.
 */

export {
  checkSettings,
  createPluggableTransport,
  createTransport,
  userAgent,
} from './calls/node.js';

/** A variable of the environment; undefined where it is not set, or empty. */
export function environment(name: string): string | undefined {
  return process.env[name] || undefined;
}

/** An agent as it is, or one of these options, which keeps connections alive unless they say otherwise. */
export async function useAgent(
  isSecure: boolean,
  given: object,
): Promise<{ readonly agent: object; readonly close?: () => void }> {
  // An agent, of Node's or of a proxy's package, has methods; options have not.
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
 * Opens a WebSocket of `ws`. Node's own has no agent, so no proxy and no private CA, and takes frames of
 * any size into memory. Deno and Bun run this build too, and their own does better than `ws` there.
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

/** In bytes. Frames of the service are much smaller. */
const largestFrame = 1024 * 1024;

export { downloadWithHttp as download } from '../transfer/node/downloadWithHttp.js';
export { uploadWithHttp as upload } from '../transfer/node/uploadWithHttp.js';

export { findFile } from '../transfer/node/findFile.js';
