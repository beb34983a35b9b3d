import { expect } from 'chai';

import type { RecordedRequest } from './recorder.js';
import type { Row } from './Row.js';

/** Fails unless a call gave, and sent, what its row says. */
export function checkRow(
  {
    sent = {},
    gives = null,
  }: { readonly sent?: Row['sent'] | undefined; readonly gives?: unknown },
  result: unknown,
  request: RecordedRequest | undefined,
): void {
  expect(result).to.deep.equal(gives);
  checkText(request?.url, sent.url);
  checkText(request?.headers['content-type'], sent.type);
  checkText(request?.body, sent.body);
  checkText(request?.headers.cookie, sent.cookie);
  for (const [name, value] of Object.entries(sent.headers ?? {})) {
    expect(request?.headers[name]).to.equal(value);
  }
}

function checkText(text: string | undefined, want: string | RegExp | undefined): void {
  if (typeof want === 'string') expect(text).to.equal(want);
  if (want instanceof RegExp) expect(text).to.match(want);
}
