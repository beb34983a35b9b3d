/** A stream of bytes: a web ReadableStream, a Readable of Node, or any async iterable. */
export type ByteStream = AsyncIterable<Uint8Array> | ReadableStreamLike;

/** The part of a ReadableStream that is used, in browsers and in Node. */
export interface ReadableStreamLike {
  getReader(): ByteReader;
}

/** The part of a ReadableStreamDefaultReader that is used. */
export interface ByteReader {
  read(): Promise<{ readonly done?: boolean | undefined; readonly value?: Uint8Array | undefined }>;
  /** Discards the rest of the stream, even while a read is pending. */
  cancel(reason?: unknown): Promise<unknown>;
}

/** A ReadableStream that also supports `for await`, on every platform that has streams. */
export type ReadableBytes = ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;

/** Returns the next bytes; undefined at the end. */
export type NextBytes = () => Promise<Uint8Array | undefined>;

/**
 * A stream of the bytes that `next` returns. `for await` calls `next` directly: not all platforms can
 * iterate over streams, and in Node the queue of a stream takes a third of the CPU of a download.
 *
 * @param cancel - called when the rest of the bytes is not needed.
 */
export function streamOf(next: NextBytes, cancel: () => void): ReadableBytes {
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull: async (controller) => {
      const chunk = await next();
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
    cancel,
  };
  const stream = new ReadableStream(source, { highWaterMark: 0 });
  return Object.assign(stream, { [Symbol.asyncIterator]: () => chunksOf(stream, next) });
}

async function* chunksOf(
  stream: ReadableStream<Uint8Array>,
  next: NextBytes,
): AsyncGenerator<Uint8Array, void, undefined> {
  // Locks the stream, because the bytes can be read only once.
  const reader = stream.getReader();
  try {
    for (let chunk = await next(); chunk !== undefined; chunk = await next()) yield chunk;
  } finally {
    await reader.cancel();
    reader.releaseLock();
  }
}

export function isByteStream(value: unknown): value is ByteStream {
  if (typeof value !== 'object' || value === null) return false;
  return Symbol.asyncIterator in value || ('getReader' in value && isFunction(value.getReader));
}

/** Opens a stream for reading and locks it. */
export function openStream(stream: ByteStream): ByteReader {
  if ('getReader' in stream) return stream.getReader();
  const iterator = stream[Symbol.asyncIterator]();
  // The iterator reports errors too. But if a Readable fails before it is first read, an unhandled
  // 'error' event would end the process.
  if ('on' in stream && isFunction(stream.on)) stream.on('error', () => undefined);
  return {
    read: () => iterator.next(),
    cancel: async () => {
      // An iterator answers `return` only after its pending `next`, which may never settle.
      if ('destroy' in stream && isFunction(stream.destroy)) stream.destroy();
      else await iterator.return?.();
    },
  };
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}
