/*
 * `npm run docs` builds the documentation into site/. `npm run docs -- --serve` then serves it, by
 * default on port 4582.
 */
import { parseArgs } from 'node:util';
import { buildSite } from './buildSite.js';
import { serveSite } from './serveSite.js';

try {
  const { values } = parseArgs({
    options: { serve: { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const port = Number(values.port ?? 4582);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error('--port must be a number from 1 to 65535');
  }
  await buildSite();
  console.log('The documentation is in site/');
  if (values.serve) console.log(`It is served on ${await serveSite(port)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
