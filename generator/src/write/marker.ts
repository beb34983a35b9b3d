import { extname } from 'node:path';

/** A text in the first lines of generated files, by which the generator recognises them. */
export const MARKER = 'by openapi-callback-client: change the description and generate again.';

const SLASHES = (text: string) => `// ${text}\n`;
const COMMENTS: Readonly<Record<string, (text: string) => string>> = {
  '.ts': SLASHES,
  '.mts': SLASHES,
  '.cts': SLASHES,
  '.js': SLASHES,
  '.mjs': SLASHES,
  '.cjs': SLASHES,
  '.md': (text) => `<!-- ${text} -->\n\n`,
};

/** Adds the marker to a file, if its format has comments. */
export function withMarker(path: string, content: string, specFileName: string): string {
  const comment = COMMENTS[extname(path)];
  if (comment === undefined) return content;
  const name = specFileName.replace(/[\r\n]|--+/g, '-');
  return comment(`Generated from ${name} ${MARKER}`) + content;
}

/** Whether the generator adds the marker to files of this kind. */
export function takesMarker(path: string): boolean {
  return COMMENTS[extname(path)] !== undefined;
}

/** Whether the first lines of a file contain the marker. */
export function hasMarker(content: string): boolean {
  return content.split('\n', 3).some((line) => line.includes(MARKER));
}
