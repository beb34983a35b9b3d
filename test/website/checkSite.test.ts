import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { checkSite } from '../../website/src/checkSite.js';

describe('checkSite', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    write('index.html', '<h1 id="top">Home</h1>');
    write('guides/a.html', '<h2 id="first-step">First step</h2>');
    write('assets/app.js', '');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (path: string, html: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  };

  const cases: [title: string, html: string, faults: string[]][] = [
    ['accepts a page', '<a href="/guides/a.html">', []],
    ['accepts a relative page', '<a href="../guides/a.html">', []],
    ['accepts the index of a folder', '<a href="/">', []],
    ['accepts an anchor', '<a href="/guides/a.html#first-step">', []],
    ['accepts an anchor of the page itself', '<h2 id="é"></h2><a href="#%C3%A9">', []],
    ['accepts a link to another host', '<a href="https://example.com/">', []],
    ['accepts a mail address', '<a href="mailto:someone@example.com">', []],
    ['accepts a script of the site', '<script src="/assets/app.js"></script>', []],
    ['names a page that is missing', '<a href="b.html">', ['b.html leads to no file']],
    ['names a picture that is missing', '<img src="/no.png">', ['/no.png leads to no file']],
    [
      'names an anchor that is missing',
      '<a href="/guides/a.html#second-step">',
      ['/guides/a.html#second-step leads to no anchor'],
    ],
    [
      'names what is loaded from another host',
      '<link rel="stylesheet" href="https://fonts.example.com/inter.css">',
      ['https://fonts.example.com/inter.css is loaded from another host'],
    ],
  ];
  for (const [title, html, faults] of cases) {
    it(title, () => {
      write('pages/page.html', html);
      expect(checkSite(folder)).to.deep.equal(faults.map((fault) => `pages/page.html: ${fault}`));
    });
  }
});
