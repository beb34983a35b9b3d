/** Bytes that come one after another: a ReadableStream, a Readable of Node, any async iterable. */
export type ByteStream = AsyncIterable<Uint8Array> | ReadableStreamLike;

/** As much of a ReadableStream as is needed; those of browsers and of Node are ones. */
export interface ReadableStreamLike {
  getReader(): ByteReader;
}

/** As much of a ReadableStreamDefaultReader as is needed. */
export interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  /** Gives up what is still to come, even while a read is under way. */
  cancel(reason?: unknown): Promise<unknown>;
}

/** A ReadableStream that `for await` takes too, on every platform that has streams. */
export type ReadableBytes = ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;

/** Lets `for await` take a stream where the platform's cannot, as Safari's. */
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
    // Whoever leaves the loop early wants no more.
    await reader.cancel();
  }
}

export function isByteStream(value: unknown): value is ByteStream {
  if (typeof value !== 'object' || value === null) return false;
  return Symbol.asyncIterator in value || ('getReader' in value && isFunction(value.getReader));
}

/** Opens a stream for reading. From now on it is this reader's. */
export function openStream(stream: ByteStream): ByteReader {
  if ('getReader' in stream) return stream.getReader();
  const iterator = stream[Symbol.asyncIterator]();
  // The iterator tells of it too; but a Readable that fails before it is first read, and finds
  // nobody listening, ends the process.
  if ('on' in stream && isFunction(stream.on)) stream.on('error', () => undefined);
  return {
    read: async () => {
      const result = await iterator.next();
      return result.done === true ? { done: true } : { done: false, value: result.value };
    },
    cancel: async () => {
      // An iterator answers `return` only after the `next` under way, which may never come.
      if ('destroy' in stream && isFunction(stream.destroy)) stream.destroy();
      else await iterator.return?.();
    },
  };
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}
