import { networkFault } from '../../transport/networkFault.js';
import { openXhr } from '../../transport/openXhr.js';
import { transferFault } from '../transferFault.js';
import { settableHeaders } from '../settableHeaders.js';
import type { TransferOptions, UploadRequest } from '../Transfer.js';
import { Watch } from '../Watch.js';
import { checkReadable, wholeBody } from '../wholeBody.js';
import { checkAnswer } from './checkAnswer.js';

/**
 * Uploads with XMLHttpRequest, the only way to observe progress in browsers and on React Native. A
 * stream is first read to its end; a Blob is not.
 *
 * @throws TransferError if the status is not 2xx, SourceError, ConnectionError, TimeoutError or
 * AbortError.
 */
export async function uploadWithXhr(
  request: UploadRequest,
  options: TransferOptions,
): Promise<void> {
  const watch = new Watch(options);
  try {
    await watch.until(put(request, options, watch));
  } finally {
    watch.end();
  }
}

async function put(request: UploadRequest, options: TransferOptions, watch: Watch): Promise<void> {
  const { facts } = options;
  try {
    const body = await watch.until(wholeBody(request, options, watch));
    const xhr = openXhr('PUT', request.url);
    for (const [name, value] of Object.entries(settableHeaders(request.headers))) {
      xhr.setRequestHeader(name, value);
    }
    xhr.upload.onprogress = ({ loaded }) => {
      watch.moved();
      options.onProgress?.(loaded);
    };
    const answered = new Promise<void>((resolve, reject) => {
      xhr.onload = () => {
        resolve();
      };
      xhr.onerror = () => {
        reject(networkFault('store'));
      };
    });
    watch.onStop(() => {
      xhr.abort();
    });
    xhr.send(body);
    await answered.catch(async (error: unknown) => {
      await checkReadable(body, facts);
      throw error;
    });
    checkAnswer(xhr, request.url, facts, xhr.responseText);
  } catch (error) {
    throw transferFault(facts, error);
  }
}
