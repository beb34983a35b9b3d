import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { repositoryAt } from './repository.js';

/*
 * `npm run repository -- https://github.com/owner/name` writes the address of the repository into
 * the manifests of all packages. It occurs nowhere else; the links in packed READMEs are derived
 * from it.
 */
const packages = [undefined, 'generator', 'emulator', 'cli'];

try {
  const [address = ''] = process.argv.slice(2);
  for (const folder of packages) {
    const file = new URL(
      `../../${folder === undefined ? '' : `${folder}/`}package.json`,
      import.meta.url,
    );
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const text = JSON.stringify({ ...manifest, ...repositoryAt(address, folder) }, null, 2);
    writeFileSync(fileURLToPath(file), `${text}\n`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
