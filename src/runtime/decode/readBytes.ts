import type { BytesReader } from '../operation/Operation.js';
import { isSuccess } from '../response/CallResponse.js';

/** Reads a binary response, for example a file or an image. */
export function readBytes(): BytesReader {
  const chunks: Uint8Array[] = [];
  return {
    onData: (chunk) => {
      chunks.push(chunk);
    },
    complete: (answer) => {
      if (answer.text !== '') {
        throw new TypeError('The transport only returns text, but this operation returns bytes');
      }
      const bytes = joined(chunks);
      // An operation may respond with a file to one request and with JSON to another.
      const isText =
        !isSuccess(answer.status) || /json|text/.test(answer.headers['content-type'] ?? '');
      return { ...answer, data: bytes, text: isText ? new TextDecoder().decode(bytes) : '' };
    },
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
