import type { CallFacts } from '../../errors/ApiError.js';
import { readHeaders } from '../../transport/openXhr.js';
import { isElsewhere } from '../../transport/redirected.js';
import { errorCode } from '../transferFault.js';
import { TransferError } from '../TransferError.js';

/**
 * @param text - what the answer says where it is an error.
 * @throws TransferError unless the answer is 2xx, and of the URL that was asked: a redirect is
 * followed beyond anyone's reach.
 */
export function checkAnswer(xhr: XMLHttpRequest, url: string, facts: CallFacts, text = ''): void {
  // Older versions of React Native do not tell.
  const { responseURL: answeredFrom } = xhr as { readonly responseURL?: string };
  const status = isElsewhere(answeredFrom ?? '', url) ? 0 : xhr.status;
  if (status >= 200 && status < 300) return;
  const requestId = readHeaders(xhr).get('x-amz-request-id');
  throw new TransferError(facts, { status, code: errorCode(text), requestId });
}
