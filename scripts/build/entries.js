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
 * Writes the types of an entry, in both formats, which hand on those of `types`: entries have the
 * types of one set of classes.
 */
export function typeEntries(name, types) {
  return {
    name: 'type-entries',
    generateBundle() {
      // The names of the first line are among those of the second, through which
      // arethetypeswrong does not look.
      const source =
        `export { ApiClient, DefaultApi } from './${types}';\n` +
        `export * from './${types}';\n` +
        `export * as default from './${types}';\n`;
      for (const extension of ['d.ts', 'd.cts']) {
        this.emitFile({ type: 'asset', fileName: `${name}.${extension}`, source });
      }
    },
  };
}
