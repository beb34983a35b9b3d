/**
 * The part of a WebSocket that a session uses. The WebSockets of browsers, Node and `ws` are
 * compatible.
 */
export interface WebSocketLike {
  /** 1 if it is already open. Default: not open. */
  readonly readyState?: number;
  send(text: string): void;
  close(code?: number, reason?: string): void;
  /**
   * Closes the connection immediately, without waiting for the other side. Only `ws` has this
   * method.
   */
  terminate?(): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    type: 'close',
    listener: (event: { readonly code: number; readonly reason: string }) => void,
  ): void;
}

/** A class such as `WebSocket`. */
export type WebSocketClass = new (url: string) => WebSocketLike;

/** The settings of a client that affect WebSockets. */
export interface WebSocketSettings {
  readonly requestAgent: object | null | undefined;
}

/** How a platform opens WebSockets. `#platform` resolves to one implementation per platform. */
export interface WebSocketPlatform {
  openWebSocket(this: void, url: string, settings: WebSocketSettings): Promise<WebSocketLike>;
}
