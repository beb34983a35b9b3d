import type { Agent, ClientRequest } from 'node:http';
import { bodyChunks } from '../../transport/bodyChunks.js';
import { openStream } from '../ByteStream.js';
import { readContentHeaders } from '../readContentHeaders.js';
import { transferFault } from '../transferFault.js';
import { StreamedDownload } from '../StreamedDownload.js';
import type { Download, TransferOptions } from '../Transfer.js';
import { Watch } from '../Watch.js';
import { answerTo, isSuccess, loadHttp, refusalOf } from './loadHttp.js';

/**
 * Downloads with `node:http`. Resolves when the headers have arrived.
 *
 * @throws TransferError if the status is not 2xx, ConnectionError, TimeoutError or AbortError.
 */
export async function downloadWithHttp(url: string, options: TransferOptions): Promise<Download> {
  const watch = new Watch(options);
  try {
    return await watch.until(get(url, options, watch));
  } catch (error) {
    watch.end();
    throw error;
  }
}

async function get(url: string, options: TransferOptions, watch: Watch): Promise<Download> {
  const { facts, requestAgent } = options;
  let asking: ClientRequest | undefined;
  try {
    const { request } = await watch.until(loadHttp(url));
    asking = request(url, { agent: (requestAgent as Agent | null | undefined) ?? false });
    watch.onStop(() => asking?.destroy());
    const answered = answerTo(asking);
    asking.end();
    const answer = await answered;
    if (!isSuccess(answer)) throw await refusalOf(answer, facts);
    const headers = readContentHeaders((name) => answer.headers[name]?.toString());
    return new StreamedDownload(headers, openStream(bodyChunks(answer)), watch, options);
  } catch (error) {
    asking?.destroy();
    throw transferFault(facts, error);
  }
}
