import { expect } from 'chai';
import { replaceLinks } from '../../website/src/links.js';

describe('replaceLinks', () => {
  const cases: [title: string, text: string, want: string][] = [
    ['resolves a link against the page', '[x](../b.md)', '[x](<docs/b.md>)'],
    ['keeps the fragment', '[x](b.md#part)', '[x](<docs/guides/b.md>#part)'],
    ['replaces pictures', '![x](b.png)', '![x](<docs/guides/b.png>)'],
    ['replaces the pictures of HTML', '<img src="b.png">', '<img src="<docs/guides/b.png>">'],
    ['leaves other hosts alone', '[x](https://example.com)', '[x](https://example.com)'],
    ['leaves anchors of the page alone', '[x](#part)', '[x](#part)'],
    ['leaves code alone', '`[x](b.md)`', '`[x](b.md)`'],
    ['leaves blocks of code alone', '```md\n[x](b.md)\n```', '```md\n[x](b.md)\n```'],
  ];
  for (const [title, text, want] of cases) {
    it(title, () => {
      const replaced = replaceLinks(
        text,
        'docs/guides/a.md',
        (path, fragment) => `<${path}>${fragment}`,
      );
      expect(replaced).to.equal(want);
    });
  }
});
