import type { GeneratedFile } from '../GeneratedFile.js';
import { PLATFORMS } from './copyRuntime.js';

/** The compiler's configuration, and the files that git and the generator ignore. */
export function emitConfigFiles(): GeneratedFile[] {
  return [
    { path: 'tsconfig.json', content: json(TSCONFIG) },
    { path: 'tsconfig.cjs.json', content: json(TSCONFIG_CJS) },
    { path: 'build.js', content: BUILD },
    { path: '.gitignore', content: 'node_modules/\ndist/\n*.tgz\n' },
    { path: '.openapi-generator-ignore', content: IGNORE },
  ];
}

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    types: ['node'],
    rootDir: 'src',
    outDir: 'dist/esm',
    declaration: true,
    stripInternal: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    isolatedModules: true,
    skipLibCheck: true,
  },
  include: ['src'],
};

const TSCONFIG_CJS = {
  extends: './tsconfig.json',
  compilerOptions: {
    module: 'CommonJS',
    moduleResolution: 'Node10',
    esModuleInterop: true,
    outDir: 'dist/cjs',
    paths: { '#platform': [`./${PLATFORMS.default}`] },
  },
};

/**
 * The compiler can't write these: the package.json files that declare the module format of each
 * folder.
 */
const BUILD = `import { writeFileSync } from 'node:fs';

// The modules for require() are CommonJS.
const manifest = { type: 'commonjs', imports: { '#platform': './${builtPath(PLATFORMS.default)}' } };
writeFileSync('dist/cjs/package.json', JSON.stringify(manifest));

// In Node, import returns the same modules, so that there is only one ApiClient.instance.
writeFileSync(
  'dist/node.js',
  "export * from './cjs/index.js';\\nexport { default } from './cjs/index.js';\\n",
);
`;

const IGNORE = `# Paths that the generator must not write, in gitignore syntax. It never overwrites what you have
# changed; this list says so beforehand. For example:
#
# /README.md
# /test/
`;

function builtPath(path: string): string {
  return path.replace(/^src\/(.*)\.ts$/, '$1.js');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
