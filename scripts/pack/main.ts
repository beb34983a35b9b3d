import { readFileSync, renameSync, existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absoluteLinks } from './absoluteLinks.js';

/*
 * Runs before and after `npm pack` and `npm publish`, in the folder of a package. The README that
 * travels with it links to the repository at the tag of its version, since the pages that it links to
 * stay there. Afterwards the README is as before.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = join(process.cwd(), 'README.md');
const saved = join(process.cwd(), 'README.md.unpacked');

interface Manifest {
  readonly version: string;
  readonly homepage: string;
}

// An earlier run that was interrupted has left it.
if (existsSync(saved)) renameSync(saved, readme);

if (process.argv[2] === 'before') {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const text = readFileSync(readme, 'utf8');
  writeFileSync(saved, text);
  const folder = process.cwd() === join(root, '.') ? '' : `${basename(process.cwd())}/`;
  writeFileSync(readme, absoluteLinks(text, `${folder}README.md`, manifest));
}
