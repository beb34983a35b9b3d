import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { bumped, nextVersion, releasedChangelog } from '../../scripts/release/bump.js';

const root = new URL('../../', import.meta.url);
const manifests = ['', 'generator/', 'emulator/', 'cli/'].map(
  (folder) => new URL(`${folder}package.json`, root),
);

describe('the release script', () => {
  for (const [current, step, want] of [
    ['0.1.0', 'patch', '0.1.1'],
    ['0.1.3', 'minor', '0.2.0'],
    ['0.9.3', 'major', '1.0.0'],
    ['0.1.0', '0.3.0', '0.3.0'],
  ] as const) {
    it(`computes ${want} from ${current} and ${step}`, () => {
      expect(nextVersion(current, step)).to.equal(want);
    });
  }

  for (const [step, message] of [
    ['', "'' is no version: give major, minor, patch or one such as 1.2.3"],
    ['1.2', "'1.2' is no version"],
    ['0.1.0', '0.1.0 is not above 0.1.0'],
    ['0.0.9', '0.0.9 is not above 0.1.0'],
  ] as const) {
    it(`rejects '${step}'`, () => {
      expect(() => nextVersion('0.1.0', step)).to.throw(Error, message);
    });
  }

  it('adds a heading to the unreleased entries, and requires some', () => {
    const before = '# Changelog\n\n## Unreleased\n\n- One.\n\n## 0.1.0 (2026-01-01)\n\n- Zero.\n';
    expect(releasedChangelog(before, '0.2.0', '2026-02-02')).to.equal(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-02-02)\n\n- One.\n\n' +
        '## 0.1.0 (2026-01-01)\n\n- Zero.\n',
    );
    const empty = before.replace('- One.', '');
    expect(() => releasedChangelog(empty, '0.2.0', '2026-02-02')).to.throw('says nothing');
    expect(() => releasedChangelog('', '0.2.0', '2026-02-02')).to.throw('no section');
  });

  it('sets the version of a manifest and of its sibling dependencies', () => {
    const before =
      '{\n  "version": "0.1.0",\n  "dependencies": { "a": "^0.1.0", "b": "^0.1.0" }\n}';
    expect(bumped(before, '0.2.0', ['a'])).to.equal(
      '{\n  "version": "0.2.0",\n  "dependencies": { "a": "^0.2.0", "b": "^0.1.0" }\n}',
    );
  });

  it('finds all packages with one version', () => {
    const versions = manifests.map(
      (file) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version,
    );
    expect(new Set(versions).size).to.equal(1);
  });
});

describe('npm scripts', () => {
  it('run on Windows: without single quotes, variables or shell commands', () => {
    for (const file of manifests) {
      const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
        scripts?: Record<string, string>;
      };
      for (const [name, script] of Object.entries(scripts)) {
        expect(script, name).to.not.match(/'|\$|;|\||\b(bash|sh|rm|cp|mv|cat|export)\s/);
      }
    }
  });
});
