import { Application, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { pagesFolder, repository } from './paths.js';

/** The entry points in the reference: the name on the site, the name in typedoc, and the file. */
const packages = [
  { name: 'client', module: 'src/exports', file: 'src/exports.ts' },
  {
    name: 'transports/http',
    module: 'src/runtime/transport/HttpTransport',
    file: 'src/runtime/transport/HttpTransport.ts',
  },
  {
    name: 'transports/undici',
    module: 'src/runtime/transport/UndiciTransport',
    file: 'src/runtime/transport/UndiciTransport.ts',
  },
  { name: 'compat', module: 'src/compat/exports', file: 'src/compat/exports.ts' },
  { name: 'emulator', module: 'emulator/src', file: 'emulator/src/index.ts' },
  { name: 'generator', module: 'generator/src', file: 'generator/src/index.ts' },
];

const options: TypeDocOptions &
  Partial<PluginOptions> & { docsRoot: string; sidebar: { autoConfiguration: boolean } } = {
  entryPoints: packages.map(({ file }) => repository + file),
  tsconfig: `${repository}tsconfig.json`,
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
  readme: 'none',
  docsRoot: pagesFolder,
  sidebar: { autoConfiguration: false },
  out: `${pagesFolder}reference/exports`,
  // `npm run typecheck` reports type errors.
  skipErrorChecking: true,
  excludePrivate: true,
  excludeInternal: true,
  excludeExternals: true,
  disableSources: true,
  logLevel: 'Warn',
  // test/docs/exports.test.ts finds exports without documentation.
  validation: { notExported: false, invalidLink: true },
  // Types with many members are easier to read as a table.
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  parametersFormat: 'table',
  enumMembersFormat: 'table',
  tableColumnSettings: { hideInherited: true, hideModifiers: true },
  useCodeBlocks: true,
  hidePageHeader: true,
  entryFileName: 'index',
};

/**
 * Writes the pages about all exports.
 *
 * @throws Error if a link in a comment is broken.
 */
export async function writeReference(): Promise<void> {
  const application = await Application.bootstrapWithPlugins(options);
  const project = await application.convert();
  if (project === undefined) throw new Error('The reference cannot be made of the sources');
  project.name = 'Everything exported';
  for (const module of project.children ?? []) {
    module.name = packages.find(({ module: given }) => given === module.name)?.name ?? module.name;
  }
  application.validate(project);
  if (application.logger.hasErrors() || application.logger.validationWarningCount > 0) {
    throw new Error('The comments named above have links that lead nowhere');
  }
  await application.generateOutputs(project);
}
