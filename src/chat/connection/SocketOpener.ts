import type {
  WebSocketClass,
  WebSocketLike,
  WebSocketPlatform,
  WebSocketSettings,
} from '../../runtime/platform/WebSocketLike.js';

/** Opens a socket. */
export type SocketOpener = (url: string) => WebSocketLike | Promise<WebSocketLike>;

/**
 * Returns the function that opens the sockets of a session.
 *
 * @param webSocket - a class or a function; undefined for the platform's default.
 */
export function socketOpener(
  webSocket: WebSocketClass | SocketOpener | undefined,
  settings: WebSocketSettings,
  { openWebSocket }: WebSocketPlatform,
): SocketOpener {
  if (webSocket === undefined) return (url) => openWebSocket(url, settings);
  // Arrow functions and methods have no prototype, so they can't be called with `new`.
  return isClass(webSocket) ? (url) => new webSocket(url) : webSocket;
}

function isClass(webSocket: WebSocketClass | SocketOpener): webSocket is WebSocketClass {
  return 'prototype' in webSocket;
}
