import { transferFault } from '../transferFault.js';
import { settableHeaders } from '../settableHeaders.js';
import type { TransferOptions, UploadRequest } from '../Transfer.js';
import { Watch } from '../Watch.js';
import { checkReadable, wholeBody } from '../wholeBody.js';
import { refusalOf, sendWithFetch } from './sendWithFetch.js';

/**
 * Uploads with fetch. A stream is read to its end first. Nothing is seen of the bytes on their way,
 * so `onProgress` is called once, at the end, and all of them may take the idle timeout for each
 * MiB that is begun.
 *
 * @throws TransferError for any answer but 2xx, SourceError, ConnectionError, TimeoutError or
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
    // What else the answer has to say is of no interest, and may be slow.
    await answer.body?.cancel();
  } catch (error) {
    throw transferFault(facts, error);
  }
}
