/** As much of a WebSocket as a session needs; those of browsers, of Node and of `ws` are ones. */
export interface WebSocketLike {
  /** 1 where it is open already. Default: it is not. */
  readonly readyState?: number;
  send(text: string): void;
  close(code?: number, reason?: string): void;
  /** Ends the connection at once: `ws` has this, for connections that nobody would hear close. */
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

/** What a client lets its users set of sockets. */
export interface WebSocketSettings {
  readonly requestAgent: object | null | undefined;
}

/** How a platform opens sockets; `#platform` has it. */
export interface WebSocketPlatform {
  openWebSocket(this: void, url: string, settings: WebSocketSettings): Promise<WebSocketLike>;
}
