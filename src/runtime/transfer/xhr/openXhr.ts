import type { CallFacts } from '../../errors/ApiError.js';
import { isElsewhere } from '../../transport/redirected.js';
import { errorCode } from '../transferFault.js';
import { TransferError } from '../TransferError.js';

export function openXhr(method: string, url: string): XMLHttpRequest {
  const xhr = new XMLHttpRequest();
  xhr.open(method, url);
  // React Native's default is true, which sends cookies.
  xhr.withCredentials = false;
  return xhr;
}

/** For security, browsers do not tell a program why a request failed. */
export function networkFault(): Error {
  return new Error('the network failed, or the store does not allow the origin of this page');
}

/**
 * @param text - the body of an error response.
 * @throws TransferError if the status is not 2xx, or if the response comes from another URL:
 * XMLHttpRequest always follows redirects.
 */
export function checkAnswer(xhr: XMLHttpRequest, url: string, facts: CallFacts, text = ''): void {
  // Older versions of React Native have no responseURL.
  const { responseURL: answeredFrom } = xhr as { readonly responseURL?: string };
  const status = isElsewhere(answeredFrom ?? '', url) ? 0 : xhr.status;
  if (status >= 200 && status < 300) return;
  const requestId = readHeaders(xhr).get('x-amz-request-id');
  throw new TransferError(facts, { status, code: errorCode(text), requestId });
}

/** All headers by lower-case name. Reading a hidden header by name would print a warning. */
export function readHeaders(xhr: XMLHttpRequest): ReadonlyMap<string, string> {
  const lines = ((xhr.getAllResponseHeaders() as string | null) ?? '').split(/\r?\n/);
  return new Map(
    lines.filter(Boolean).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
