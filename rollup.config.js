import { fileURLToPath } from 'node:url';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';

/** What is not part of a package: Node's own modules and dependencies. */
const external = (id) => !/^[./#]/.test(id);

/** Stands `src/runtime/platform/<name>.ts` for `#platform`. */
function platform(name) {
  return {
    name: 'platform',
    resolveId: (id) =>
      id === '#platform'
        ? fileURLToPath(new URL(`src/runtime/platform/${name}.ts`, import.meta.url))
        : null,
  };
}

export default [
  {
    input: 'src/index.ts',
    external,
    plugins: [platform('node'), esbuild({ target: 'node20' }), importWrapper()],
    output: {
      file: 'dist/index.cjs',
      format: 'cjs',
      exports: 'named',
      interop: 'auto',
      // A native import() would load superagent through the slower loader of ES modules.
      dynamicImportInCjs: false,
    },
  },
  {
    input: 'src/index.ts',
    external,
    plugins: [platform('node'), dts()],
    output: [{ file: 'dist/index.d.ts' }, { file: 'dist/index.d.cts' }],
  },
  ...tool('emulator'),
  ...tool('generator'),
];

/** A workspace package that is a library and a command, for Node alone. */
function tool(folder) {
  return [
    {
      input: [`${folder}/src/index.ts`, `${folder}/src/main.ts`],
      external,
      plugins: [esbuild({ target: 'node20' })],
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

/**
 * Writes `index.js`, which hands on what `index.cjs` exports: in one process `import` and `require`
 * must give the same ApiClient, with the same `instance`.
 */
function importWrapper() {
  return {
    name: 'import-wrapper',
    generateBundle(_options, bundle) {
      const chunk = bundle['index.cjs'];
      const names = chunk.exports.filter((name) => name !== 'default');
      this.emitFile({
        type: 'asset',
        fileName: 'index.js',
        source:
          `import all from './index.cjs';\n` +
          `export const { ${names.join(', ')} } = all;\n` +
          `export default all.default;\n`,
      });
    },
  };
}
