/** A stream of bytes: a web ReadableStream, a Readable of Node, or any async iterable. */
export type ByteStream = AsyncIterable<Uint8Array> | ReadableStreamLike;

/** The part of a ReadableStream that is used, in browsers and in Node. */
export interface ReadableStreamLike {
  getReader(): ByteReader;
}

/** The part of a ReadableStreamDefaultReader that is used. */
export interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  /** Discards the rest of the stream, even while a read is pending. */
  cancel(reason?: unknown): Promise<unknown>;
}

/** A ReadableStream that also supports `for await`, on every platform that has streams. */
export type ReadableBytes = ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;

/** Adds async iteration to a stream if the platform does not support it, for example in Safari. */
export function iterable(stream: ReadableStream<Uint8Array>): ReadableBytes {
  if (Symbol.asyncIterator in stream) return stream as ReadableBytes;
  return Object.assign(stream, { [Symbol.asyncIterator]: () => chunksOf(stream) });
}

async function* chunksOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // The consumer left the loop early, so the rest is not needed.
    await reader.cancel();
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
    read: async () => {
      const result = await iterator.next();
      return result.done === true ? { done: true } : { done: false, value: result.value };
    },
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
