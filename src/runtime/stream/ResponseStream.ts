/**
 * The items of a streamed response, as they arrive. It can be iterated once. Leaving the loop early,
 * `close()` and the call's `signal` close the connection; so does `close()` of the client. Until then,
 * or until the response ends, the connection stays open.
 *
 * @throws while it is iterated: ConnectionError if the connection breaks or an item is larger than
 * `maxResponseBytes`, AbortError if the call is aborted, ResponseParseError if an item is not JSON.
 *
 * @example
 * for await (const { data } of stream) console.log(data);
 */
export class ResponseStream<Item> implements AsyncIterableIterator<Item, undefined> {
  readonly #items: AsyncGenerator<Item, undefined, undefined>;
  readonly #close: () => void;

  /** @internal */
  constructor(items: AsyncGenerator<Item, undefined, undefined>, close: () => void) {
    this.#items = items;
    this.#close = close;
  }

  /** Waits for the next item. */
  next(): Promise<IteratorResult<Item, undefined>> {
    return this.#items.next();
  }

  /** Closes the connection. A `for await` loop calls it when you leave the loop. */
  return(): Promise<IteratorResult<Item, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Closes the connection. An iteration that waits for an item ends. */
  close(): void {
    this.#close();
    // Errors while closing are irrelevant.
    this.#items.return(undefined).catch(() => undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
