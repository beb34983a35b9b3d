import { readdirSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { build } from 'esbuild';
import ts from 'typescript';
import type { Chat } from './chat.js';

/*
 * The programs of this folder are written for the AWS SDK, in the manner of what people publish. The
 * type check of the project compiles them against the SDK. This suite compiles them against this
 * package too, with no change but the path of the import, and runs them with both: what they return
 * must be the same.
 */
const folder = fileURLToPath(new URL('.', import.meta.url));
const root = join(folder, '../..');
const sdk = '@aws-sdk/client-connectparticipant';
const ours = join(root, 'src/index.ts');
const parts = ['chat.ts', 'connect.ts', 'programs.test.ts'];
const files = readdirSync(folder).filter((file) => !parts.includes(file));

type Program = (chat: Chat) => Promise<unknown>;

/** Bundles the programs, each in a file, with a package in the place of the AWS SDK's. */
async function bundled(into: string, alias: Record<string, string>) {
  await build({
    entryPoints: files.map((file) => join(folder, file)),
    outdir: into,
    outExtension: { '.js': '.mjs' },
    alias,
    bundle: true,
    splitting: true,
    external: ['superagent', 'ws', 'querystring-es3', '@smithy/*', ...(sdk in alias ? [] : [sdk])],
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
}

/** What the compiler finds wrong with the programs if they import this package. */
function complaints(): string[] {
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    { ...options, paths: { ...options.paths, [sdk]: [ours] } },
  );
  return files.flatMap((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(join(folder, file)))
      .map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
  );
}

const interactive = [
  'application/vnd.amazonaws.connect.message.interactive',
  'application/vnd.amazonaws.connect.message.interactive.response',
];

describe('programs for the AWS SDK', function () {
  this.timeout(120_000);

  const variables = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'a' };
  let environment: NodeJS.ProcessEnv;
  let built: string;
  let emulator: Emulator;
  before(async () => {
    environment = { ...process.env };
    Object.assign(process.env, variables);
    built = await mkdtemp(join(tmpdir(), 'programs-'));
    await symlink(join(root, 'node_modules'), join(built, 'node_modules'));
    await bundled(join(built, 'sdk'), {});
    await bundled(join(built, 'ours'), { [sdk]: ours });
    emulator = await startEmulator({ port: 0 });
  });
  after(async () => {
    await emulator.close();
    await rm(built, { recursive: true });
    process.env = environment;
  });

  async function run(file: string, from: string): Promise<unknown> {
    const url = pathToFileURL(join(built, from, file.replace('.ts', '.mjs'))).href;
    const { default: main } = (await import(url)) as { default: Program };
    const { participantToken } = await emulator.startChat({
      displayName: 'Ada',
      contentTypes: ['text/plain', 'text/markdown', 'application/json', ...interactive],
    });
    return main({ endpoint: emulator.url, participantToken });
  }

  it('number at least fifteen', () => {
    expect(files.length).to.be.at.least(15);
  });

  it('compile against this package', () => {
    expect(complaints()).to.deep.equal([]);
  });

  for (const file of files) {
    it(`do the same with both packages: ${file}`, async () => {
      const want = await run(file, 'sdk');
      expect(want).to.be.an.instanceOf(Object);
      expect(await run(file, 'ours')).to.deep.equal(want);
    });
  }
});
