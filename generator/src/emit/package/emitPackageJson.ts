import type { Service } from '../../ir/index.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { clientDependencies } from './clientSources.js';
import { PLATFORMS } from './copyRuntime.js';

/** Fields of package.json that are not in the description. */
export interface PackageOptions {
  readonly version: string | undefined;
  readonly license: string | undefined;
  readonly repository: string | undefined;
}

/** The development dependencies of a package. */
const DEVELOPMENT = [
  '@types/chai',
  '@types/mocha',
  '@types/node',
  '@types/sinon',
  'chai',
  'mocha',
  'sinon',
  'tsx',
  'typescript',
] as const;

/** @param dependencies - the npm packages that the sources import. */
export function emitPackageJson(
  service: Service,
  dependencies: readonly string[],
  options: PackageOptions,
): GeneratedFile {
  const versions = clientDependencies();
  const { provenance } = service;
  const types = dependencies.map((name) => `@types/${name}`).filter((name) => name in versions);
  const esm = { types: './dist/esm/index.d.ts', default: './dist/esm/index.js' };
  const commonJs = { types: './dist/cjs/index.d.ts', default: './dist/cjs/index.js' };
  const manifest = {
    name: service.packageName,
    version: options.version ?? npmVersion(service.version),
    description: summaryOf(service),
    license: options.license ?? licenseOf(service),
    author: authorOf(service),
    homepage: provenance.homepage || undefined,
    repository: options.repository && { type: 'git', url: options.repository },
    files: ['dist'],
    type: 'module',
    sideEffects: false,
    main: './dist/cjs/index.js',
    types: './dist/cjs/index.d.ts',
    imports: { '#platform': platforms() },
    exports: {
      '.': {
        browser: esm,
        // In Node, `import` and `require` return the same instance.
        node: { import: { ...esm, default: './dist/node.js' }, require: commonJs },
        import: esm,
        require: commonJs,
      },
      './package.json': './package.json',
    },
    scripts: {
      build: 'tsc && tsc -p tsconfig.cjs.json && node build.js',
      prepack: 'npm run build',
      test: "mocha --node-option import=tsx --node-option conditions=source 'test/**/*.test.ts'",
    },
    dependencies: rangesOf(dependencies, versions),
    devDependencies: rangesOf([...DEVELOPMENT, ...types].sort(), versions),
    engines: { node: '>=20' },
  };
  return { path: 'package.json', content: `${JSON.stringify(manifest, null, 2)}\n` };
}

function rangesOf(
  names: readonly string[],
  versions: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, versions[name] ?? '*']));
}

/**
 * Tests use the sources. TypeScript maps the paths of the build to the sources by `rootDir` and
 * `outDir`.
 */
function platforms(): Record<string, string> {
  const built = Object.entries(PLATFORMS).map(([condition, path]) => [
    condition,
    path.replace(/^src\/(.*)\.ts$/, './dist/esm/$1.js'),
  ]);
  return { source: `./${PLATFORMS.default}`, ...Object.fromEntries(built) } as Record<
    string,
    string
  >;
}

/** `v1` → 1.0.0, `2023-01-15` → 2023.1.15: npm requires three numbers, without leading zeros. */
export function npmVersion(version: string): string {
  const semver =
    /^v?(\d+)\.(\d+)\.(\d+)(-[\da-z-]+(\.[\da-z-]+)*)?(\+[\da-z-]+(\.[\da-z-]+)*)?$/i.exec(version);
  const numbers = semver ? semver.slice(1, 4) : (version.match(/\d{1,9}/g) ?? []).slice(0, 3);
  const [major = 0, minor = 0, patch = 0] = numbers.map(Number);
  if (major + minor + patch === 0) return semver ? `0.0.0${semver[4] ?? ''}` : '0.0.1';
  const prerelease = /(^-|\.)0\d+(\.|$)/.test(semver?.[4] ?? '') ? '' : (semver?.[4] ?? '');
  return `${major}.${minor}.${patch}${prerelease}`;
}

function summaryOf({ title, summary }: Service): string {
  const text = summary || `A client for ${title}`;
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function licenseOf({ provenance: { license, licenseName } }: Service): string {
  if (license !== undefined) return license;
  return licenseName === '' ? 'UNLICENSED' : 'SEE LICENSE IN README.md';
}

function authorOf({ provenance: { contact } }: Service): object | undefined {
  if (contact.name === '' && contact.email === '' && contact.url === '') return undefined;
  return {
    name: contact.name || contact.email || contact.url,
    email: contact.email || undefined,
    url: contact.url || undefined,
  };
}
