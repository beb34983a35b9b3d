import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

import { header } from '../http/request.js';
import type { RouteHandler } from '../http/router.js';
import { contentDisposition } from './contentDisposition.js';
import { openPresigned } from './presignedUrl.js';
import type { PresignedAccess } from './presignedUrl.js';
import { StoreError } from './storeError.js';
import { uploadHeaders } from './uploadHeaders.js';

/** Receives the bytes of an attachment. */
export function uploadHandler(access: PresignedAccess): RouteHandler {
  return async (request, values) => {
    const attachment = openPresigned(access, 'PUT', values('path', 'id') ?? '', request);
    for (const [name, value] of Object.entries(uploadHeaders(attachment.file))) {
      if (header(request, name) !== value) {
        throw new StoreError(
          403,
          'SignatureDoesNotMatch',
          `The header ${name} differs from the announced value`,
        );
      }
    }
    const bytes = await readExactly(request.body, attachment.file.size);
    if (attachment.completed) {
      throw new StoreError(403, 'AccessDenied', 'The upload has been completed');
    }
    attachment.upload(bytes);
    const etag = createHash('sha256').update(bytes).digest('hex');
    return { status: 200, headers: { etag: `"${etag}"` } };
  };
}

/** Returns the bytes of an attachment. */
export function downloadHandler(access: PresignedAccess): RouteHandler {
  return (request, values) => {
    const { file, bytes } = openPresigned(access, 'GET', values('path', 'id') ?? '', request);
    return {
      status: 200,
      headers: {
        'content-type': file.contentType,
        'content-disposition': contentDisposition(file.name, Infinity),
      },
      body: bytes,
    };
  };
}

/** Reads a body directly into the buffer that is stored. Its Content-Length has been checked. */
async function readExactly(body: Readable, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    filled += chunk.copy(bytes, filled);
  }
  return bytes;
}
