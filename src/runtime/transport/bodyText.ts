import type { Readable, Transform } from 'node:stream';
import { tooLarge } from './tooLarge.js';

/**
 * Reads a Node stream to its end, decompresses it, and decodes it as UTF-8.
 *
 * @param coding - the `content-encoding` of the response.
 * @param done - only its first call counts. After an error, the connection can't be used again.
 */
export function readBody(
  body: Readable,
  coding: string | undefined,
  maxBytes: number,
  done: (error: Error | undefined, text: string) => void,
): void {
  const collectAll = (decoded: Readable): void => {
    collect(decoded, maxBytes, done);
  };
  decompress(body, coding, collectAll, (error) => {
    done(error, '');
  });
}

/** Decompresses a Node stream, and calls `use` with the result. */
export function decompress(
  body: Readable,
  coding: string | undefined,
  use: (decoded: Readable) => void,
  fail: (error: Error) => void,
): void {
  if (coding === undefined || coding === 'identity') {
    use(body);
    return;
  }
  // Keeps the body in its stream while zlib is loading, although superagent already listens to it.
  body.pause();
  body.once('error', fail);
  decoder(coding).then((decoded) => {
    body.off('error', fail);
    body.on('error', (error) => decoded.destroy(error));
    use(body.pipe(decoded));
  }, fail);
}

/** Decodes the chunks at once, without the StringDecoder of `setEncoding`. */
function collect(
  body: Readable,
  maxBytes: number,
  done: (error: Error | undefined, text: string) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  body.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxBytes) {
      body.pause();
      done(tooLarge(maxBytes), '');
    } else chunks.push(chunk);
  });
  body.on('end', () => {
    const [first] = chunks;
    done(undefined, (chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString());
  });
  body.on('error', (error) => {
    done(error, '');
  });
}

/** Loads zlib when it is first needed. `x-gzip` is gzip (RFC 9110, section 8.4.1.3). */
async function decoder(coding: string): Promise<Transform> {
  const zlib = await import('node:zlib');
  switch (coding.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return zlib.createUnzip();
    case 'br':
      return zlib.createBrotliDecompress();
    default:
      throw new Error(`the response has the content-encoding '${coding}', which is not supported`);
  }
}
