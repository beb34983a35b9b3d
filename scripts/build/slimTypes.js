/**
 * Leaves out of the types what their users can do without, a third of the file: that models implement
 * what openapi-typescript makes of the same schemas, which is checked here; most of the indentation.
 */
export function slimTypes() {
  return {
    name: 'slim-types',
    renderChunk: (code) =>
      code
        .replaceAll(/ implements Schema(\$\w+)?/g, '')
        .replaceAll(/^type Schema(\$\w+)? = .*\n/gm, '')
        .replace(/^interface components \{.*?^\}\n/ms, '')
        .replaceAll(/^(?: {4})+/gm, (indentation) => ' '.repeat(indentation.length / 4)),
  };
}
