import { build } from 'esbuild';
import { licences } from './licences.js';
import { platformOf } from './perPlatform.js';

/** Adds superagent's browser build to the bundle. */
export function bundledSuperagent() {
  return {
    name: 'bundled-superagent',
    resolveId: (id, importer) =>
      isBundled(id, importer) ? { id: './superagent.js', external: true } : null,
    async generateBundle() {
      const { text, files } = await bundleSuperagent();
      this.emitFile({
        type: 'asset',
        fileName: 'superagent.js',
        source: licences(files).banner + text,
      });
    },
  };
}

/** Writes the licences of what is in superagent's browser build. */
export function licencesOfSuperagent() {
  return {
    name: 'licences-of-superagent',
    async generateBundle() {
      const { files } = await bundleSuperagent();
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licences(files).text });
    },
  };
}

/** Whether an import is that of superagent in the browser build. */
export function isBundled(id, importer) {
  return id === 'superagent' && platformOf(importer ?? '') === 'browser';
}

/** superagent's browser build without qs, which would be half of it, and the files in it. */
async function bundleSuperagent() {
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
  return { text: outputFiles[0].text, files: Object.keys(metafile.inputs) };
}

/**
 * superagent's encoders for bodies that are not text. The client's calls don't use them. For
 * plugins that do, this uses the browser's own.
 */
const encoders = {
  qs: 'exports.stringify = (form) => new URLSearchParams(form).toString();',
  'fast-safe-stringify': 'module.exports = JSON.stringify;',
};

/** An esbuild plugin that replaces the encoders. */
function withoutEncoders() {
  const name = 'without-encoders';
  return {
    name,
    setup({ onResolve, onLoad }) {
      const filter = new RegExp(`^(${Object.keys(encoders).join('|')})$`);
      onResolve({ filter }, ({ path }) => ({ path, namespace: name }));
      onLoad({ filter: /.*/, namespace: name }, ({ path }) => ({ contents: encoders[path] }));
    },
  };
}
