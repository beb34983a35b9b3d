import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entries = [
  'src/exports.ts',
  'src/compat/exports.ts',
  'src/runtime/transport/HttpTransport.ts',
  'src/runtime/transport/UndiciTransport.ts',
  'emulator/src/index.ts',
  'generator/src/index.ts',
];

describe('the exports of the packages', () => {
  it('all have a doc comment', () => {
    const config = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path));
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
    const program = ts.createProgram(
      entries.map((entry) => `${root}/${entry}`),
      options,
    );
    const undocumented = entries.flatMap((entry) =>
      undocumentedExports(program, `${root}/${entry}`).map((name) => `${entry}: ${name}`),
    );
    expect(undocumented).to.deep.equal([]);
  }).timeout(60_000);
});

function undocumentedExports(program: ts.Program, path: string): string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${path} is not a module`);
  const exported = checker.getExportsOfModule(module);
  expect(exported, path).to.not.be.empty;
  return exported
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter((symbol) => symbol.getDocumentationComment(checker).length === 0)
    .map((symbol) => symbol.name);
}
