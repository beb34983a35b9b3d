import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { run, type Finished } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { json, startServer } from '../support/server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = ['openapi.yaml', 'package.json', 'tsconfig.json', 'src', 'docs'];
const generators = ['.openapi-generator', '.openapi-generator-ignore', '.oxfmtrc.json'];

const guide = await readFile(join(root, 'docs/guides/regenerate.md'), 'utf8');
const [newOperation = '', newSchema = '', program = ''] = codeBlocks(guide)
  .filter(({ heading }) => heading === 'This service gains an operation')
  .map(({ code }) => code);
const files = [
  'docs/PinMessageRequest.md',
  'docs/PinMessageResponse.md',
  'docs/PinMessageResponsePin.md',
  'src/model/PinMessageRequest.ts',
  'src/model/PinMessageResponse.ts',
  'src/model/PinMessageResponsePin.ts',
  'src/commands/PinMessageCommand.ts',
];

describe('an operation that is added to openapi.yaml, as docs/guides/regenerate.md says', () => {
  let folder: string;
  let original: string;
  let untouched: Map<string, string>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'growth-'));
    for (const name of [...copied, ...generators]) {
      await cp(join(root, name), join(folder, name), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    untouched = await contents(folder);
    original = await readFile(join(folder, 'openapi.yaml'), 'utf8');
    const grown = original
      .replace(/^paths:\n/m, `paths:\n${newOperation.replace(/^/gm, '  ')}\n`)
      .replace(/^ {2}schemas:\n/m, `  schemas:\n${newSchema.replace(/^/gm, '    ')}\n`);
    await writeFile(join(folder, 'openapi.yaml'), grown);
  });
  after(() => rm(folder, { recursive: true }));

  function generate(...args: string[]): Promise<Finished> {
    const shim = join(root, 'generator/bin/openapi-callback-client.js');
    const options = ['--input', 'openapi.yaml', '--output', '.'];
    return run(process.execPath, [shim, 'generate', ...options, ...args], folder);
  }

  it('makes --check name the stale files and exit with 1', async () => {
    const { code, stdout } = await generate('--check');
    expect(code).to.equal(1);
    const stale = [...stdout.matchAll(/^stale: (.+)$/gm)].map(([, path]) => path);
    expect(stale).to.include.members([
      ...files,
      '.openapi-generator/FILES',
      'docs/DefaultApi.md',
      'src/api/DefaultApiBase.ts',
      'src/service/operations.ts',
      'src/model/schema.ts',
      'src/model/index.ts',
    ]);
    expect((await contents(folder)).get('src/api/DefaultApiBase.ts')).to.equal(
      untouched.get('src/api/DefaultApiBase.ts'),
    );
  });

  it('becomes a method with its models and pages', async () => {
    expect((await generate()).code).to.equal(0);
    const now = await contents(folder);
    expect([...now.keys()]).to.include.members(files);
    expect(now.get('docs/DefaultApi.md')).to.contain('\n## pinMessage\n');
    expect((await generate('--check')).code).to.equal(0);
  });

  it('compiles', async () => {
    const config = {
      extends: './tsconfig.json',
      include: ['src'],
      compilerOptions: { types: ['node'] },
    };
    await writeFile(join(folder, 'tsconfig.check.json'), JSON.stringify(config));
    onTestFinished(() => rm(join(folder, 'tsconfig.check.json')));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { code, stdout } = await run(
      process.execPath,
      [tsc, '-p', 'tsconfig.check.json'],
      folder,
    );
    expect(stdout).to.equal('');
    expect(code).to.equal(0);
  });

  it('can be called', async () => {
    const server = await startServer(json({ Pin: { Position: 3 } }));
    onTestFinished(() => server.close());
    const asCommand = `
      import { ConnectParticipant, PinMessageResponsePin } from './src/index.js';
      console.log(Pin instanceof PinMessageResponsePin);
      const client = new ConnectParticipant({ endpoint: process.env['BASE_PATH'] });
      const input = { ConnectionToken: 'token', MessageId: 'm', Tag: ['a'] };
      const output = await client.pinMessage(input);
      console.log(output.Pin?.Position);
    `;
    await writeFile(join(folder, 'call.mts'), program + asCommand);
    onTestFinished(() => rm(join(folder, 'call.mts')));
    const finished = await run(process.execPath, ['--import', 'tsx', 'call.mts'], folder, {
      BASE_PATH: server.url,
    });
    expect(finished).to.deep.equal({ code: 0, stdout: '3\ntrue\n3\n', stderr: '' });
    expect(server.received[0]).to.include({
      method: 'POST',
      url: '/participant/pin?Tag=a%7Cb%20c',
      body: '{"MessageId":"m"}',
    });
    expect(server.received[1]).to.include({
      url: '/participant/pin?Tag=a',
      body: '{"MessageId":"m"}',
    });
  });

  it('leaves nothing behind when it is removed again', async () => {
    await writeFile(join(folder, 'openapi.yaml'), original);
    const { code, stdout } = await generate();
    expect(code).to.equal(0);
    expect(stdout).to.contain(`${files.length} deleted`);
    expect(await contents(folder)).to.deep.equal(untouched);
  });
});

/** All files below a folder with their contents, by path. */
async function contents(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(async (path): Promise<[string, string]> => [
    path.slice(folder.length + 1),
    await readFile(path, 'utf8'),
  ]);
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
