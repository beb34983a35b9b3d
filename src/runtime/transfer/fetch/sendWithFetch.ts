import type { CallFacts } from '../../errors/ApiError.js';
import { openStream } from '../ByteStream.js';
import { refusal } from '../transferFault.js';
import { TransferError } from '../TransferError.js';

/** Sends a request without cookies and without following redirects. */
export async function sendWithFetch(url: string, init: RequestInit): Promise<Response> {
  // Edge platforms have no cookies, and some reject the option.
  const credentials: RequestInit =
    'credentials' in Request.prototype ? { credentials: 'omit' } : {};
  try {
    return await fetch(url, { ...init, ...credentials, redirect: 'manual' });
  } catch (error) {
    // Node's error says only "fetch failed"; its cause has the reason and a code.
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
  }
}

/** The error for a response that is not a success. A browser reports a redirect as status 0. */
export async function refusalOf(answer: Response, facts: CallFacts): Promise<TransferError> {
  const { status, headers, body } = answer;
  const requestId = headers.get('x-amz-request-id') ?? undefined;
  if (body === null) return new TransferError(facts, { status, code: undefined, requestId });
  return refusal(facts, { status, requestId }, openStream(body));
}
