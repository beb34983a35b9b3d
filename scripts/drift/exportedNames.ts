import ts from 'typescript';

/**
 * The names that each module exports, one fact per line: `export X: value` for names that exist at
 * run time, `export X: type` for types. Classes and enums are both. Schemas of the AWS SDK's own
 * serialisation are left out: `SendMessage$`, `errorTypeRegistries`.
 *
 * @param files - sources or declarations, one per module.
 */
export function exportedNames(files: readonly string[]): Set<string>[] {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
  });
  const checker = program.getTypeChecker();
  return files.map((file) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} exports nothing`);
    return new Set(
      checker
        .getExportsOfModule(module)
        .filter(({ name }) => !isSchema(name))
        .flatMap((exported) => factsOf(exported, checker)),
    );
  });
}

function factsOf(exported: ts.Symbol, checker: ts.TypeChecker): string[] {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const { flags } = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const isTypeOnly = (exported.declarations ?? []).some(ts.isTypeOnlyExportDeclaration);
  const { name } = exported;
  return [
    ...(flags & ts.SymbolFlags.Value && !isTypeOnly ? [`export ${name}: value`] : []),
    ...(flags & ts.SymbolFlags.Type ? [`export ${name}: type`] : []),
  ];
}

function isSchema(name: string): boolean {
  return name.endsWith('$') || name === 'errorTypeRegistries';
}
