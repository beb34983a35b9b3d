/**
 * Sends the requests of a client. Implement it to use another HTTP client.
 *
 * @example
 * client.transport = {
 *   async send({ method, url, headers, body }, { signal }) {
 *     const init = { method, headers, body: body ?? null, signal, redirect: 'manual' as const };
 *     const response = await fetch(url, init);
 *     return {
 *       status: response.status,
 *       headers: Object.fromEntries(response.headers),
 *       text: await response.text(),
 *     };
 *   },
 * };
 */
export interface Transport {
  /**
   * Sends one request and reads the whole response, whatever its status. It must not follow
   * redirects, and must not retry.
   *
   * @throws an Error if there is no complete response. Only its `message` and `code` reach the
   * caller, as the cause of a ConnectionError. If the error has the property `staleConnection`, a
   * keep-alive connection broke before any byte of the response arrived. The request is then sent
   * again at once, if a retry is safe.
   */
  send(request: TransportRequest, options: TransportOptions): Promise<TransportResponse>;
  /** Closes the keep-alive connections. Called by `close()` of the client. */
  close?(): void;
}

/** A request that is ready to be sent. */
export interface TransportRequest {
  /** The HTTP method, in upper case. */
  readonly method: string;
  /** The absolute URL. */
  readonly url: string;
  /** The headers, with names in lower case. They contain the token. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body; undefined if the request has none. */
  readonly body: string | undefined;
  /** A binary body; `body` is then undefined. */
  readonly content?: Blob | undefined;
  /**
   * Reads the response as bytes or as a stream. If it is defined, the transport calls it as soon as the
   * head has arrived, instead of reading the body, and resolves with what it returns. It limits the
   * size itself.
   */
  onBody?(this: void, response: OpenResponse): Promise<TransportResponse>;
}

/** A response whose body has not been read yet. */
export interface OpenResponse {
  /** The HTTP status. */
  readonly status: number;
  /** The headers, with names in lower case. Multiple values are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, decompressed. Ending the iteration early closes the connection. */
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The limits of one attempt. */
export interface TransportOptions {
  /**
   * Aborts when the call is aborted or runs out of time. The transport must then close the
   * connection. The signal is created when it is first read; `onAbort` is cheaper.
   */
  readonly signal: AbortSignal;
  /** Runs `listener` when `signal` aborts, or at once if it has aborted. */
  onAbort(listener: () => void): void;
  /** The time limit of the attempt, in ms. The client enforces it too. */
  readonly timeout: number;
  /**
   * The maximum size of the response, in bytes after decompression. If it is larger, `send` must
   * reject with an error whose `code` is `ETOOLARGE`.
   */
  readonly maxResponseBytes: number;
}

/** A complete response, whatever its status. */
export interface TransportResponse {
  /** The HTTP status. */
  readonly status: number;
  /** The headers, with names in lower case. Multiple values are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text. */
  readonly text: string;
}
