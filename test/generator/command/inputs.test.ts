import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { run } from '../../support/consumer.js';
import { TemporaryFolder, withPaths } from '../support.js';
import { runCommand } from './runCommand.js';

const WEBHOOKS = `openapi: 3.1.0
info: { title: Shop, version: '1' }
webhooks:
  orderPaid:
    post:
      summary: An order was paid.
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
components:
  schemas:
    Order: { type: object, required: [id], properties: { id: { type: string } } }
`;

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the command, given', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await TemporaryFolder.with();
  });
  afterEach(() => folder.remove());

  const output = () => join(folder.path, 'out');
  const generate = async (spec: string) => {
    await folder.put('openapi.yaml', spec);
    const input = join(folder.path, 'openapi.yaml');
    const { err, ...ran } = await runCommand('generate', '-i', input, '-o', output());
    return { ...ran, err: err.replaceAll(`${folder.path}/`, '') };
  };

  it('webhooks alone, makes a package whose tests pass', async function () {
    this.timeout(60_000);
    const { code, err } = await generate(WEBHOOKS);
    expect(err).to.equal('');
    expect(code).to.equal(0);
    expect(await folder.read('out/src/service/webhooks.ts')).to.contain(
      'readonly orderPaid: Order;',
    );
    expect(await folder.read('out/src/service/index.ts')).to.contain('{ Webhooks }');
    await symlink(join(root, 'node_modules'), join(output(), 'node_modules'));
    const tested = await run('npm', ['test', '--silent'], output());
    expect(tested.stdout).to.contain('1 passing');
    expect(tested.code).to.equal(0);
  });

  it('a description without info, warns and makes a package', async () => {
    const spec = withPaths('/a: { get: { operationId: getA, responses: {} } }');
    const { code, err } = await generate(spec.replace(/^info.*\n/m, ''));
    expect(err).to.equal(
      "warning: openapi.yaml:1:1: there is no title in 'info', so the package is called api_client; add one\n",
    );
    expect(code).to.equal(0);
    const manifest = JSON.parse(await folder.read('out/package.json')) as Record<string, unknown>;
    expect(manifest).to.include({ name: 'api_client', version: '0.0.1', license: 'UNLICENSED' });
  });

  it('misspelt keys, warns of each', async () => {
    const spec = withPaths(
      '/a:\n  get:\n    operationid: getA\n    respones: {}\n  gett: {}',
      'component: {}\n',
    );
    const { code, err } = await generate(spec);
    expect(err.trim().split('\n')).to.deep.equal([
      "warning: openapi.yaml:6:7: 'operationid' is not a key of an operation, and is ignored; did you mean 'operationId'?",
      "warning: openapi.yaml:7:7: 'respones' is not a key of an operation, and is ignored; did you mean 'responses'?",
      "warning: openapi.yaml:8:5: 'gett' is not a key of a path, and is ignored; did you mean 'get'?",
      "warning: openapi.yaml:9:1: 'component' is not a key of a description, and is ignored; did you mean 'components'?",
    ]);
    expect(code).to.equal(0);
  });

  describe('-', () => {
    const generateFrom = async (stdin: string) => {
      const main = new URL('../../../generator/src/main.ts', import.meta.url).href;
      const program = `const { main } = await import('${main}'); process.exitCode = await main(process.argv.slice(1));`;
      const args = ['generate', '--input', '-', '--output', output(), '--only', 'src'];
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', program, ...args],
        { cwd: root, stdio: 'pipe' },
      );
      child.stdin.end(stdin);
      const [out, err, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'exit') as Promise<[number]>,
      ]);
      return { code, out, err };
    };

    it('reads the standard input', async () => {
      const { code, out, err } = await generateFrom(WEBHOOKS.replace('requestBody', 'requestBdy'));
      expect(err).to.equal(
        "warning: stdin:7:7: 'requestBdy' is not a key of an operation, and is ignored; did you mean 'requestBody'?\n",
      );
      expect(out).to.match(/^\d+ written, 0 deleted, 0 unchanged\n$/);
      expect(code).to.equal(0);
      expect(await folder.list()).to.include('out/src/model/Order.ts');
    });

    it('says what is wrong with it', async () => {
      const { code, err } = await generateFrom('openapi: 3.1.0\npaths: []\n');
      expect(err).to.equal("stdin:2:8: 'paths' is not a map; write it as names with values\n");
      expect(code).to.equal(1);
      expect(await folder.list()).to.deep.equal([]);
    });
  });
});
