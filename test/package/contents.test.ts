import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { expect } from 'chai';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packed, type Packed } from '../support/installation.js';
import { run } from '../support/consumer.js';

describe('the packed package', function () {
  this.timeout(60_000);

  let made: Packed;
  before(async () => {
    made = await packed();
  });

  it('contains the builds, the documents, and nothing else', async () => {
    const { stdout } = await run('tar', ['-tzf', made.tarball], made.folder);
    const files = stdout.trim().split('\n');
    const documents = ['LICENSE', 'README.md', 'package.json'];
    for (const file of documents) expect(files).to.include(`package/${file}`);
    const rest = files.filter((file) => !documents.includes(file.replace('package/', '')));
    for (const file of rest) expect(file).to.match(/^package\/dist\/[\w/]+(\.[\w.]+)$/);
    for (const file of rest) expect(file).to.not.match(/\.(ts|tsx|map)$(?<!\.d\.c?ts)/);
  });

  it('has no install scripts, and declares its dependencies', () => {
    const text = readFileSync(join(made.folder, 'package.json'), 'utf8');
    const manifest = JSON.parse(text) as Record<string, Record<string, unknown>>;
    for (const hook of ['preinstall', 'install', 'postinstall', 'prepare']) {
      expect(manifest['scripts']).to.not.have.property(hook);
    }
    expect(manifest).to.deep.include({ sideEffects: false, engines: { node: '>=20' } });
    expect(Object.keys(manifest['dependencies'] ?? {})).to.deep.equal([
      'querystring-es3',
      'superagent',
      'ws',
    ]);
  });

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: made.folder, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).to.deep.equal([]);
  });

  it('passes arethetypeswrong for every module resolution', async () => {
    const tarball = new Uint8Array(await readFile(made.tarball));
    const analysis = await checkPackage(createPackageFromTarballData(tarball));
    expect(analysis.types).to.deep.include({ kind: 'included' });
    expect('problems' in analysis ? analysis.problems : undefined).to.deep.equal([]);
  });
});
