import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';
import { codeBlocks } from '../support/markdown.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guides = readdirSync(join(root, 'docs/guides')).map((file) => `docs/guides/${file}`);
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

/** What the compiler finds wrong with the samples, under `strict`. */
function complaints(): string[] {
  const options: ts.CompilerOptions = {
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    paths: {
      amazon_connect_participant_service: ['./src/index.ts'],
      'amazon_connect_participant_service/compat': ['./src/compat/index.ts'],
      'amazon_connect_participant_service/fetch': ['./src/index.ts'],
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
    expect(complaints()).to.deep.equal([]);
  });
});
