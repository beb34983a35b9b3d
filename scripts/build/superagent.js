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

/** Whether an import is that of superagent in the browser build. */
export function isBundled(id, importer) {
  return id === 'superagent' && platformOf(importer ?? '') === 'browser';
}

/** superagent's browser build without qs, which would be half of it, and the files in it. */
export async function bundleSuperagent() {
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

/**
 * Leaves superagent out of the build for a script tag. Only plugins need it, and pages with plugins
 * load superagent themselves.
 */
export function superagentOfThePage() {
  const id = '\0superagent';
  return {
    name: 'superagent-of-the-page',
    resolveId: (imported) => (imported === 'superagent' ? id : null),
    load: (loaded) => (loaded === id ? loadedByThePage : null),
  };
}

const loadedByThePage = `
  export default function superagent(...request) {
    if (typeof globalThis.superagent == 'function') return globalThis.superagent(...request);
    throw new TypeError(
      'plugins need superagent, which is not in this file: load it with a script of its own, ' +
        "or set globalThis.superagent = require('superagent')",
    );
  }`;
