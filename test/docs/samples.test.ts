import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';
import * as client from '../../src/index.js';
import * as emulator from '../../emulator/src/index.js';
import { docExamples } from '../support/docExamples.js';
import { codeBlocks } from '../support/markdown.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The samples of that page use packages that it generates; regenerate.test.ts compiles them. */
const GENERATED = 'regenerate.md';
const guides = readdirSync(join(root, 'docs/guides'))
  .filter((file) => file !== GENERATED)
  .map((file) => `docs/guides/${file}`);
const languages = ['js', 'ts', 'javascript', 'typescript'];

/** Whole programs import what they use; other samples go on from one before them. */
function isProgram(code: string): boolean {
  return /\bfrom '|\brequire\('/.test(code);
}

/** Each sample by the path that it would have as a file of its own. */
const samples = new Map(
  ['README.md', ...guides].flatMap((page) =>
    codeBlocks(readFileSync(join(root, page), 'utf8'))
      .filter(({ language, code }) => languages.includes(language) && isProgram(code))
      .map(({ code }, index): [string, string] => [
        join(root, `${page.replaceAll('/', '-')}-${index + 1}.ts`),
        // As in a separate project: a file without imports is a module too.
        `${code}\nexport {};\n`,
      ]),
  ),
);

/** What the examples in doc comments leave out: what their readers have already. */
const fixtures: Readonly<Record<string, string>> = {
  api: '{ listenToEvents(): Promise<AsyncIterable<{ data: unknown }>> }',
  call: '(options?: { signal: AbortSignal }) => Promise<unknown>',
  client: "import('amazon_connect_participant_service').ApiClient",
  command: "import('amazon_connect_participant_service').SendMessageCommand",
  contactId: 'string',
  ConnectionToken: 'string',
  emulator: "import('amazon_connect_participant_emulator').Emulator",
  histogram: '{ record(value: number, attributes: object): void }',
  input: "import('amazon_connect_participant_service').GetTranscriptCommandInput",
  oldestShown: 'string',
  participantToken: 'string',
  render: '(value: unknown) => void',
  resend: '() => void',
  session: "import('amazon_connect_participant_service').ChatSession",
  show: '(value: unknown) => void',
  signal: 'AbortSignal',
  stream: 'AsyncIterable<{ data: unknown }>',
  viewToken: 'string',
  xAmzBearer: 'string',
};

/** Examples of the command style are about its own client. */
const commandFixtures = {
  ...fixtures,
  client: "import('amazon_connect_participant_service').ConnectParticipantClient",
};

/** Completes the example of a doc comment: adds imports, and declares what the reader has already. */
function completed(file: string, code: string): string {
  const known = /^(client|commands)\//.test(file) ? commandFixtures : fixtures;
  const uses = (name: string): boolean => new RegExp(`(?<![\\w.])${name}\\b`).test(code);
  const imports = code.split('\n').filter((line) => line.startsWith('import '));
  const body = code.split('\n').filter((line) => !line.startsWith('import '));
  const isImported = (name: string): boolean => imports.some((line) => line.includes(` ${name} `));
  const names = (all: object): string =>
    Object.keys(all)
      .filter((name) => name !== 'default' && uses(name) && !isImported(name))
      .join(', ');
  return [
    ...imports,
    `import { ${names(client)} } from 'amazon_connect_participant_service';`,
    `import { ${names(emulator)} } from 'amazon_connect_participant_emulator';`,
    ...Object.entries(known).map(([name, type]) => `declare const ${name}: ${type};`),
    // A function of its own: examples may declare names again, and return.
    'export async function example() {',
    ...body,
    '}',
  ].join('\n');
}

/** Each example of a doc comment by the path that it would have as a file of its own. */
const examples = new Map(
  ['src', 'emulator/src'].flatMap((folder) =>
    docExamples(join(root, folder))
      // The examples of openapi-typescript are values, not code.
      .filter(([file]) => file !== 'model/schema.ts')
      .map(([file, code], index): [string, string] => [
        join(root, `${folder}/${file}-${index + 1}.ts`.replaceAll('/', '-')),
        completed(file, code),
      ]),
  ),
);

/** What the compiler finds wrong with samples, under `strict`. */
function complaints(samples: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    paths: {
      amazon_connect_participant_service: ['./src/index.ts'],
      'amazon_connect_participant_service/compat': ['./src/compat/index.ts'],
      'amazon_connect_participant_service/fetch': ['./src/index.ts'],
      'amazon_connect_participant_service/transports/http': [
        './src/runtime/transport/HttpTransport.ts',
      ],
      'amazon_connect_participant_service/transports/undici': [
        './src/runtime/transport/UndiciTransport.ts',
      ],
      amazon_connect_participant_emulator: ['./emulator/src/index.ts'],
    },
    pathsBasePath: root,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: ['node', 'mocha'],
  };
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (file) => samples.has(file) || disk.fileExists(file);
  host.readFile = (file) => samples.get(file) ?? disk.readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const sample = samples.get(file);
    return sample === undefined
      ? disk.getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, sample, target);
  };
  const program = ts.createProgram([...samples.keys()], options, host);
  return [...samples.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText, start = 0 }) => {
      const line = source?.text.slice(0, start).split('\n').length ?? 0;
      return `${file.replace(root, '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}

describe('samples of the README and of the guides', function () {
  this.timeout(120_000);

  it('compile under strict, pasted into a file of their own', () => {
    expect(samples.size).to.be.at.least(15);
    expect(complaints(samples)).to.deep.equal([]);
  });
});

describe('examples in doc comments', function () {
  this.timeout(120_000);

  it('compile under strict', () => {
    expect(examples.size).to.be.at.least(30);
    expect(complaints(examples)).to.deep.equal([]);
  });
});
