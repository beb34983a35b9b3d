import { transferFault } from '../transferFault.js';
import { settableHeaders } from '../settableHeaders.js';
import type { TransferOptions, UploadRequest } from '../Transfer.js';
import { Watch } from '../Watch.js';
import { checkReadable, wholeBody } from '../wholeBody.js';
import { refusalOf, sendWithFetch } from './sendWithFetch.js';

/**
 * Uploads with fetch. A stream is first read to its end. fetch does not report progress, so
 * `onProgress` is called once, at the end, and the idle timeout is multiplied by the size in MiB,
 * rounded up.
 *
 * @throws TransferError if the status is not 2xx, SourceError, ConnectionError, TimeoutError or
 * AbortError.
 */
export async function uploadWithFetch(
  request: UploadRequest,
  options: TransferOptions,
): Promise<void> {
  const idleTimeout = options.idleTimeout * Math.max(1, Math.ceil(request.size / mebibyte));
  const watch = new Watch({ ...options, idleTimeout });
  try {
    await watch.until(put(request, options, watch));
  } finally {
    watch.end();
  }
  options.onProgress?.(request.size);
}

const mebibyte = 1024 * 1024;

async function put(request: UploadRequest, options: TransferOptions, watch: Watch): Promise<void> {
  const { facts } = options;
  try {
    const body = await wholeBody(request, options, watch);
    const headers = settableHeaders(request.headers);
    const init = { method: 'PUT', headers, body, signal: watch.signal };
    const answer = await sendWithFetch(request.url, init).catch(async (error: unknown) => {
      await checkReadable(body, facts);
      throw error;
    });
    if (!answer.ok) throw await refusalOf(answer, facts);
    // The rest of the response is not needed and may be slow.
    await answer.body?.cancel();
  } catch (error) {
    throw transferFault(facts, error);
  }
}
