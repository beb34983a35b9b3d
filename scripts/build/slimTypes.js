/**
 * Leaves out of the types what their users can do without, half of the file: that models implement
 * what openapi-typescript makes of the same schemas, which is checked here; what each model says
 * anew of the three methods that all have; most of the indentation.
 */
export function slimTypes() {
  return {
    name: 'slim-types',
    renderChunk: (code) =>
      code
        .replaceAll(/ implements Schema(\$\w+)?/g, '')
        .replaceAll(/^type Schema(\$\w+)? = .*\n/gm, '')
        .replace(/^interface components \{.*?^\}\n/ms, '')
        .replaceAll(
          /^ {4}\/\*\*(?:(?!\*\/).)*\*\/\n(?= {4}(?:constructor\(init\?|static (?:constructFrom|valid)))/gms,
          '',
        )
        .replaceAll(/^(?: {4})+/gm, (indentation) => ' '.repeat(indentation.length / 4)),
  };
}
