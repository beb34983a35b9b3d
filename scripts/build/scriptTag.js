import { build } from 'esbuild';
import { licences } from './licences.js';
import { bundleSuperagent, superagentOfThePage } from './superagent.js';

/**
 * Writes the build for a script tag: one file with everything in it, and one global. It also works
 * with `require`, for tests of pages that run in Node, and for CommonJS bundles.
 */
export function scriptTag() {
  return {
    name: 'script-tag',
    async generateBundle() {
      const { outputFiles, metafile } = await build({
        entryPoints: ['src/exports.ts'],
        bundle: true,
        conditions: ['browser'],
        format: 'iife',
        globalName: 'AmazonConnectParticipantService',
        metafile: true,
        footer: {
          js:
            // The default export, without a list of its own.
            'AmazonConnectParticipantService.default={...AmazonConnectParticipantService};' +
            'if(typeof module=="object")module.exports=AmazonConnectParticipantService;',
        },
        target: 'es2022',
        minify: true,
        write: false,
        plugins: [superagentOfThePage()],
      });
      this.emitFile({
        type: 'asset',
        fileName: 'browser/amazon_connect_participant_service.min.js',
        source: licences(metafile).banner + outputFiles[0].text,
      });
      // The other browser builds contain superagent.
      const { inputs } = (await bundleSuperagent()).metafile;
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: licences({ inputs: { ...metafile.inputs, ...inputs } }).text,
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
