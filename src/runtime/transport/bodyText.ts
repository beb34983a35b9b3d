import type { Readable, Transform } from 'node:stream';
import type { TransportRequest } from './Transport.js';
import { tooLarge } from './tooLarge.js';

/**
 * Reads a Node stream to its end, decompresses it, and decodes it as UTF-8.
 *
 * @param coding - the `content-encoding` of the response.
 * @param done - only its first call counts. After an error, the connection can't be used again.
 * @param onData - receives the bytes; the text is empty in this case.
 */
export function readBody(
  body: Readable,
  coding: string | undefined,
  maxBytes: number,
  done: (error: Error | undefined, text: string) => void,
  onData?: TransportRequest['onData'],
): void {
  if (coding === undefined || coding === 'identity') {
    collect(body, maxBytes, done, onData);
    return;
  }
  // Keeps the body in its stream while zlib is loading, although superagent already listens to it.
  body.pause();
  const early = (error: Error): void => {
    done(error, '');
  };
  body.once('error', early);
  decoder(coding).then((decoded) => {
    body.off('error', early);
    body.on('error', (error) => decoded.destroy(error));
    collect(body.pipe(decoded), maxBytes, done, onData);
  }, early);
}

/** Decodes the chunks at once, without the StringDecoder of `setEncoding`. */
function collect(
  body: Readable,
  maxBytes: number,
  done: (error: Error | undefined, text: string) => void,
  onData: TransportRequest['onData'],
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  body.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxBytes) {
      body.pause();
      done(tooLarge(maxBytes), '');
    } else if (onData) onData(chunk);
    else chunks.push(chunk);
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
      throw new Error(`the answer's content-encoding is '${coding}', which is not supported`);
  }
}
