/**
 * Removes parts of the types that users don't need, a third of the file: most of the indentation,
 * and the declarations that models implement the types that openapi-typescript generates from the
 * same schemas, which are checked here.
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
