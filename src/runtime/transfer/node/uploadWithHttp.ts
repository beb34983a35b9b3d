import type { Agent, ClientRequest } from 'node:http';
import type { CallFacts } from '../../errors/ApiError.js';
import { transferFault } from '../transferFault.js';
import { openBody, piecesOf } from '../pieces.js';
import type { TransferOptions, UploadRequest } from '../Transfer.js';
import { Watch } from '../Watch.js';
import { answerTo, isSuccess, loadHttp, refusalOf } from './loadHttp.js';

/**
 * Uploads with `node:http`. Memory use does not depend on the size.
 *
 * @throws TransferError if the status is not 2xx, SourceError, ConnectionError, TimeoutError or
 * AbortError.
 */
export async function uploadWithHttp(
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

async function put(
  { url, headers, body, size }: UploadRequest,
  { facts, onProgress, requestAgent }: TransferOptions,
  watch: Watch,
): Promise<void> {
  const reader = openBody(body);
  let sending: ClientRequest | undefined;
  const giveUp = (): void => {
    sending?.destroy();
    reader.cancel().catch(() => undefined);
  };
  watch.onStop(giveUp);
  try {
    const { request, pipeline } = await watch.until(loadHttp(url));
    // Without a requestAgent, the upload uses a connection of its own, which is closed afterwards.
    const agent = (requestAgent as Agent | null | undefined) ?? false;
    sending = request(url, { method: 'PUT', headers: framed(headers, size), agent });
    const pieces = piecesOf(reader, size, facts, (loaded) => {
      watch.moved();
      onProgress?.(loaded);
    });
    await Promise.all([pipeline(pieces, sending), accepted(sending, facts)]);
    // The rest of the response is not needed and may be slow.
    sending.destroy();
  } catch (error) {
    giveUp();
    throw transferFault(facts, error);
  }
}

/** A body with a length is not sent in chunks, which stores refuse. */
function framed(headers: Readonly<Record<string, string>>, size: number): Record<string, string> {
  const others = Object.entries(headers).filter(([name]) => !/^content-length$/i.test(name));
  return { ...Object.fromEntries(others), 'Content-Length': String(size) };
}

/**
 * @throws TransferError if the status is not 2xx. The response may arrive before all bytes are
 * sent.
 */
async function accepted(sending: ClientRequest, facts: CallFacts): Promise<void> {
  const answer = await answerTo(sending);
  if (!isSuccess(answer)) throw await refusalOf(answer, facts);
}
