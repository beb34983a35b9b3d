import { expect } from 'chai';
import { page } from '../../../../generator/src/emit/docs/markdown.js';

describe('a page of the docs', () => {
  for (const [given, want] of [
    ['<script>a()</script>', '&lt;script>a()&lt;/script>'],
    ['a <img src=x onerror=a()> b', 'a &lt;img src=x onerror=a()> b'],
    ['<!-- a -->', '&lt;!-- a -->'],
    ['a < b and 1 <2', 'a < b and 1 <2'],
    ['see <https://a.example/?b=c>', 'see <https://a.example/?b=c>'],
    ['a `Map<string, A>` b', 'a `Map<string, A>` b'],
    ['``a ` <b> `` <c>', '``a ` <b> `` &lt;c>'],
    ['\\` <img> `', '\\` &lt;img> `'],
    ['``` <img> `', '``` &lt;img> `'],
    ['` <img> ``', '` &lt;img> ``'],
    ['```html\n<b>\n```\n<c>', '```html\n<b>\n```\n&lt;c>'],
    ['```a`b\n<img>\n```', '```a`b\n&lt;img>\n```'],
    ['~~~\n<b>\n~~~', '~~~\n<b>\n~~~'],
    ['```\n<img>', '```\n&lt;img>'],
  ] as const) {
    it(`shows ${JSON.stringify(given)} without HTML`, () => {
      expect(page(given)).to.equal(`${want}\n`);
    });
  }
});
