import type { ClientRequest, IncomingMessage } from 'node:http';
import type { CallFacts } from '../../errors/ApiError.js';
import { openStream } from '../ByteStream.js';
import { refusal } from '../transferFault.js';
import type { TransferError } from '../TransferError.js';

/** Loads the modules for transfers on first use, because most programs transfer nothing. */
export async function loadHttp(url: string) {
  const [{ request }, { pipeline }] = await Promise.all([
    /^https:/i.test(url) ? import('node:https') : import('node:http'),
    import('node:stream/promises'),
  ]);
  return { request, pipeline };
}

/** The response, as soon as its headers have arrived. */
export function answerTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.on('response', resolve).on('error', reject);
  });
}

export function isSuccess({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 200 && statusCode < 300;
}

/** The error for a response that is not a success. */
export function refusalOf(answer: IncomingMessage, facts: CallFacts): Promise<TransferError> {
  const { statusCode: status = 0, headers } = answer;
  const requestId = headers['x-amz-request-id']?.toString();
  return refusal(facts, { status, requestId }, openStream(answer));
}
