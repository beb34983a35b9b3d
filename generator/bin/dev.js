// Bundles the generator and runs it on this repository: `npm run generate [-- --check]`. Bundling
// takes a few milliseconds, where running the sources through a loader costs half a second.
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const bundling = build({
  entryPoints: [here('../src/main.ts')],
  outfile: here('../dist/dev/main.js'),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
// esbuild works in a process of its own; the large modules can load meanwhile.
await Promise.all([bundling, import('openapi-typescript'), import('oxfmt'), import('yaml')]);

const { main } = await import('../dist/dev/main.js');
const root = here('../..');
process.chdir(root);
process.exitCode = await main([
  ...['generate', '--input', 'openapi.yaml', '--output', '.'],
  ...process.argv.slice(2),
]);
