import { ApiError, type CallFacts } from '../errors/ApiError.js';
import { ConnectionError } from '../errors/ConnectionError.js';
import type { ByteReader } from './ByteStream.js';
import { TransferError, type StoreAnswer } from './TransferError.js';

/** The error of a failed transfer: an ApiError unchanged, any other error as a ConnectionError. */
export function transferFault(facts: CallFacts, error: unknown): ApiError {
  return error instanceof ApiError ? error : new ConnectionError(facts, withoutUrls(error));
}

/** Some platforms mention the URL in their messages, and it is a secret here. */
function withoutUrls(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const message = error.message.replaceAll(/\bhttps?:\/\/[^\s)"']+/gi, 'the URL');
  const code = 'code' in error ? error.code : undefined;
  return Object.assign(new Error(message), { name: error.name, code });
}

/** The error for a response that is not 2xx. Only the start of its body is read. */
export async function refusal(
  facts: CallFacts,
  answer: Omit<StoreAnswer, 'code'>,
  body: ByteReader,
): Promise<TransferError> {
  const text = await readStart(body).catch(() => '');
  return new TransferError(facts, { ...answer, code: errorCode(text) });
}

/** The code in an S3 error response. The rest of it repeats the request with its signature. */
export function errorCode(text: string): string | undefined {
  return /<Code>(\w{1,64})<\/Code>/.exec(text)?.[1];
}

/** In bytes. */
const startSize = 4096;

async function readStart(reader: ByteReader): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < startSize) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}
