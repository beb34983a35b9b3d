import { expect } from 'chai';
import { AbortError } from '../../../src/runtime/errors/AbortError.js';
import { errorCode, transferFault } from '../../../src/runtime/transfer/transferFault.js';
import { expectNoUrl, facts } from './support/facts.js';
import { signature } from './support/store.js';

describe('the error of a failed transfer', () => {
  for (const message of [
    `error sending request for url (https://store.example/bucket/key?${signature}): refused`,
    `Failed to parse URL from "HTTPS://store.example/bucket/key?${signature}": refused`,
  ]) {
    it("does not show a URL that the platform's message contains", () => {
      const cause = Object.assign(new TypeError(message), { code: 'ECONNREFUSED' });
      const error = transferFault(facts, cause);
      expect(error.message).to.contain('the URL').and.contain('refused');
      expect(error.cause).to.include({ name: 'TypeError', code: 'ECONNREFUSED' });
      expectNoUrl(error);
    });
  }

  it('is unchanged if it is an ApiError', () => {
    const error = new AbortError(facts, undefined);
    expect(transferFault(facts, error)).to.equal(error);
  });
});

describe('the code of a store’s error', () => {
  for (const [text, code] of [
    ['<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>…</Message></Error>', 'SlowDown'],
    ['<Error><Code>not a word</Code></Error>', undefined],
    ['<html>Bad gateway</html>', undefined],
    ['', undefined],
  ] as const) {
    it(`is ${String(code)} in ${JSON.stringify(text)}`, () => {
      expect(errorCode(text)).to.equal(code);
    });
  }
});
