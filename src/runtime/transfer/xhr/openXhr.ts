import type { CallFacts } from '../../errors/ApiError.js';
import { isElsewhere } from '../../transport/redirected.js';
import { errorCode } from '../transferFault.js';
import { TransferError } from '../TransferError.js';

export function openXhr(method: string, url: string): XMLHttpRequest {
  const xhr = new XMLHttpRequest();
  xhr.open(method, url);
  // True is what React Native begins with, and sends cookies.
  xhr.withCredentials = false;
  return xhr;
}

/** A browser does not tell a program why there is no answer, lest it looks into networks. */
export function networkFault(): Error {
  return new Error('the network failed, or the store does not allow the origin of this page');
}

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

/** All headers by their names in lower case. Asking for one that is hidden would print a warning. */
export function readHeaders(xhr: XMLHttpRequest): ReadonlyMap<string, string> {
  const lines = ((xhr.getAllResponseHeaders() as string | null) ?? '').split(/\r?\n/);
  return new Map(
    lines.filter(Boolean).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
