import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { largeDescription } from './largeDescription.js';

/*
 * What generating a complete package costs by the size of the document: CPU time for each operation,
 * and memory at most. Beside it, openapi-typescript with its own command, which writes one file of
 * types. Each run is a process of its own.
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const SIZES = [1000, 4000, 11_400];

interface Usage {
  /** CPU time in user mode, in s. */
  readonly seconds: number;
  /** The most memory that the process had at once. */
  readonly megabytes: number;
}

async function usageOf(program: string, args: readonly string[]): Promise<Usage> {
  const reporter = new URL('reportUsage.js', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', reporter, program, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const [report, code] = await Promise.all([
    text(child.stdio[3] as Readable),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ]);
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`);
  return JSON.parse(report) as Usage;
}

const peer = join(
  dirname(createRequire(import.meta.url).resolve('openapi-typescript/package.json')),
  'bin/cli.js',
);
const folder = await mkdtemp(join(tmpdir(), 'bench-generator-'));
try {
  const rows: { size: number; ours: Usage; peers: Usage }[] = [];
  for (const size of SIZES) {
    const input = join(folder, `${size}.json`);
    await writeFile(input, JSON.stringify(largeDescription(size), null, 1));
    const generate = ['generate', '--input', input, '--output', join(folder, `${size}`)];
    const ours = await usageOf(here('../../generator/bin/openapi-callback-client.js'), generate);
    const peers = await usageOf(peer, [input, '--output', join(folder, `${size}.ts`)]);
    rows.push({ size, ours, peers });
  }
  console.log('| operations | CPU | per operation | memory | openapi-typescript: CPU | memory |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { size, ours, peers } of rows) {
    const cells = [
      size.toLocaleString('en'),
      `${ours.seconds.toFixed(1)} s`,
      `${((1000 * ours.seconds) / size).toFixed(2)} ms`,
      `${ours.megabytes.toFixed(0)} MB`,
      `${peers.seconds.toFixed(1)} s`,
      `${peers.megabytes.toFixed(0)} MB`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  await rm(folder, { recursive: true });
}
