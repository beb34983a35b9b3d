import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import manifest from './package.json' with { type: 'json' };

const dependencies = Object.keys(manifest.dependencies);
const external = (id) => id.startsWith('node:') || dependencies.includes(id);

export default [
  {
    input: 'src/index.ts',
    external,
    plugins: [esbuild({ target: 'node20' }), importWrapper()],
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
    plugins: [dts()],
    output: [{ file: 'dist/index.d.ts' }, { file: 'dist/index.d.cts' }],
  },
];

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
