import { build } from 'esbuild';
import { licences } from './licences.js';
import { platformOf } from './perPlatform.js';

/**
 * Puts superagent's build for browsers beside ours, without qs, which would be half of a page's
 * bundle.
 */
export function bundledSuperagent() {
  return {
    name: 'bundled-superagent',
    resolveId: (id, importer) =>
      isBundled(id, importer) ? { id: './superagent.js', external: true } : null,
    async generateBundle() {
      const { outputFiles, metafile } = await build({
        stdin: { contents: `export { default } from 'superagent';`, resolveDir: '.' },
        bundle: true,
        format: 'esm',
        target: 'es2022',
        minify: true,
        write: false,
        metafile: true,
        plugins: [withoutEncoders()],
      });
      this.emitFile({
        type: 'asset',
        fileName: 'superagent.js',
        source: licences(metafile).banner + outputFiles[0].text,
      });
    },
  };
}

/** Whether an import is that of superagent in the build for browsers. */
export function isBundled(id, importer) {
  return id === 'superagent' && platformOf(importer ?? '') === 'browser';
}

/**
 * What superagent has for bodies that are no text. No call of ours has one; for a plugin that sends
 * one, this is what a browser has itself.
 */
const instead = {
  qs: 'exports.stringify = (form) => new URLSearchParams(form).toString();',
  'fast-safe-stringify': 'module.exports = JSON.stringify;',
};

/** Leaves out of superagent what no call needs. */
export function withoutEncoders() {
  return {
    name: 'without-encoders',
    setup({ onResolve, onLoad }) {
      const filter = new RegExp(`^(${Object.keys(instead).join('|')})$`);
      onResolve({ filter }, ({ path }) => ({ path, namespace: 'without-encoders' }));
      onLoad({ filter: /.*/, namespace: 'without-encoders' }, ({ path }) => ({
        contents: instead[path],
      }));
    },
  };
}
