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

/** Options that are only listed because the AWS SDK has them are described as a whole. */
const handWritten =
  /\/src\/(ApiClient|client\/(?!UnusedConfig|sdkTypes)\w+|runtime\/(?!platform)[\w/]+)\.ts$/;

describe('the exports of the packages', () => {
  it('have a doc comment, and so do the members of the client', () => {
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
  const exported = checker
    .getExportsOfModule(module)
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    );
  expect(exported, path).to.not.be.empty;
  return exported
    .flatMap((symbol) => [
      { name: symbol.name, symbol },
      ...membersOf(symbol).map((member) => ({
        name: `${symbol.name}.${member.name}`,
        symbol: member,
      })),
    ])
    .filter(({ symbol }) => symbol.getDocumentationComment(checker).length === 0)
    .filter(({ symbol }) => symbol.getJsDocTags(checker).length === 0)
    .map(({ name }) => name);
}

/** The public members of the client's hand-written classes and interfaces. */
function membersOf(symbol: ts.Symbol): ts.Symbol[] {
  const isHandWritten = symbol.declarations?.some((declaration) =>
    handWritten.test(declaration.getSourceFile().fileName),
  );
  if (!isHandWritten) return [];
  return [...(symbol.members?.values() ?? [])].filter((member) => {
    const [declaration] = member.declarations ?? [];
    return (
      declaration !== undefined &&
      (ts.isPropertyDeclaration(declaration) ||
        ts.isPropertySignature(declaration) ||
        ts.isMethodDeclaration(declaration) ||
        ts.isMethodSignature(declaration) ||
        ts.isAccessor(declaration)) &&
      !ts.isPrivateIdentifier(declaration.name) &&
      !(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private)
    );
  });
}
