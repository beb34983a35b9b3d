import { join } from 'node:path';

import { expect } from 'chai';

import type { Emitter } from '../../../../generator/src/emit/custom/Emitter.js';
import { generate, type Generated } from '../../../../generator/src/generate.js';
import { rejectionOf, TemporaryFolder, withSchemas } from '../../support.js';

const SPEC = withSchemas('Pet:\n  type: object\n  properties: { name: { type: string } }');

const emitNames: Emitter = ({ models }) => [
  {
    path: 'src/names.ts',
    content: `export const  names = ["${models.map(({ name }) => name).join()}"]`,
  },
  { path: 'names.txt', content: models.map(({ name }) => `${name}\n`).join('') },
];

describe('emitters of the config', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await TemporaryFolder.with({ 'api.yaml': SPEC });
  });
  afterEach(() => folder.remove());

  const run = (emitters: readonly unknown[], options: object = {}): Promise<Generated> =>
    generate({
      input: join(folder.path, 'api.yaml'),
      output: join(folder.path, 'out'),
      emitters: emitters as Emitter[],
      ...options,
    });

  it('generate files that are formatted, marked, listed and deleted like all others', async () => {
    const { written } = await run([emitNames]);
    expect(written).to.include.members(['src/names.ts', 'names.txt']);
    expect(await folder.read('out/src/names.ts')).to.match(
      /^\/\/ Generated from api\.yaml by .*\nexport const names = \['Pet'\];\n$/,
    );
    expect(await folder.read('out/names.txt')).to.equal('Pet\n');
    expect(await folder.read('out/.openapi-generator/FILES')).to.match(
      /^names\.txt\n[^]*^src\/names\.ts\n/m,
    );
    expect((await run([emitNames])).written).to.deep.equal([]);
    expect((await run([])).deleted).to.deep.equal(['names.txt', 'src/names.ts']);
  });

  it('may return promises', async () => {
    const { written } = await run([async () => Promise.resolve([{ path: 'a.txt', content: '' }])]);
    expect(written).to.include('a.txt');
  });

  it('follow --only, --check, --dry-run and the ignore file', async () => {
    expect((await run([emitNames], { dryRun: true })).written).to.include('src/names.ts');
    expect((await run([emitNames], { only: 'src' })).written)
      .to.include('src/names.ts')
      .and.not.include('names.txt');
    expect((await run([emitNames], { check: true })).stale).to.include('names.txt');
    await folder.put('out/.openapi-generator-ignore', '*.txt\n');
    expect((await run([emitNames])).written).to.not.include('names.txt');
  });

  it('are modules with a default export, by a path or the name of a package', async () => {
    const code = (path: string) => `export default () => [{ path: '${path}', content: '' }];`;
    await folder.put('emit.mjs', code('a.txt'));
    expect((await run([join(folder.path, 'emit.mjs')])).written).to.include('a.txt');
    expect(await rejectionOf(run(['no-such-package']))).to.match(
      /^EmitterError the emitter 'no-such-package': it cannot be loaded \(Cannot find module .*\); correct it$/,
    );
  });

  it('cannot replace each other’s files', async () => {
    const named = (name: string) =>
      Object.defineProperty(() => [{ path: 'A.txt', content: '' }], 'name', { value: name });
    expect(await rejectionOf(run([named('one'), named('two')]))).to.equal(
      "EmitterError the emitter 'two': its file 'A.txt' is already one of the emitter 'one'; choose another path",
    );
  });

  const file = (path: string, content = '') => [{ path, content }];
  const faults: [title: string, emitter: unknown, message: string][] = [
    [
      'a number',
      1,
      "'emitters[0]': it is not a function but 1; give a function or the path of a module",
    ],
    [
      'null',
      null,
      "'emitters[0]': it is not a function but null; give a function or the path of a module",
    ],
    [
      'a function that returns nothing',
      function emitNothing() {},
      "'emitNothing': it did not return a list of files; return a list of { path, content }, both of them texts",
    ],
    [
      'a function that returns other things than files',
      () => [{ path: 1 }],
      "'emitters[0]': it did not return a list of files; return a list of { path, content }, both of them texts",
    ],
    [
      'a path outside of the folder',
      () => file('../a.ts'),
      "'emitters[0]': its file '../a.ts' is outside of the output folder; use a path below the output folder, such as 'src/mock.ts'",
    ],
    [
      'an absolute path',
      () => file('/a.ts'),
      "'emitters[0]': its file '/a.ts' is outside of the output folder; use a path below the output folder, such as 'src/mock.ts'",
    ],
    [
      'a file of the client',
      () => file('SRC/index.ts'),
      "'emitters[0]': its file 'SRC/index.ts' is already one of the client; choose another path",
    ],
    [
      'the manifest',
      () => file('.openapi-generator/FILES'),
      "'emitters[0]': its file '.openapi-generator/FILES' belongs to the generator; choose another path",
    ],
  ];
  for (const [title, emitter, message] of faults) {
    it(`cannot be or use ${title}: nothing is written`, async () => {
      expect(await rejectionOf(run([emitter]))).to.equal(`EmitterError the emitter ${message}`);
      expect(await folder.list()).to.deep.equal(['api.yaml']);
    });
  }

  it('are named if they throw, with the line: nothing is written', async () => {
    const emitBadly = () => {
      throw new RangeError('too\nmuch');
    };
    expect(await rejectionOf(run([emitBadly]))).to.match(
      /^EmitterError the emitter 'emitBadly': it failed with RangeError: too much \(at .*emitters\.test\.ts:\d+:\d+\)\); correct it$/,
    );
    expect(await folder.list()).to.deep.equal(['api.yaml']);
  });

  it('are named if their code cannot be formatted: nothing is written', async () => {
    expect(await rejectionOf(run([() => file('src/a.ts', 'const = ;')]))).to.match(
      /^EmitterError the emitter 'emitters\[0\]': its file 'src\/a\.ts' cannot be formatted \(.+\); correct its code$/,
    );
    expect(await folder.list()).to.deep.equal(['api.yaml']);
  });

  it('must have a function as their default export', async () => {
    const path = join(folder.path, 'emit.mjs');
    await folder.put('emit.mjs', 'export const emit = () => [];');
    expect(await rejectionOf(run([path]))).to.equal(
      `EmitterError the emitter '${path}': its default export is not a function; export one`,
    );
  });
});
