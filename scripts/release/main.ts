import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { placeholder } from './repository.js';
import { bumped, nextVersion, releasedChangelog } from './bump.js';

/*
 * Prepares a release: `npm run release -- minor`. It gives all packages the same new version, and
 * adds a heading for it to CHANGELOG.md. It writes nothing if anything is wrong. Then commit, and
 * push a tag such as `v1.2.0`: the workflow `release` tests and publishes it.
 *
 * `npm run release -- --check v1.2.0` only checks. It exits with 1 unless all packages have this
 * version and a repository, and the changelog has a heading for it.
 */
const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const manifests = [
  'package.json',
  'generator/package.json',
  'emulator/package.json',
  'cli/package.json',
];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly repository: { readonly url: string };
}

function prepare(step: string): void {
  const texts = manifests.map((file) => [file, read(file)] as const);
  const packages = texts.map(([, text]) => JSON.parse(text) as Manifest);
  const names = packages.map(({ name }) => name);
  const version = nextVersion(packages[0]?.version ?? '', step);
  const today = new Date().toISOString().slice(0, 10);
  const files: [string, string][] = [
    ['CHANGELOG.md', releasedChangelog(read('CHANGELOG.md'), version, today)],
    ['src/version.ts', read('src/version.ts').replace(/'\d+\.\d+\.\d+'/, `'${version}'`)],
    ...texts.map(([file, text]): [string, string] => [file, bumped(text, version, names)]),
  ];
  for (const [file, text] of files) writeFileSync(fileURLToPath(new URL(file, root)), text);
  console.log(`${version}: run npm install, then npm test, commit, and tag it v${version}`);
}

function check(tag: string): void {
  const version = tag.replace(/^v/, '');
  for (const file of manifests) {
    const { version: there, repository } = JSON.parse(read(file)) as Manifest;
    if (there !== version) throw new Error(`${file} has version ${there}, not ${version}`);
    if (repository.url.includes(`/${placeholder}/`)) {
      throw new Error(`${file} names no repository: run npm run repository -- <its address>`);
    }
  }
  if (!read('CHANGELOG.md').includes(`\n## ${version} (`)) {
    throw new Error(`CHANGELOG.md has no section "${version}"`);
  }
  console.log(`${version}: all packages and the changelog agree`);
}

const [first = '', second = ''] = process.argv.slice(2);
try {
  if (first === '--check') check(second);
  else prepare(first);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
