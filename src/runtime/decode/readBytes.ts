import type { ReaderFactory } from '../operation/ResultDescriptor.js';
import { isSuccess } from '../response/CallResponse.js';

/** Reads a binary response, for example a file or an image. */
export const readBytes: ReaderFactory = ({ operation, settings }) => {
  const chunks: Uint8Array[] = [];
  const onData = (chunk: Uint8Array): void => {
    chunks.push(chunk);
  };
  return {
    transport: {
      send: (request, options) => settings.transport.send({ ...request, onData }, options),
    },
    complete: (answer) => {
      if (answer.text !== '') {
        throw new TypeError('The transport only returns text, but this operation returns bytes');
      }
      const bytes = joined(chunks);
      const { result } = operation;
      // An operation may respond with a file to one request and with JSON to another.
      const { encoding } = result.choose?.(result, answer) ?? result;
      const isText = !isSuccess(answer.status) || encoding !== 'custom';
      return { ...answer, data: bytes, text: isText ? new TextDecoder().decode(bytes) : '' };
    },
  };
};

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
