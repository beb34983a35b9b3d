import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { absoluteLinks } from '../../scripts/pack/absoluteLinks.js';
import { placeholder, repositoryAt } from '../../scripts/release/repository.js';
import { run } from '../support/consumer.js';
import { onTestFinished } from '../support/onTestFinished.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const version = '1.2.3';
const homepage = 'https://github.com/ada/chat#readme';

describe('links of a packed README', () => {
  for (const [link, want] of [
    ['[a](docs/guides/a.md)', '[a](https://github.com/ada/chat/blob/v1.2.3/docs/guides/a.md)'],
    ['[a](docs/a.md#b)', '[a](https://github.com/ada/chat/blob/v1.2.3/docs/a.md#b)'],
    ['![a](docs/a.png)', '![a](https://github.com/ada/chat/raw/v1.2.3/docs/a.png)'],
    ['[a](https://example.com/a)', '[a](https://example.com/a)'],
    ['[a](#b)', '[a](#b)'],
    ['`[a](docs/a.md)`', '`[a](docs/a.md)`'],
  ] as const) {
    it(`turns ${link} into ${want}`, () => {
      expect(absoluteLinks(link, 'README.md', { homepage, version })).to.equal(want);
    });
  }

  it('are resolved against the folder of the package', () => {
    const page = '[a](../docs/a.md)';
    expect(absoluteLinks(page, 'cli/README.md', { homepage, version })).to.equal(
      '[a](https://github.com/ada/chat/blob/v1.2.3/docs/a.md)',
    );
  });

  it('are absolute in the tarball, and unchanged in the repository', async () => {
    const before = await readFile(join(root, 'cli/README.md'), 'utf8');
    const folder = await mkdtemp(join(tmpdir(), 'pack-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const args = ['pack', '--pack-destination', folder];
    const { code, stderr } = await run('npm', args, join(root, 'cli'), { HOME: folder });
    expect(code, stderr).to.equal(0);
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
    await run('tar', ['-xzf', tarball], folder);

    const packed = await readFile(join(folder, 'package/README.md'), 'utf8');
    const targets = [...packed.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
    expect(targets).to.not.be.empty;
    for (const target of targets) expect(target).to.match(/^(https:|#)/);
    expect(await readFile(join(root, 'cli/README.md'), 'utf8')).to.equal(before);
    const files = await readdir(join(folder, 'package'));
    expect(files.sort()).to.deep.equal(['LICENSE', 'README.md', 'bin', 'dist', 'package.json']);
  }).timeout(60_000);
});

describe('the repository that the packages name', () => {
  it('is the same in all of them', async () => {
    const read = async (folder: string): Promise<object> =>
      JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as object;
    const { homepage: page } = (await read('.')) as { readonly homepage: string };
    const address = page.replace('#readme', '');
    expect(await read('.')).to.deep.include(repositoryAt(address));
    for (const folder of ['generator', 'emulator', 'cli']) {
      expect(await read(folder)).to.deep.include(repositoryAt(address, folder));
    }
  });

  it('must be given before a release', async () => {
    const main = ['scripts/release/main.ts', '--check', 'v0.1.0'];
    const { code, stderr } = await run(process.execPath, ['--import=tsx', ...main], root);
    const text = await readFile(join(root, 'package.json'), 'utf8');
    expect(code).to.equal(1);
    if (text.includes(`/${placeholder}/`)) {
      expect(stderr).to.equal(
        'package.json names no repository: run npm run repository -- <its address>\n',
      );
    }
  });

  it('is rejected if it is not an address', () => {
    expect(() => repositoryAt('chat')).to.throw(
      Error,
      "'chat' is not the address of a repository: give one such as https://github.com/owner/name",
    );
  });
});
