import { tooLarge } from './tooLarge.js';

/** A body in chunks. */
export type Body =
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>
  | ReadableStream<Uint8Array>;

/**
 * Reads a body of chunks as text.
 *
 * @throws Error if the body exceeds `maxBytes`, or if `signal` is aborted.
 */
export async function readText(
  body: Body,
  maxBytes: number,
  signal: { readonly aborted: boolean },
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const chunk of 'getReader' in body ? chunksOf(body) : body) {
    if (signal.aborted) throw new Error('the request was aborted');
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Some browsers can't iterate over their streams. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // Cancels a body that was not read to its end. If it failed, the error was already reported.
    reader.cancel().catch(() => undefined);
  }
}
