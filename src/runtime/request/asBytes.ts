import type { BodyEncoder } from '../operation/Body.js';
import { describe } from '../values/kinds.js';

/** What can be sent as a file or as bytes. */
export type Bytes = Blob | ArrayBuffer | ArrayBufferView | string;

/** A body that is bytes. A Blob's own type goes before a media type with a wildcard. */
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

/** Bytes as a Blob, which is read when it is sent; undefined if a value is none. */
export function blobOf(value: unknown): Blob | undefined {
  if (value instanceof Blob) return value;
  const isBytes =
    typeof value === 'string' || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
  return isBytes ? new Blob([value as BlobPart]) : undefined;
}
