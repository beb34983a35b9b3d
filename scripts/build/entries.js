/**
 * Writes `<name>.js`, which re-exports `<name>.cjs`: within one Node process, `import` and
 * `require` must return the same ApiClient with the same `instance`.
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
 * Writes the types of an entry in both formats. They re-export `types`, so that all entries share
 * one set of classes.
 */
export function typeEntries(name, types) {
  return {
    name: 'type-entries',
    generateBundle() {
      // The names of the first line are also in the second one, but arethetypeswrong doesn't look
      // there.
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

/** Writes the types of an ES module that exports the same as a CommonJS module. */
export function sameTypes(fileName, module) {
  return {
    name: 'same-types',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: `export * from '${module}';\n` });
    },
  };
}
