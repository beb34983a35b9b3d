import { tooLarge } from './tooLarge.js';

/** What a body comes in. */
type Chunks = AsyncIterable<Uint8Array | string>;

/**
 * The text of a body that comes in chunks.
 *
 * @param onData - takes the bytes; the text is empty then.
 * @throws Error where it has more than `maxBytes`, or `signal` is aborted meanwhile.
 */
export async function readText(
  body: Chunks | ReadableStream<Uint8Array>,
  maxBytes: number,
  signal: AbortSignal,
  onData?: (chunk: Uint8Array) => void,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const chunk of 'getReader' in body ? chunksOf(body) : body) {
    if (signal.aborted) throw new Error('the request was aborted');
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    if (onData && typeof chunk !== 'string') onData(chunk);
    else text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Not every browser can iterate over its streams. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // Of what nobody reads to its end; it says why itself where it has failed.
    reader.cancel().catch(() => undefined);
  }
}
