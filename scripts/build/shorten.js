import { minify as esbuild } from 'rollup-plugin-esbuild';
import { minify as terser } from 'terser';

/**
 * Minifies twice. esbuild gives the private members of every class the same short names, which
 * compress well. terser then shortens more of the rest.
 *
 * @param lineLimit - the length from which lines are broken, where that is possible.
 * @param compress - further options of terser.
 */
export function shorten({ lineLimit, compress } = {}) {
  return [
    esbuild({ target: 'es2022', legalComments: 'none', sourceMap: false }),
    {
      name: 'terser',
      renderChunk: (code, _chunk, { format }) =>
        terser(code, {
          ecma: 2020,
          module: format === 'es',
          compress: { passes: 2, ...compress },
          // Also keep comments such as /* @__PURE__ */, which bundlers of users need.
          format: { max_line_len: lineLimit, preserve_annotations: true },
        }),
    },
  ];
}
