import { join } from 'node:path';

import { expect } from 'chai';
import sinon from 'sinon';

import { main } from '../../../generator/src/main.js';
import { TemporaryFolder, withPaths } from '../support.js';

const SPEC = withPaths(
  '/pets:\n  get:\n    operationId: listPets\n    responses: { 200: { description: Pets. } }',
  'components: { schemas: { Pet: { properties: { name: { type: string } } } } }\n',
);

describe('the command', () => {
  let folder: TemporaryFolder;
  let out: string;
  let err: string;

  beforeEach(async () => {
    folder = await TemporaryFolder.with({ 'openapi.yaml': SPEC });
  });
  afterEach(() => folder.remove());

  /** Runs the command, and collects what it prints. */
  async function run(...args: string[]): Promise<number> {
    out = '';
    err = '';
    sinon.stub(console, 'log').callsFake((line: string) => (out += `${line}\n`));
    sinon.stub(console, 'error').callsFake((line: string) => (err += `${line}\n`));
    try {
      return await main(args);
    } finally {
      sinon.restore();
    }
  }

  const generate = (...args: string[]) => {
    const input = join(folder.path, 'openapi.yaml');
    return run('generate', '--input', input, '--output', join(folder.path, 'out'), ...args);
  };
  const contents = async () => {
    const paths = (await folder.list()).filter((path) => path.startsWith('out/'));
    return Promise.all(paths.map(async (path) => `${path}\n${await folder.read(path)}`));
  };

  it('generates, and prints a summary', async () => {
    expect(await generate()).to.equal(0);
    expect(out).to.match(/^\d+ written, 0 deleted, 0 unchanged\n$/);
    expect(err).to.equal('');
  });

  it('warns of ignored parts, and writes the notices as JSON', async () => {
    const misspelt = SPEC.replace('responses:', 'respones:');
    await folder.put('openapi.yaml', misspelt);
    const report = join(folder.path, 'report.json');
    expect(await generate('--report', report)).to.equal(0);
    const input = join(folder.path, 'openapi.yaml');
    expect(err).to.equal(
      `warning: ${input}:7:7: 'respones' is not a key of an operation, and is ignored; did you mean 'responses'?\n`,
    );
    expect(JSON.parse(await folder.read('report.json'))).to.deep.equal({
      notices: [
        {
          ...{ file: input, line: 7, column: 7, kind: 'unknown-key', subject: 'respones' },
          problem: "'respones' is not a key of an operation, and is ignored",
          remedy: "did you mean 'responses'?",
        },
      ],
    });
  });

  it('produces identical bytes twice', async () => {
    await generate();
    const first = await contents();
    expect(await generate()).to.equal(0);
    expect(out).to.match(/^0 written, 0 deleted, \d+ unchanged\n$/);
    expect(await contents()).to.deep.equal(first);
  });

  it('marks each file that it generates, and lists it', async () => {
    await generate();
    const listed = (await folder.read('out/.openapi-generator/FILES')).trim().split('\n');
    expect(listed).to.not.be.empty;
    for (const path of listed.filter((it) => /\.(ts|md)$/.test(it))) {
      const [first] = (await folder.read(`out/${path}`)).split('\n');
      expect(first).to.include('Generated from openapi.yaml by openapi-callback-client');
    }
  });

  it('exits with 0 for --check if everything is up to date', async () => {
    await generate();
    expect(await generate('--check')).to.equal(0);
    expect(out).to.match(/^\d+ files are up to date\n$/);
  });

  it('exits with 1 for --check, and names each stale file', async () => {
    await generate();
    await folder.put('openapi.yaml', SPEC.replaceAll('Pet:', 'Animal:'));
    const before = await contents();
    expect(await generate('--check')).to.equal(1);
    const lines = out.trim().split('\n');
    expect(lines.slice(0, -1).every((line) => line.startsWith('stale: '))).to.equal(true);
    expect(lines).to.include('stale: .openapi-generator/FILES');
    expect(lines.at(-1)).to.equal('Run the same command without --check to bring them up to date.');
    expect(await contents()).to.deep.equal(before);
  });

  it('prints one line and exits with 1 for a bad description, and writes nothing', async () => {
    await folder.put('openapi.yaml', 'openapi: 3.1.0\npaths: []\n');
    expect(await generate()).to.equal(1);
    expect(err).to.equal(
      `${folder.path}/openapi.yaml:2:8: 'paths' is not a map; write it as names with values\n`,
    );
    expect(out).to.equal('');
    expect(await folder.list()).to.deep.equal(['openapi.yaml']);
  });

  it('accepts descriptions that the linter of openapi-typescript rejects', async () => {
    await folder.put('openapi.yaml', `${SPEC}x-data:\n  $ref: nowhere\n`);
    expect(await generate()).to.equal(0);
    expect(await folder.read('out/src/model/schema.ts')).to.include('export interface components');
  });

  it('writes only the sources with --only src, and keeps other files', async () => {
    expect(await generate('--only', 'src')).to.equal(0);
    const alone = await folder.list();
    expect(alone.filter((path) => !/^out\/(src|\.openapi-generator)\/|\.yaml$/.test(path))).to.be
      .empty;
    await generate();
    const all = await contents();
    expect(await generate('--only', 'src')).to.equal(0);
    expect(await contents()).to.deep.equal(all);
  });

  it('prints its version', async () => {
    expect(await run('--version')).to.equal(0);
    expect(out).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it('prints how long each stage took', async () => {
    expect(await generate('--timings')).to.equal(0);
    const stages = ['loading modules', 'load', 'build', 'emit', 'write', 'total'];
    for (const stage of stages) expect(out).to.match(new RegExp(`^${stage} +\\d+ ms$`, 'm'));
  });

  it('prints its help', async () => {
    expect(await run('--help')).to.equal(0);
    expect(out).to.include('Usage: openapi-callback-client generate --input FILE --output DIR');
  });

  const mistakes: [args: string[], want: string][] = [
    [[], 'The command is missing.'],
    [['make'], "There is no command 'make'."],
    [['generate'], '--input is missing.'],
    [['generate', '--input', 'a.yaml'], '--output is missing.'],
    [['generate', 'a.yaml'], "Unexpected argument 'a.yaml'."],
    [['generate', '--input', 'a', '--output', 'b', '--name', 'A B'], "'A B' is not an npm name."],
    [['generate', '-i', 'a', '-o', 'b', '--only', 'docs'], "--only cannot be 'docs'."],
    [
      ['generate', '-i', 'a', '-o', 'b', '--package-version', 'one'],
      "'one' is not a version such as 1.2.3.",
    ],
    [['generate', '--inptu', 'a'], "Unknown option '--inptu'"],
  ];
  for (const [args, want] of mistakes) {
    it(`exits with 2 and a hint for '${args.join(' ')}'`, async () => {
      expect(await run(...args)).to.equal(2);
      expect(err.split('\n')[0]).to.include(want);
      expect(err).to.include('Usage:');
    });
  }
});
