import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from 'chai';

import { withMarker } from '../../../generator/src/write/marker.js';
import { checkFiles, writeFiles } from '../../../generator/src/write/writeFiles.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { rejectionOf, TemporaryFolder } from '../support.js';

/** Generated files with these contents; the marker is put before them. */
function files(contents: Readonly<Record<string, string>>) {
  return Object.entries(contents).map(([path, content]) => ({
    path,
    content: withMarker(path, content, 'openapi.yaml'),
  }));
}

const IGNORE = '.openapi-generator-ignore';
const CHECKSUMS = '.openapi-generator/CHECKSUMS';
const MANIFEST = '.openapi-generator/FILES';

describe('the marker', () => {
  it('is a comment in the first line, if the format has comments', () => {
    const text =
      'Generated from api.yaml by openapi-callback-client: change the description and generate again.';
    expect(withMarker('a.ts', 'x', 'api.yaml')).to.equal(`// ${text}\nx`);
    expect(withMarker('a.md', 'x', 'api.yaml')).to.equal(`<!-- ${text} -->\n\nx`);
    expect(withMarker('a.json', '{}', 'api.yaml')).to.equal('{}');
  });

  it('does not end with the file name', () => {
    expect(withMarker('a.md', '', 'a-->\nb.yaml')).to.match(/^<!-- Generated from a->-b.yaml by /);
  });
});

