import type { BodyEncoder } from '../operation/Body.js';
import { describe } from '../values/kinds.js';

/** Values that can be sent as a file or as bytes. */
export type Bytes = Blob | ArrayBuffer | ArrayBufferView | string;

/**
 * Encodes a binary body. If the operation accepts a range of media types, the Blob's own type is
 * used.
 */
export const asBytes: BodyEncoder = (value, argument, { mediaType }) => {
  const blob = blobOf(value);
  if (blob === undefined) {
    throw new TypeError(
      `${argument} must be a Blob, an ArrayBuffer, a Uint8Array or a string, not ${describe(value)}`,
    );
  }
  const type = mediaType.includes('*') ? blob.type || 'application/octet-stream' : mediaType;
  return blob.slice(0, blob.size, type);
};

/** Wraps bytes in a Blob, which is read when it is sent. Undefined if the value is not binary. */
export function blobOf(value: unknown): Blob | undefined {
  if (value instanceof Blob) return value;
  const isBytes =
    typeof value === 'string' || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
  return isBytes ? new Blob([value as BlobPart]) : undefined;
}
