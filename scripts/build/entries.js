/**
 * Writes `<name>.js`, which hands on what `<name>.cjs` exports: in one process of Node `import` and
 * `require` must give the same ApiClient, with the same `instance`.
 */
export function importWrapper(name) {
  return {
    name: 'import-wrapper',
    generateBundle(_options, bundle) {
      const names = bundle[`${name}.cjs`].exports.filter((exported) => exported !== 'default');
      this.emitFile({
        type: 'asset',
        fileName: `${name}.js`,
        source:
          `import all from './${name}.cjs';\n` +
          `export const { ${names.join(', ')} } = all;\n` +
          `export default all.default;\n`,
      });
    },
  };
}

/**
 * Writes the types of the entries, in both formats, which hand on those of `types.d.cts`: all
 * entries have the same names, and the types of one set of classes.
 */
export function typeEntries() {
  return {
    name: 'type-entries',
    generateBundle() {
      // The names of the first line are among those of the second, through which
      // arethetypeswrong does not look.
      const source =
        `export { ApiClient, DefaultApi } from './types.cjs';\n` +
        `export * from './types.cjs';\n` +
        `export * as default from './types.cjs';\n`;
      for (const fileName of ['index.d.ts', 'index.d.cts']) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
