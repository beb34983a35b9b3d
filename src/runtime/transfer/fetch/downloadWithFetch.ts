import { openStream } from '../ByteStream.js';
import { readContentHeaders } from '../readContentHeaders.js';
import { transferFault } from '../transferFault.js';
import { StreamedDownload } from '../StreamedDownload.js';
import type { Download, TransferOptions } from '../Transfer.js';
import { Watch } from '../Watch.js';
import { refusalOf, sendWithFetch } from './sendWithFetch.js';

/**
 * Downloads with fetch. Resolves when the headers have arrived.
 *
 * @throws TransferError if the status is not 2xx, ConnectionError, TimeoutError or AbortError.
 */
export async function downloadWithFetch(url: string, options: TransferOptions): Promise<Download> {
  const watch = new Watch(options);
  try {
    return await watch.until(get(url, options, watch));
  } catch (error) {
    watch.end();
    throw error;
  }
}

async function get(url: string, options: TransferOptions, watch: Watch): Promise<Download> {
  try {
    const answer = await sendWithFetch(url, { signal: watch.signal });
    if (!answer.ok) throw await refusalOf(answer, options.facts);
    const headers = readContentHeaders((name) => answer.headers.get(name));
    const reader = openStream(answer.body ?? new Blob().stream());
    return new StreamedDownload(headers, reader, watch, options);
  } catch (error) {
    throw transferFault(options.facts, error);
  }
}
