import { build } from 'esbuild';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'rollup-plugin-esbuild';
import { licences } from '../licences.js';
import { perPlatform } from '../perPlatform.js';
import { shorten } from '../shorten.js';
import { bundleSuperagent, superagentOfThePage } from '../superagent.js';

/** The global that the first script defines. */
const service = 'AmazonConnectParticipantService';

/**
 * The builds for script tags: one script with everything but Conversation, which defines a global,
 * and one that adds Conversation to it. They also work with `require`, for tests of pages that run
 * in Node, and for CommonJS bundles: the second one loads the first one then.
 *
 * @param source - the folder of the sources.
 */
export function scriptTags(source) {
  return [
    script('src/exports.@browser.ts', 'amazon_connect_participant_service.min.js', {
      plugins: [
        withoutConversation(),
        superagentOfThePage(),
        perPlatform(source),
        commonJs(),
        esbuild({ target: 'es2022' }),
        shorten(),
        withCompanions(),
      ],
      output: {
        name: service,
        exports: 'named',
        esModule: true,
        freeze: false,
        outro: `
          // The default export, which needs no list of its own.
          exports.default = { ...exports };
          Object.defineProperty(exports, 'Conversation', {
            configurable: true,
            get() {
              throw new Error('Conversation needs conversation.min.js: load that script as well');
            },
          });`,
        footer: `if (typeof module == 'object') module.exports = ${service};`,
      },
    }),
    script('scripts/build/scriptTag/conversation.js', 'conversation.min.js', {
      plugins: [
        classesOfTheService(source),
        perPlatform(source),
        esbuild({ target: 'es2022' }),
        shorten(),
      ],
    }),
  ];
}

function script(input, file, { plugins, output = {} }) {
  return {
    input,
    plugins,
    output: {
      ...output,
      dir: 'dist',
      entryFileNames: `browser/${file}`,
      format: 'iife',
      inlineDynamicImports: true,
    },
  };
}

/** Leaves out what conversation.min.js adds. */
function withoutConversation() {
  const empty = '\0nothing';
  return {
    name: 'without-conversation',
    resolveId: (id) => (id.endsWith('/chat/conversation/index.js') ? empty : null),
    load: (id) => (id === empty ? '' : null),
  };
}

/** Takes from the first script what both have to share, and what would be in both otherwise. */
function classesOfTheService(source) {
  const shared = /^chat\/(ChatSession|errors\/\w+|items\/(ChatItem|ContentType))\.js$/;
  const file = resolve('scripts/build/scriptTag/service.js');
  return {
    name: 'classes-of-the-service',
    resolveId(id, importer) {
      if (!importer?.startsWith(source)) return null;
      const imported = join(importer, '..', id).slice(source.length + 1);
      return shared.test(imported) ? file : null;
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

/** Adds the files that have to be beside the scripts. */
function withCompanions() {
  return {
    name: 'with-companions',
    async generateBundle(_options, bundle) {
      const [first] = Object.values(bundle);
      first.code = licences(first.moduleIds).banner + first.code;
      // The other browser builds contain superagent.
      const files = [...first.moduleIds, ...(await bundleSuperagent()).files];
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: licences(files).text,
      });
      // Otherwise, Node would treat them as ES modules, like the rest of the package.
      this.emitFile({
        type: 'asset',
        fileName: 'browser/package.json',
        source: '{ "type": "commonjs" }\n',
      });
    },
  };
}
