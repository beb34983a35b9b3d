import { build } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { fileURLToPath } from 'node:url';
import { licences } from './licences.js';
import { perPlatform } from './perPlatform.js';
import { shorten } from './shorten.js';
import { bundleSuperagent, superagentOfThePage } from './superagent.js';

/** The global that a script tag defines. */
const service = 'AmazonConnectParticipantService';

/**
 * The build for a script tag: one file with everything in it, and one global. It also works with
 * `require`, for tests of pages that run in Node, and for CommonJS bundles.
 *
 * @param source - the folder of the sources.
 */
export function scriptTag(source) {
  return {
    input: 'src/exports.@browser.ts',
    plugins: [
      superagentOfThePage(),
      perPlatform(source),
      commonJs(),
      esbuild({ target: 'es2022' }),
      shorten(),
      withCompanions(),
    ],
    output: {
      dir: 'dist',
      entryFileNames: 'browser/amazon_connect_participant_service.min.js',
      format: 'iife',
      name: service,
      exports: 'named',
      esModule: true,
      freeze: false,
      inlineDynamicImports: true,
      // The default export, which needs no list of its own.
      outro: 'exports.default = { ...exports };',
      footer: `if (typeof module == 'object') module.exports = ${service};`,
    },
  };
}

/** Bundles the CommonJS modules among the dependencies as ES modules. */
function commonJs() {
  return {
    name: 'common-js',
    resolveId: (id) => (/^[a-z]/.test(id) ? fileURLToPath(import.meta.resolve(id)) : null),
    async load(id) {
      if (!id.includes('node_modules')) return null;
      const options = { entryPoints: [id], bundle: true, format: 'esm', write: false };
      return (await build(options)).outputFiles[0].text;
    },
  };
}

/** Adds the files that have to be beside it. */
function withCompanions() {
  return {
    name: 'with-companions',
    async generateBundle(_options, bundle) {
      const [script] = Object.values(bundle);
      script.code = licences(script.moduleIds).banner + script.code;
      // The other browser builds contain superagent.
      const files = [...script.moduleIds, ...(await bundleSuperagent()).files];
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: licences(files).text,
      });
      // Otherwise, Node would treat it as an ES module, like the rest of the package.
      this.emitFile({
        type: 'asset',
        fileName: 'browser/package.json',
        source: '{ "type": "commonjs" }\n',
      });
    },
  };
}
