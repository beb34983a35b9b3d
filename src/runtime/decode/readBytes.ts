import type { BytesReader } from '../operation/Operation.js';
import { isSuccess } from '../response/CallResponse.js';

/** Reads an answer whose data is bytes: a file, an image. */
export function readBytes(): BytesReader {
  const chunks: Uint8Array[] = [];
  return {
    onData: (chunk) => {
      chunks.push(chunk);
    },
    complete: (answer) => {
      if (answer.text !== '') {
        throw new TypeError(
          'The transport gives texts alone, but this operation answers with bytes',
        );
      }
      const bytes = joined(chunks);
      return isSuccess(answer.status)
        ? { ...answer, data: bytes }
        : { ...answer, text: new TextDecoder().decode(bytes) };
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
