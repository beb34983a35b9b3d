import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { renderDiagram } from '../../website/src/diagrams.js';
import { codeBlocks } from '../support/markdown.js';

const guide = fileURLToPath(new URL('../../docs/guides/how-it-works.md', import.meta.url));
const diagrams = codeBlocks(readFileSync(guide, 'utf8')).filter(
  ({ language }) => language === 'mermaid',
);

describe('the diagrams of docs/guides/how-it-works.md', () => {
  it('number seven', () => {
    expect(diagrams).to.have.length(7);
  });

  for (const { heading, code } of diagrams) {
    it(`can be rendered, with a description, the colours of the page and nothing to load: ${heading}`, () => {
      const svg = renderDiagram(code, 'd1');
      expect(svg).to.match(/^<svg [^>]*role="img" aria-label="[^"]{40,}"/);
      expect(svg).to.not.match(/<style|@import|https?:\/\/(?!www\.w3\.org)/);
      expect(svg).to.not.match(/#[\da-f]{6}\b/i);
      for (const [, id] of svg.matchAll(/\sid="([^"]*)"/g)) expect(id).to.match(/^d1-/);
    });
  }
});
