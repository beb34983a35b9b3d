import { join, resolve } from 'node:path';
import esbuild from 'rollup-plugin-esbuild';
import { perPlatform } from '../perPlatform.js';
import { shorten } from '../shorten.js';

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
        withoutDependencies(),
        perPlatform(source),
        esbuild({ target: 'es2022' }),
        shorten(),
        markAsCommonJs(),
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
              throw new Error('load conversation.min.js to use Conversation');
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

/** Takes the modules that both scripts need from the first one, so that they share its classes. */
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

/** Leaves out the dependencies, so that the script contains none of them. */
function withoutDependencies() {
  const files = {
    superagent: resolve('scripts/build/scriptTag/superagentOfThePage.js'),
    '../runtime/request/inQuery.js': resolve('scripts/build/scriptTag/inQuery.js'),
  };
  return { name: 'without-dependencies', resolveId: (id) => files[id] ?? null };
}

/** Otherwise, Node would treat the scripts as ES modules, like the rest of the package. */
function markAsCommonJs() {
  return {
    name: 'mark-as-common-js',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'browser/package.json',
        source: '{ "type": "commonjs" }\n',
      });
    },
  };
}
