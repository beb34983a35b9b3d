import { transform } from 'esbuild';

/** The imports of a module, its code, and its exports. */
const parts = {
  es: /^((?:import[^;]*;\s*)*)(.*?)((?:export\s*\{[^}]*\};?\s*)?)$/s,
  // Its imports are code. Exports that are no statements of their own are not found by TypeScript.
  cjs: /^()(.*?)((?:exports\.\w+\s*=\s*[\w.]+;\s*)*)$/s,
};

/**
 * Minifies all but the names of functions, classes and methods, so that stack traces and inspections
 * can be read: those of the top level are what esbuild leaves alone in a script, so a module is
 * given to it without its imports and exports.
 */
export function minify() {
  return {
    name: 'minify',
    async renderChunk(code, _chunk, { format }) {
      const [, imports, body, exports] = parts[format].exec(code);
      const { code: small } = await transform(body, {
        minify: true,
        legalComments: 'none',
        target: 'es2022',
      });
      return imports + small + exports;
    },
  };
}
