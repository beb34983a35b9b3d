import type { CallFacts } from '../../errors/ApiError.js';
import { readHeaders } from '../../transport/openXhr.js';
import { isElsewhere } from '../../transport/redirected.js';
import { errorCode } from '../transferFault.js';
import { TransferError } from '../TransferError.js';

/**
 * @param text - the body of an error response.
 * @throws TransferError unless the response is 2xx and comes from the requested URL. XMLHttpRequest
 * follows redirects, and this cannot be prevented.
 */
export function checkAnswer(xhr: XMLHttpRequest, url: string, facts: CallFacts, text = ''): void {
  // Older versions of React Native don't set `responseURL`.
  const { responseURL: answeredFrom } = xhr as { readonly responseURL?: string };
  const status = isElsewhere(answeredFrom ?? '', url) ? 0 : xhr.status;
  if (status >= 200 && status < 300) return;
  const requestId = readHeaders(xhr).get('x-amz-request-id');
  throw new TransferError(facts, { status, code: errorCode(text), requestId });
}
