import { build } from 'esbuild';
import { licences } from './licences.js';
import { platformOf } from './perPlatform.js';

/**
 * Puts superagent's build for browsers beside ours, without qs: superagent needs that for forms
 * alone, which no call of ours is, and it would be half of a page's bundle.
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
        plugins: [withoutQs()],
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

/** Writes the flat forms that a plugin might send with what a browser has. */
export function withoutQs() {
  return {
    name: 'without-qs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^qs$/ }, () => ({ path: 'qs', namespace: 'without-qs' }));
      onLoad({ filter: /^qs$/, namespace: 'without-qs' }, () => ({
        contents: 'export const stringify = (form) => new URLSearchParams(form).toString();',
      }));
    },
  };
}
