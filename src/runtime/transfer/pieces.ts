import type { CallFacts } from '../errors/ApiError.js';
import { describe } from '../values/kinds.js';
import { openStream, type ByteReader } from './ByteStream.js';
import { SourceError, unreadable } from './SourceError.js';
import type { UploadBody } from './Transfer.js';

/** In bytes; small enough to report progress on a slow network. */
const pieceSize = 64 * 1024;

/** Opens a body of any kind for reading. */
export function openBody(body: UploadBody): ByteReader {
  if (body instanceof Uint8Array) return openStream(justOne(body));
  return openStream(body instanceof Blob ? body.stream() : body);
}

/**
 * Splits a body into small pieces with a total of exactly `size` bytes. The last bytes are held
 * back until it is certain that no more follow, so that a server never receives a complete body of
 * the wrong size.
 *
 * @param onTaken - called after each piece with the number of bytes that the consumer has taken.
 * @throws SourceError if reading fails, or if there are more or fewer bytes.
 */
export async function* piecesOf(
  reader: ByteReader,
  size: number,
  facts: CallFacts,
  onTaken: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let length = 0;
  let taken = 0;
  let held: Uint8Array = new Uint8Array();
  function* cut(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    for (let start = 0; start < chunk.length; start += pieceSize) {
      const piece = chunk.subarray(start, start + pieceSize);
      yield piece;
      taken += piece.length;
      onTaken(taken);
    }
  }
  for (;;) {
    const chunk = await readChunk(reader, facts);
    if (chunk === undefined) break;
    if (chunk.length === 0) continue;
    length += chunk.length;
    if (length > size) throw mismatch(facts, `more than the ${size} bytes`);
    yield* cut(held);
    held = chunk;
  }
  if (length < size) throw mismatch(facts, `${length} bytes instead of the ${size}`);
  yield* cut(held);
}

async function readChunk(reader: ByteReader, facts: CallFacts): Promise<Uint8Array | undefined> {
  let value: unknown;
  try {
    const read = await reader.read();
    if (read.done) return undefined;
    value = read.value;
  } catch (error) {
    throw unreadable(facts, error);
  }
  if (value instanceof Uint8Array) return value;
  const problem = `must be a stream of Uint8Array or Buffer, but the stream returned ${describe(value)}`;
  throw new SourceError(facts, 'unreadable', problem);
}

function mismatch(facts: CallFacts, counted: string): SourceError {
  return new SourceError(facts, 'size-mismatch', `has ${counted} that were announced`);
}

// eslint-disable-next-line @typescript-eslint/require-await -- it is a stream, of one chunk
async function* justOne(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
