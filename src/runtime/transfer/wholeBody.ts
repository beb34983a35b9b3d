import type { CallFacts } from '../errors/ApiError.js';
import { openStream } from './ByteStream.js';
import { piecesOf } from './pieces.js';
import { unreadable } from './SourceError.js';
import type { TransferOptions, UploadRequest } from './Transfer.js';
import type { Watch } from './Watch.js';

/**
 * Reads a whole upload into memory, for platforms that cannot send a stream. fetch refuses one over
 * HTTP/1.1, and XMLHttpRequest would send its string form.
 */
export async function wholeBody(
  { body, size }: UploadRequest,
  { facts }: TransferOptions,
  watch: Watch,
): Promise<Blob | Uint8Array<ArrayBuffer>> {
  if (body instanceof Uint8Array) return body as Uint8Array<ArrayBuffer>;
  // The Blob's own type would add a header to the given ones.
  if (body instanceof Blob) return body.slice();
  const reader = openStream(body);
  const giveUp = (): void => {
    reader.cancel().catch(() => undefined);
  };
  watch.onStop(giveUp);
  try {
    const whole = new Uint8Array(size);
    let filled = 0;
    const moved = (): void => {
      watch.moved();
    };
    for await (const piece of piecesOf(reader, size, facts, moved)) {
      whole.set(piece, filled);
      filled += piece.length;
    }
    return whole;
  } catch (error) {
    giveUp();
    throw error;
  }
}

/**
 * Checks whether a failed upload is the file's fault. A browser reports a file that was changed or
 * deleted since it was chosen as a network error.
 *
 * @throws SourceError if the file cannot be read.
 */
export async function checkReadable(body: Blob | Uint8Array, facts: CallFacts): Promise<void> {
  if (body instanceof Uint8Array) return;
  // React Native's Blobs have no such method.
  if (typeof (body as Partial<Blob>).arrayBuffer !== 'function') return;
  try {
    await body.slice(0, 1).arrayBuffer();
  } catch (error) {
    throw unreadable(facts, error);
  }
}
