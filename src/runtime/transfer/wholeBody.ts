import type { CallFacts } from '../errors/ApiError.js';
import { openStream } from './ByteStream.js';
import { piecesOf } from './pieces.js';
import { unreadable } from './SourceError.js';
import type { TransferOptions, UploadRequest } from './Transfer.js';
import type { Watch } from './Watch.js';

/**
 * The body of an upload in one piece, for platforms that cannot send a stream: over HTTP/1.1 fetch
 * refuses one, and XMLHttpRequest sends something else.
 */
export async function wholeBody(
  { body, size }: UploadRequest,
  { facts }: TransferOptions,
  watch: Watch,
): Promise<Blob | Uint8Array<ArrayBuffer>> {
  if (body instanceof Uint8Array) return body as Uint8Array<ArrayBuffer>;
  // A Blob's own type would become a header beside those that are given.
  if (body instanceof Blob) return body.slice();
  const reader = openStream(body);
  const giveUp = (): void => {
    reader.cancel().catch(() => undefined);
  };
  watch.onStop(giveUp);
  try {
    const whole = new Uint8Array(size);
    let filled = 0;
    for await (const piece of piecesOf(reader, size, facts)) {
      whole.set(piece, filled);
      filled += piece.length;
      watch.moved();
    }
    return whole;
  } catch (error) {
    giveUp();
    throw error;
  }
}

/**
 * Looks for the fault of an upload in its file: a browser does not tell one that was changed or
 * deleted since the user chose it from a network that fails.
 *
 * @throws SourceError where the file is at fault.
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
