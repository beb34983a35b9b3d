/*
 * `npm run bench:calls` measures what a call costs, next to its peers, with the built package. Absolute
 * times drift, especially on shared machines; the ratios are medians of the ratios of each round.
 * Writes docs/guides/performance.md and its plots, except for the sections of other benchmarks.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { measureCalls } from './measureCalls.js';
import { measureColdStarts } from './measureColdStarts.js';
import { measureDecoding } from './measureDecoding.js';
import { performancePage } from './performancePage.js';
import { writePage } from '../support/page.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const settings = { rounds: 31, calls: 800, latencyCalls: 1024, inFlights: [1, 16, 128] };

const server = spawn(process.execPath, [fileURLToPath(new URL('server.js', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [port] = await once(createInterface(server.stdout), 'line');
const url = `http://127.0.0.1:${port}`;
try {
  const results = {
    settings,
    calls: await measureCalls(url, settings),
    coldStarts: await measureColdStarts(url, root, 31),
    decoding: await measureDecoding(41),
  };
  const { page, plots } = performancePage(results);
  console.log(page);
  mkdirSync(`${root}docs/images`, { recursive: true });
  for (const [file, svg] of Object.entries(plots)) writeFileSync(`${root}docs/images/${file}`, svg);
  writePage(page);
} finally {
  server.kill();
}
