import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';
import { resolve, type ResolutionContext } from 'metro-resolver';
import { install, type Installation } from '../support/installation.js';

/** Not exported by the resolver, but needed to read the field `browser`. */
const { default: createDefaultContext } = createRequire(import.meta.url)(
  'metro-resolver/private/createDefaultContext',
) as { default: (context: Partial<ResolutionContext>, dependency: object) => ResolutionContext };

/* Metro's resolver with the settings that a React Native project has from its template. */

describe('React Native', () => {
  let consumer: Installation;
  before(async () => {
    consumer = await install();
  });
  after(() => consumer.remove());

  /** The path of the file that Metro takes, below `node_modules`. */
  function resolved(request: string, isESMImport: boolean, from = 'App.js'): string {
    const context = createDefaultContext(
      {
        allowHaste: false,
        assetExts: new Set(['png']),
        customResolverOptions: {},
        dev: false,
        disableHierarchicalLookup: false,
        extraNodeModules: null,
        fileSystemLookup: lookUp,
        getPackage: readPackage,
        // Deprecated, and what the resolver uses.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        getPackageForModule: closestPackage,
        isESMImport,
        mainFields: ['react-native', 'browser', 'main'],
        nodeModulesPaths: [],
        originModulePath: join(consumer.folder, from),
        preferNativePlatform: true,
        resolveAsset: () => null,
        resolveHasteModule: () => undefined,
        resolveHastePackage: () => undefined,
        sourceExts: ['js', 'jsx', 'json', 'ts', 'tsx', 'cjs', 'mjs'],
        unstable_conditionNames: ['react-native'],
        unstable_conditionsByPlatform: { web: ['browser'] },
        unstable_enablePackageExports: true,
        unstable_incrementalResolution: false,
        unstable_logWarning: (message) => {
          throw new Error(message);
        },
      },
      { data: { isESMImport } },
    );
    const found = resolve(context, request, 'ios');
    if (found.type !== 'sourceFile') throw new Error(`${request} is no source file`);
    return found.filePath.replace(/^.*\/node_modules\//, '');
  }

  const name = 'amazon_connect_participant_service';

  it('resolves to the browser build', () => {
    expect(resolved(name, true)).to.equal(`${name}/dist/esm/browser.js`);
    const scripts = `${name}/dist/browser`;
    expect(resolved(name, false)).to.equal(`${scripts}/conversation.min.js`);
    const first = './amazon_connect_participant_service.min.js';
    expect(resolved(first, false, `node_modules/${scripts}/conversation.min.js`)).to.equal(
      join(scripts, first),
    );
  });

  it('resolves ./fetch to the fetch build', () => {
    expect(resolved(`${name}/fetch`, true)).to.equal(`${name}/dist/esm/fetch.js`);
    expect(resolved(`${name}/fetch`, false)).to.equal(`${name}/dist/fetch.cjs`);
  });

  it('resolves every import of the build', () => {
    const build = `node_modules/${name}/dist/esm`;
    const texts = ['browser.js', 'superagentBrowser.js'].map((file) =>
      readFileSync(join(consumer.folder, build, file), 'utf8'),
    );
    const imports = /(?:from\s*|import\()["']([^"']+)["']/g;
    const imported = Array.from(texts.join('').matchAll(imports), ([, id]) => id ?? '');
    expect(imported).to.include.members([
      './shared.js',
      './superagent.js',
      './superagentBrowser.js',
    ]);
    for (const id of imported) {
      expect(resolved(id, true, `${build}/browser.js`)).to.match(
        /^amazon_connect_participant_service\//,
      );
    }
  });
});

function lookUp(path: string) {
  if (!existsSync(path)) return { exists: false } as const;
  const type = statSync(path).isFile() ? 'f' : 'd';
  return { exists: true, type, realPath: realpathSync(path) } as const;
}

function readPackage(path: string): ReturnType<ResolutionContext['getPackage']> {
  return lookUp(path).exists ? (JSON.parse(readFileSync(path, 'utf8')) as object) : null;
}

function closestPackage(path: string) {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const packageJson = readPackage(join(folder, 'package.json'));
    if (packageJson) {
      return { rootPath: folder, packageJson, packageRelativePath: relative(folder, path) };
    }
  }
  return null;
}
