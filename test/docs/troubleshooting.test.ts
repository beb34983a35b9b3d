import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}/docs/guides/troubleshooting.md`, 'utf8');
const messages = [...page.split('\n## The build')[0]!.matchAll(/^### `([^`]+)`/gm)].map(
  ([, message = '']) => message,
);

/** The sources, with the parts of each message joined. */
const sources = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(`${root}/src/${path}`, 'utf8'))
  .join('\n')
  .replace(/['`] \+\s+['`]/g, '');

describe('docs/guides/troubleshooting.md', () => {
  it('has a section for many messages', () => {
    expect(messages.length).to.be.greaterThan(15);
  });

  for (const message of messages) {
    it(`explains a message that exists: ${message}`, () => {
      for (const part of message.split('…')) expect(sources).to.contain(part.trim());
    });
  }
});
