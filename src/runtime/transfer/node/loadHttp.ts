import type { ClientRequest, IncomingMessage } from 'node:http';
import type { CallFacts } from '../../errors/ApiError.js';
import { openStream } from '../ByteStream.js';
import { refusal } from '../transferFault.js';
import type { TransferError } from '../TransferError.js';

/** Loads what a transfer needs, with the first of them: most programs make none. */
export async function loadHttp(url: string) {
  const [{ request }, { pipeline }] = await Promise.all([
    /^https:/i.test(url) ? import('node:https') : import('node:http'),
    import('node:stream/promises'),
  ]);
  return { request, pipeline };
}

/** The answer as soon as its headers are there. */
export function answerTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.on('response', resolve).on('error', reject);
  });
}

export function isSuccess({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 200 && statusCode < 300;
}

/** The error for an answer that is no success. */
export function refusalOf(answer: IncomingMessage, facts: CallFacts): Promise<TransferError> {
  const { statusCode: status = 0, headers } = answer;
  const requestId = headers['x-amz-request-id']?.toString();
  return refusal(facts, { status, requestId }, openStream(answer));
}
