import { inspect } from 'node:util';
import { expect } from 'chai';
import type { CallFacts } from '../../../../src/runtime/errors/ApiError.js';
import { signature } from './store.js';

export const facts: CallFacts = {
  operation: 'UploadAttachment',
  attempts: 1,
  totalRetryDelay: 0,
  clientToken: undefined,
};

/** Fails if an error shows the pre-signed URL. */
export function expectNoUrl(error: Error): void {
  const shown = [inspect(error, { depth: 10 }), JSON.stringify(error), String(error), error.stack];
  for (const text of shown) expect(text).not.to.contain(signature).and.not.contain('/bucket/key');
}
