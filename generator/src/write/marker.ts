import { extname } from 'node:path';

/** What the first lines of a generated file say; by it the generator knows its own files. */
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

/** A file with the marker before it, where its kind has comments. */
export function withMarker(path: string, content: string, specFileName: string): string {
  const comment = COMMENTS[extname(path)];
  if (comment === undefined) return content;
  const name = specFileName.replace(/[\r\n]|--+/g, '-');
  return comment(`Generated from ${name} ${MARKER}`) + content;
}

/** Whether files of this kind carry the marker when the generator writes them. */
export function takesMarker(path: string): boolean {
  return COMMENTS[extname(path)] !== undefined;
}

/** Whether the first lines of a file carry the marker. */
export function hasMarker(content: string): boolean {
  return content.split('\n', 3).some((line) => line.includes(MARKER));
}