describe('writing', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => (folder = await TemporaryFolder.with()));
  afterEach(() => folder.remove());

  const write = (contents: Readonly<Record<string, string>>) =>
    writeFiles(files(contents), folder.path);
  const check = async (contents: Readonly<Record<string, string>>) =>
    (await checkFiles(files(contents), folder.path)).stale;

  it('creates the files and a manifest, sorted', async () => {
    const outcome = await write({ 'src/b.ts': 'b', 'src/a.ts': 'a', 'package.json': '{}' });
    expect(outcome.written).to.deep.equal(['package.json', 'src/a.ts', 'src/b.ts']);
    expect(await folder.list()).to.deep.equal([
      CHECKSUMS,
      MANIFEST,
      'package.json',
      'src/a.ts',
      'src/b.ts',
    ]);
    expect(await folder.read(MANIFEST)).to.equal('package.json\nsrc/a.ts\nsrc/b.ts\n');
  });

  it('writes only files that differ', async () => {
    await write({ 'a.ts': '1', 'b.ts': '1' });
    expect(await write({ 'a.ts': '1', 'b.ts': '2' })).to.deep.equal({
      written: ['b.ts'],
      deleted: [],
      unchanged: ['a.ts'],
      kept: [],
      stale: [],
    });
  });

  it('deletes files that are no longer generated, and folders that become empty', async () => {
    await write({ 'a.ts': '1', 'x/y/b.ts': '1', 'x/c.ts': '1' });
    await folder.put('x/own.txt', 'mine');
    const { deleted } = await write({ 'a.ts': '1' });
    expect(deleted).to.deep.equal(['x/c.ts', 'x/y/b.ts']);
    expect(await folder.list()).to.deep.equal([MANIFEST, 'a.ts', 'x/own.txt']);
    expect(await folder.read(MANIFEST)).to.equal('a.ts\n');
  });

  it('does not overwrite a file that the user has taken over', async () => {
    await write({ 'a.ts': '1', 'b.ts': '1' });
    await folder.put('b.ts', '// mine now\n');
    expect(await rejectionOf(write({ 'a.ts': '2', 'b.ts': '2' }))).to.equal(
      'OutputError b.ts: the file was not generated; move it, list it in .openapi-generator-ignore or use --only src',
    );
    expect(await folder.read('b.ts')).to.equal('// mine now\n');
    expect(await folder.read('a.ts')).to.contain('1');
  });

  it('keeps a file that the user has taken over, and reports it', async () => {
    await write({ 'a.ts': '1', 'b.ts': '1' });
    await folder.put('b.ts', '// mine now\n');
    const { deleted, kept } = await write({ 'a.ts': '1' });
    expect([deleted, kept]).to.deep.equal([[], ['b.ts']]);
    expect(await folder.read('b.ts')).to.equal('// mine now\n');
    expect((await write({ 'a.ts': '1' })).kept).to.deep.equal([]);
  });

  it('keeps a changed file without a marker, and reports it', async () => {
    await write({ 'package.json': '{}' });
    expect((await write({ 'package.json': '{"a":1}' })).written).to.deep.equal(['package.json']);
    await folder.put('package.json', '{"mine":true}');
    const { written, kept } = await write({ 'package.json': '{"a":2}' });
    expect({ written, kept }).to.deep.equal({ written: [], kept: ['package.json'] });
    expect(await folder.read('package.json')).to.equal('{"mine":true}');
    expect(await check({ 'package.json': '{"a":2}' })).to.be.empty;
  });

  it('never overwrites a file of someone else, and writes nothing in that case', async () => {
    await folder.put('src/b.ts', '// by hand\n');
    expect(await rejectionOf(write({ 'a.ts': '1', 'src/b.ts': '1' }))).to.equal(
      'OutputError src/b.ts: the file was not generated; move it, list it in .openapi-generator-ignore or use --only src',
    );
    expect(await folder.list()).to.deep.equal(['src/b.ts']);
  });

  it('writes nothing if a file cannot be finished, and leaves no staging folder', async () => {
    await write({ 'a.ts': '1' });
    const before = await folder.list();
    const finish = ({ path, content }: { path: string; content: string }) =>
      path === 'c.ts' ? Promise.reject(new Error('no')) : Promise.resolve(content);
    const all = files({ 'a.ts': '2', 'b.ts': '1', 'c.ts': '1', 'x/d.ts': '1' });
    expect(await rejectionOf(writeFiles(all, folder.path, { finish }))).to.equal('Error no');
    expect(await folder.list()).to.deep.equal(before);
    expect(await folder.read('a.ts')).to.include('1');
    const output = join(folder.path, 'new/folder');
    expect(await rejectionOf(writeFiles(all, output, { finish }))).to.equal('Error no');
    expect(await readdir(folder.path)).to.not.include('new');
  });

  it('replaces what a run that was killed has left in the staging folder', async () => {
    await folder.put('.openapi-generator/staging/7', 'half');
    await write({ 'a.ts': '1' });
    expect(await folder.list()).to.deep.equal([MANIFEST, 'a.ts']);
  });

  it('overwrites a file with the marker, even if no manifest lists it', async () => {
    await folder.put('a.ts', withMarker('a.ts', 'old', 'other.yaml'));
    expect((await write({ 'a.ts': 'new' })).written).to.deep.equal(['a.ts']);
  });

  it('overwrites a file in the manifest, even if it has no marker', async () => {
    await write({ 'package.json': '{ "a": 1 }' });
    expect((await write({ 'package.json': '{ "a": 2 }' })).written).to.deep.equal(['package.json']);
  });

  it('ignores files by pattern, folder and negation', async () => {
    await folder.put(IGNORE, '# by hand\n\n/own/\n*.md\n!docs/*.md\n');
    await folder.put('own/a.ts', 'mine');
    const outcome = await write({
      'own/a.ts': '1',
      'x.md': '1',
      'docs/y.md': '1',
      'deep/own/z.ts': '1',
    });
    expect(outcome.written).to.deep.equal(['deep/own/z.ts', 'docs/y.md']);
    expect(await folder.read('own/a.ts')).to.equal('mine');
    expect(await folder.read(MANIFEST)).to.equal('deep/own/z.ts\ndocs/y.md\n');
  });

  it('does not delete files that are now ignored', async () => {
    await write({ 'a.ts': '1', 'b.ts': '1' });
    await folder.put(IGNORE, 'b.ts\n');
    expect(await write({ 'a.ts': '1' })).to.deep.include({ deleted: [], kept: [] });
    expect(await folder.list()).to.include('b.ts');
    expect(await folder.read(MANIFEST)).to.equal('a.ts\n');
  });

  for (const path of ['../x', '/etc/passwd', 'a/../../x', 'C:/x', '..\\x', 'a//b']) {
    it(`refuses a manifest with ${path}`, async () => {
      await folder.put(MANIFEST, `a.ts\n${path}\n`);
      expect(await rejectionOf(write({ 'a.ts': '1' }))).to.equal(
        `OutputError ${MANIFEST}:2:1: the path '${path}' leaves the output folder; remove the line`,
      );
      expect(await folder.list()).to.deep.equal([MANIFEST]);
    });
  }

  it('does not follow a symbolic link out of the folder', async () => {
    const outside = await TemporaryFolder.with({ 'a.ts': withMarker('a.ts', 'theirs', 'x.yaml') });
    onTestFinished(() => outside.remove());
    await symlink(outside.path, join(folder.path, 'src'));
    await folder.put(MANIFEST, 'src/a.ts\n');
    const problem =
      'OutputError src: a symbolic link leads out of the output folder; replace the link by a folder';
    expect(await rejectionOf(write({ 'src/a.ts': '1' }))).to.equal(problem);
    expect(await rejectionOf(write({}))).to.equal(problem);
    expect(await outside.read('a.ts')).to.include('theirs');
  });

  it('does not write through a file that is a symbolic link', async () => {
    await folder.put('real.ts', 'mine');
    await symlink(join(folder.path, 'real.ts'), join(folder.path, 'a.ts'));
    expect(await rejectionOf(write({ 'a.ts': '1' }))).to.equal(
      'OutputError a.ts: it is a symbolic link; move it or list it in .openapi-generator-ignore',
    );
    expect(await readFile(join(folder.path, 'real.ts'), 'utf8')).to.equal('mine');
  });

  it('does not replace a folder by a file', async () => {
    await mkdir(join(folder.path, 'a.ts'));
    expect(await rejectionOf(write({ 'a.ts': '1' }))).to.match(
      /^OutputError a\.ts: it is not a file;/,
    );
  });

  it('creates the folder', async () => {
    const output = join(folder.path, 'new/folder');
    await writeFiles(files({ 'src/a.ts': '1' }), output);
    expect(await folder.list()).to.include('new/folder/src/a.ts');
  });

  describe('as a check', () => {
    it('finds files that are missing, different or no longer generated, and changes nothing', async () => {
      await write({ 'same.ts': '1', 'changed.ts': '1', 'gone.ts': '1' });
      const before = await folder.list();
      expect(await check({ 'same.ts': '1', 'changed.ts': '2', 'new.ts': '1' })).to.deep.equal([
        MANIFEST,
        'changed.ts',
        'gone.ts',
        'new.ts',
      ]);
      expect(await folder.list()).to.deep.equal(before);
      expect(await folder.read('changed.ts')).to.include('1');
    });

    it('finds nothing after a run', async () => {
      await write({ 'a.ts': '1' });
      expect(await check({ 'a.ts': '1' })).to.deep.equal([]);
    });

    it('finds a manifest that is missing or changed', async () => {
      await write({ 'a.ts': '1' });
      await folder.put(MANIFEST, '');
      expect(await check({ 'a.ts': '1' })).to.deep.equal([MANIFEST]);
    });

    it('does not report ignored files as missing', async () => {
      await folder.put(IGNORE, 'b.ts\n');
      await write({ 'a.ts': '1', 'b.ts': '1' });
      expect(await check({ 'a.ts': '1', 'b.ts': '2' })).to.deep.equal([]);
    });
  });
});
