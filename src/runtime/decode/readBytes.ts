import type { ReaderFactory } from '../operation/ResultDescriptor.js';
import { isSuccess } from '../response/CallResponse.js';
import { tooLarge } from '../transport/tooLarge.js';

/** Reads a binary response, for example a file or an image. */
export const readBytes: ReaderFactory = ({ operation, settings }) => {
  const { transport, maxResponseBytes } = settings;
  let bytes = new Uint8Array();
  return {
    transport: {
      send: (request, options) =>
        transport.send(
          {
            ...request,
            onBody: async ({ status, headers, chunks }) => {
              bytes = await bytesIn(chunks, maxResponseBytes);
              return { status, headers, text: '' };
            },
          },
          options,
        ),
    },
    complete: (answer) => {
      if (answer.text !== '') {
        throw new TypeError('The transport only returns text, but this operation returns bytes');
      }
      const { result } = operation;
      // An operation may respond with a file to one request and with JSON to another.
      const { encoding } = result.choose?.(result, answer) ?? result;
      const isText = !isSuccess(answer.status) || encoding !== 'custom';
      return { ...answer, data: bytes, text: isText ? new TextDecoder().decode(bytes) : '' };
    },
  };
};

/** @throws Error if there are more than `maxBytes`. */
export async function bytesIn(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    all.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of all) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
