import { readFileSync, renameSync, existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absoluteLinks } from './absoluteLinks.js';

/*
 * Runs before and after `npm pack` and `npm publish`, in the folder of a package. The pages that
 * the README links to are not part of the package, so in the packed README they are links to the
 * repository at the tag of the version. Afterwards, the README is restored.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = join(process.cwd(), 'README.md');
// npm packs every file whose name begins with README.
const saved = join(process.cwd(), 'unpacked.README.md');

interface Manifest {
  readonly version: string;
  readonly homepage: string;
}

// Left over from an earlier run that was interrupted.
if (existsSync(saved)) renameSync(saved, readme);

if (process.argv[2] === 'before') {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const text = readFileSync(readme, 'utf8');
  writeFileSync(saved, text);
  const folder = process.cwd() === join(root, '.') ? '' : `${basename(process.cwd())}/`;
  writeFileSync(readme, absoluteLinks(text, `${folder}README.md`, manifest));
}
