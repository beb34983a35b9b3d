import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { replaceLinks } from '../../website/src/links.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'src/runtime/README.md'],
  ...['cli/README.md', 'emulator/README.md', 'generator/README.md'],
  ...['docs', 'docs/guides'].flatMap((folder) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** The anchors that GitHub makes of a page's headings. The build of the site checks its own. */
function anchorsOf(page: string): Set<string> {
  const text = readFileSync(root + page, 'utf8').replace(/^(`{3,}).*?^\1$/gms, '');
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

describe('the links of the pages', () => {
  for (const page of pages) {
    it(`lead to files and headings: ${page}`, () => {
      const faults: string[] = [];
      replaceLinks(readFileSync(root + page, 'utf8'), page, (path, fragment) => {
        if (!existsSync(root + path)) faults.push(`${path} does not exist`);
        else if (fragment !== '' && !anchorsOf(path).has(fragment.slice(1))) {
          faults.push(`${path} has no heading ${fragment}`);
        }
        return path;
      });
      expect(faults).to.deep.equal([]);
    });
  }
});
