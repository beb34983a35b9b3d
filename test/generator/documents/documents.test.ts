import { readdirSync } from 'node:fs';
import { access, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { generate } from '../../../generator/src/generate.js';
import { compilePackages } from '../../../scripts/corpus/compilePackages.js';
import { run } from '../../support/consumer.js';
import { rejectionOf, TemporaryFolder } from '../support.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the generator says of each document that it refuses. */
const refusals: Readonly<Record<string, string>> = {
  'aliases.yaml':
    '15:18: with all aliases expanded, it has more than 20000000 values; use $ref in place of aliases of aliases',
  'half.json':
    '2:1: it is not valid JSON (flow map in block collection must be sufficiently indented and end with a }); correct it',
  'itself.yaml': '4:65: the alias *a is inside its own anchor; use a $ref instead',
  'list.yaml': '2:1: the file is not an OpenAPI description; begin it with openapi: 3.1.0',
  'nowhere.yaml':
    "3:43: the reference '#/components/responses/Pett' leads nowhere; did you mean '#/components/responses/Pet'?",
  'outside.yaml':
    "4:29: the reference names a file outside the folder of the description, '../../../../../etc/passwd'; move the file there, or use --allow-outside if you trust both",
  'remote.yaml':
    "4:29: the reference 'http://169.254.169.254/latest/meta-data' leads to another machine; download the file and refer to the copy",
  'ring-of-references.yaml':
    "3:43: the reference '#/components/responses/A' leads in a circle back to itself; let one of its references name a value",
  'swagger-1.yaml': "1:1: there is no 'openapi' version; begin the file with openapi: 3.1.0",
  'twice.yaml': "3:26: the key '/a' is given twice; remove one of the two",
  'version-3.2.yaml':
    "1:10: OpenAPI '3.2.0' is not supported; write openapi: 3.1.1 if it uses nothing that is new in 3.2",
};

describe('a document with everything of its kind', () => {
  const documents = readdirSync(here('accepted')).map((file) => ({
    name: file.replace(/\.(yaml|json)$/, ''),
    input: here(file.includes('.') ? `accepted/${file}` : `accepted/${file}/openapi.yaml`),
  }));
  const failures = new Map<string, string>();
  let folder: TemporaryFolder;

  before(async function () {
    this.timeout(300_000);
    folder = await TemporaryFolder.with();
    await symlink(here('../../../node_modules'), join(folder.path, 'node_modules'));
    const packages: string[] = [];
    for (const { name, input } of documents) {
      const output = join(folder.path, name);
      await generate({ input, output }).then(
        () => packages.push(output),
        (error: unknown) => failures.set(output, String(error)),
      );
    }
    for (const [output, error] of await compilePackages(folder.path, packages)) {
      failures.set(output, error);
    }
  });
  after(() => folder.remove());

  for (const { name } of documents) {
    it(`becomes a package that compiles: ${name}`, async () => {
      const output = join(folder.path, name);
      expect(failures.get(output)).to.equal(undefined);
      await access(join(output, 'package.json'));
    });
  }

  it('becomes a package that passes its own tests', async function () {
    this.timeout(300_000);
    const mocha = here('../../../node_modules/mocha/bin/mocha.js');
    const options = ['import=tsx', 'conditions=source'].flatMap((it) => ['--node-option', it]);
    const args = [mocha, ...options, '--reporter', 'dot', '*/test/**/*.test.ts'];
    const { code, stdout } = await run(process.execPath, args, folder.path);
    expect(stdout).to.match(/\d{3} passing/);
    expect(code, stdout).to.equal(0);
  });
});

describe('a document that cannot be used', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await TemporaryFolder.with();
  });
  afterEach(() => folder.remove());

  for (const file of readdirSync(here('refused'))) {
    it(`is refused, and nothing is written: ${file}`, async () => {
      const input = here(`refused/${file}`);
      const rejection = await rejectionOf(generate({ input, output: join(folder.path, 'out') }));
      expect(rejection).to.equal(`SpecError ${input}:${refusals[file] ?? 'add it to the list'}`);
      expect(await folder.list()).to.deep.equal([]);
    });
  }
});
