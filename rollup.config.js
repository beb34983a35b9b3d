import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { bundledSuperagent, isBundled, licencesOfSuperagent } from './scripts/build/superagent.js';
import { scriptTags } from './scripts/build/scriptTag/builds.js';
import { ofPlatform, perPlatform, platformOf } from './scripts/build/perPlatform.js';
import { importWrapper, sameTypes, typeEntries } from './scripts/build/entries.js';
import { lazily, onCall } from './scripts/build/lazily.js';
import { shorten } from './scripts/build/shorten.js';
import { slimTypes } from './scripts/build/slimTypes.js';

// What an earlier build has made and this one does not is not to be packed.
for (const folder of ['.', 'emulator', 'generator', 'cli']) {
  rmSync(`${folder}/dist`, { recursive: true, force: true });
}

/** What is not part of a package: Node's own modules and dependencies. */
const external = (id, importer) => !/^[./#]/.test(id) && !isBundled(id, importer);

const source = fileURLToPath(new URL('src', import.meta.url));

const small = shorten({
  // Above an uncaught error Node prints the line that it comes from: in one line, the whole file.
  lineLimit: 160,
  // Bundlers can leave out a function that is not used, but not one that is part of another.
  compress: { reduce_funcs: false },
});

/** An entry for each platform; what does not depend on the platform is in a chunk that they share. */
function entries(files) {
  return {
    input: Object.fromEntries(
      Object.entries(files).map(([name, [file, platform]]) => [
        name,
        `src/${file}.@${platform}.ts`,
      ]),
    ),
    external,
  };
}

/** What every output of those entries has. */
const shared = {
  exports: 'named',
  // A call would keep everything in a bundle that has no use for the default export.
  freeze: false,
  compact: true,
  hoistTransitiveImports: false,
  manualChunks(id) {
    if (!id.startsWith(source) || platformOf(id) !== undefined) return undefined;
    if (id.startsWith(`${source}/compat/`)) return undefined;
    // What imports a dependency is apart, so that a bundle without it drops the dependency too, and
    // so are sessions and conversations, since a bundler drops a file more surely than parts of one.
    if (id === `${source}/runtime/request/inQuery.ts`) return 'query';
    if (id.startsWith(`${source}/chat/conversation/`)) return 'conversation';
    return id.startsWith(`${source}/chat/`) ? 'chat' : 'shared';
  },
};

/** Resolves the `imports` of package.json for one platform. */
function onPlatform(platform) {
  return {
    name: 'on-platform',
    resolveId: (id) => (id.startsWith('#') ? `${source}/${ofPlatform(id, platform)}` : null),
  };
}

/** Leaves all that the package exports to a file that is built apart. */
function exportsIn(file) {
  const resolved = { id: file, external: true };
  return {
    name: 'exports-in',
    resolveId: (id) => (id === '../exports.js' ? resolved : null),
  };
}

export default [
  {
    ...entries({
      index: ['exports', 'node'],
      fetch: ['exports', 'fetch'],
      compat: ['compat/exports', 'node'],
    }),
    // Otherwise, a chunk also requires the dependencies of the chunks that it shares.
    treeshake: { moduleSideEffects: 'no-external' },
    plugins: [
      perPlatform(source),
      esbuild({ target: 'es2022' }),
      importWrapper('index'),
      importWrapper('fetch'),
      importWrapper('compat'),
      lazily(/^chat/),
      onCall('querystring-es3/encode.js'),
      licencesOfSuperagent(),
    ],
    output: {
      ...shared,
      // Node runs it as it is, without a source map, and its stack traces are to be read.
      compact: false,
      dir: 'dist',
      format: 'cjs',
      interop: 'auto',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      manualChunks(id) {
        if (!id.startsWith(source) || /(^|\/)exports\.|\/compat\//.test(id)) return undefined;
        // Only sessions transfer files.
        const isOfChats = /^\/(chat|runtime\/transfer)\//.test(id.slice(source.length));
        const part = isOfChats ? 'chat' : 'calls';
        return [part, platformOf(id)].filter(Boolean).join('.');
      },
      esModule: true,
      // The default export, which needs no list of its own.
      outro: (chunk) =>
        chunk.isEntry
          ? 'const { __esModule, ...names } = Object.getOwnPropertyDescriptors(exports);\n' +
            'exports.default = Object.defineProperties({}, names);'
          : '',
      // A native import() would load superagent through the slower loader of ES modules.
      dynamicImportInCjs: false,
    },
  },
  {
    ...entries({
      node: ['index', 'node'],
      browser: ['index', 'browser'],
      fetch: ['index', 'fetch'],
    }),
    plugins: [
      bundledSuperagent(),
      perPlatform(source),
      esbuild({ target: 'es2022' }),
      // It is for bundlers, which would rename what is in it.
      small,
    ],
    output: {
      ...shared,
      dir: 'dist/esm',
      format: 'es',
      entryFileNames: '[name].js',
      // What browsers load later is the module of its platform.
      chunkFileNames: ({ name }) => `${name.replace(/\.@\w+$/, '')}.js`,
    },
  },
  ...['node', 'browser', 'fetch'].map((platform) => ({
    input: 'src/compat/index.ts',
    external,
    plugins: [
      exportsIn(`./${platform}.js`),
      onPlatform(platform),
      esbuild({ target: 'es2022' }),
      small,
    ],
    makeAbsoluteExternalsRelative: false,
    output: {
      ...shared,
      file: `dist/esm/compat.${platform}.js`,
      format: 'es',
      manualChunks: undefined,
    },
  })),
  {
    input: 'src/exports.ts',
    external,
    plugins: [
      // The types of all platforms are those of Node's.
      onPlatform('node'),
      dts({ compilerOptions: { stripInternal: true } }),
      slimTypes(),
      typeEntries('index', 'types.cjs'),
    ],
    output: { file: 'dist/types.d.cts' },
  },
  ...scriptTags(source),
  {
    input: 'src/compat/exports.ts',
    external,
    plugins: [
      exportsIn('./types.cjs'),
      onPlatform('node'),
      dts({ compilerOptions: { stripInternal: true } }),
      typeEntries('compat', 'compatTypes.cjs'),
    ],
    makeAbsoluteExternalsRelative: false,
    output: { file: 'dist/compatTypes.d.cts' },
  },
  ...transport('http', 'HttpTransport'),
  ...transport('undici', 'UndiciTransport'),
  ...tool('emulator', [asset('openapi.yaml')]),
  ...tool('generator', [clientSources()]),
  {
    input: 'cli/src/main.ts',
    external,
    plugins: [esbuild({ target: 'node20' })],
    output: { file: 'cli/dist/main.js', format: 'es' },
  },
];

/** A transport that is an entry of its own, in one file that imports no other of the package. */
function transport(name, className) {
  const input = `src/runtime/transport/${className}.ts`;
  const output = (format, extension) => ({
    file: `dist/transports/${name}.${extension}`,
    format,
    exports: 'named',
    interop: 'auto',
    inlineDynamicImports: true,
    dynamicImportInCjs: false,
    generatedCode: 'es2015',
  });
  return [
    {
      input,
      external,
      plugins: [esbuild({ target: 'es2022' })],
      output: [output('es', 'js'), output('cjs', 'cjs')],
    },
    {
      input,
      external,
      plugins: [dts(), slimTypes(), sameTypes(`${name}.d.ts`, `./${name}.cjs`)],
      output: output('es', 'd.cts'),
    },
  ];
}

/** A workspace package that is a library and a command, for Node alone. */
function tool(folder, plugins = []) {
  return [
    {
      input: [`${folder}/src/index.ts`, `${folder}/src/main.ts`],
      external,
      plugins: [esbuild({ target: 'node20' }), ...plugins],
      output: { dir: `${folder}/dist`, format: 'es', chunkFileNames: 'shared.js' },
    },
    {
      input: `${folder}/src/index.ts`,
      external,
      plugins: [dts()],
      output: { file: `${folder}/dist/index.d.ts` },
    },
  ];
}

/** Puts what each generated package gets as it is beside the generator. */
function clientSources() {
  return {
    name: 'client-sources',
    generateBundle() {
      const runtime = readdirSync('src/runtime', { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      for (const file of [...runtime, 'src/ApiClient.ts', 'package.json']) {
        this.emitFile({
          type: 'asset',
          fileName: `client/${file}`,
          source: readFileSync(file),
        });
      }
    },
  };
}

/** Puts a file of this folder beside what is built. */
function asset(fileName) {
  return {
    name: 'asset',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(fileName) });
    },
  };
}
