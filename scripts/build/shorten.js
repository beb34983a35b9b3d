import { minify as esbuild } from 'rollup-plugin-esbuild';
import { minify as terser } from 'terser';

/**
 * Minifies twice. esbuild gives the private members of every class the same short names, which
 * compress well. terser then shortens more of the rest.
 *
 * @param lineLimit - the length from which lines are broken, where that is possible.
 */
export function shorten({ lineLimit } = {}) {
  return [
    esbuild({ target: 'es2022', legalComments: 'none', sourceMap: false }),
    {
      name: 'terser',
      renderChunk: (code, _chunk, { format }) =>
        terser(code, {
          ecma: 2020,
          module: format === 'es',
          // A function inside another one could not be left out by the bundlers of users, and would
          // be created again for each call.
          compress: { passes: 2, reduce_funcs: false },
          // Also keep comments such as /* @__PURE__ */, which bundlers of users need.
          format: { max_line_len: lineLimit, preserve_annotations: true },
        }),
    },
  ];
}
