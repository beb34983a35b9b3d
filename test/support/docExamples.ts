import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code of the `@example` blocks in the doc comments of a folder, with the paths of their files. */
export function docExamples(folder: string): (readonly [file: string, code: string])[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      examplesIn(readFileSync(join(folder, file), 'utf8')).map((code) => [file, code] as const),
    );
}

function examplesIn(source: string): string[] {
  const comments = source.match(/\/\*\*.*?\*\//gs) ?? [];
  return comments.flatMap((comment) => {
    const text = comment.slice('/**'.length, -'*/'.length).replace(/^ *\* ?/gm, '');
    const [, ...examples] = text.split(/^@example\s/m);
    // An example ends at the next tag.
    return examples.map((example) => (example.split(/^@\w/m)[0] ?? '').trim());
  });
}
