/** What carries requests. */
export interface Transport {
  /**
   * Sends one request and collects the whole answer, whatever its status. Redirects are not
   * followed, nothing is tried twice.
   *
   * @throws an Error where there is no complete answer: its `message` and `code` reach the caller as
   * the cause of a ConnectionError, nothing else of it does. With `staleConnection` on it, the
   * connection had been kept alive and died before any byte of an answer: the request is sent again
   * at once, if it may be repeated.
   */
  send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse>;
  /** Closes the connections that it keeps. */
  close?(): void;
}

/** A request, ready to be sent. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined where the request has none. */
  readonly body: string | undefined;
  /** A body that is bytes; `body` is undefined then. */
  readonly content?: Blob | undefined;
  /** Takes the answer's bytes as they come, whatever its status; the answer's `text` is empty then. */
  onData?(this: void, chunk: Uint8Array): void;
}

/** When a transport must give up. */
export interface TransportOptions {
  /**
   * Aborted when the caller gives up or the time is over: the connection is of no more use. Made
   * when it is first read; a transport that can do with `onAbort` saves what it costs.
   */
  readonly signal: AbortSignal;
  /** Runs `listener` when `signal` would be aborted, at once where that has happened already. */
  onAbort(listener: () => void): void;
  /** How long the answer may take, in ms. The caller watches it too. */
  readonly timeout: number;
  /**
   * How much of an answer may be read, in bytes after decompression. A transport rejects with an
   * error whose `code` is `ETOOLARGE` if there is more.
   */
  readonly maxResponseBytes: number;
}

/** A complete answer, whatever its status. */
export interface TransportResponse {
  readonly status: number;
  /** Names in lower case; several values of one name joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}
