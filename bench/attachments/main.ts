/*
 * The cost of uploading and downloading attachments of 20 MiB: `npm run bench:attachments`. A
 * session sends a file by its path and reads it back as a stream; for comparison, a program does
 * the same with only `node:http`. Each runs in a process of its own, started again in each round.
 * The emulator is the service and the file store, and the built package is measured. Writes a section
 * of docs/guides/performance.md.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmulatorProcess } from '../support/emulatorProcess.js';
import { measured, table, writeSection } from '../support/page.js';
import { median, ratio } from '../support/statistics.js';

const ROUNDS = 16;
/**
 * The transfers of each process, each way: those during which V8 optimises the code, and those after it.
 * One alone takes 30 to 100 ms, which is little to measure.
 */
const WARM_UP = 3;
const REPEATS = 5;
const SIZE = 20 * 1024 * 1024;
const KINDS = [
  'node:http',
  'node:http, superagent loaded',
  'session',
  'session, HttpTransport',
] as const;
const WAYS = ['up', 'down'] as const;
/** What each contender is compared with, besides `node:http`: the same modules are loaded. */
const PEERS: Readonly<Partial<Record<Kind, Kind>>> = {
  session: 'node:http, superagent loaded',
  'session, HttpTransport': 'node:http',
};

type Kind = (typeof KINDS)[number];
type Way = (typeof WAYS)[number];

/** The cost of one transfer. */
interface Taken {
  /** The highest resident memory during the transfer, minus the memory before it, in bytes. */
  readonly memory: number;
  readonly milliseconds: number;
  /** CPU time of the process, in microseconds. */
  readonly cpu: number;
}

const folder = await mkdtemp(join(tmpdir(), 'attachments-'));
const file = join(folder, 'file.pdf');
await writeFile(file, Buffer.alloc(SIZE, 'Amazon Connect '));
const small = join(folder, 'small.pdf');
await writeFile(small, 'Amazon Connect');
const emulator = await EmulatorProcess.start(0);
/** The transfers of each process. */
const results: Record<Way, Record<Kind, Taken[][]>> = { up: none(), down: none() };
try {
  // The first round warms up the disk caches.
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const kind of round % 2 === 0 ? KINDS : KINDS.toReversed()) {
      const taken = await transfer(kind);
      if (round >= 0) for (const way of WAYS) results[way][kind].push(taken[way]);
    }
  }
} finally {
  await emulator.kill();
  await rm(folder, { recursive: true });
}
const rows = WAYS.flatMap((way) => KINDS.map((kind) => row(way, kind)));
const text = `Sending a file of 20 MiB by its path, and reading it back as a stream, with the calls that belong to
each. A process does both ${WARM_UP + REPEATS} times. In the first ${WARM_UP}, V8 still optimises the code, so they have a column of
their own. The figures are medians of ${ROUNDS} processes of each kind. "Memory" is the resident memory at its
peak, above that before the first transfer. The bare peer is \`node:http\` in a process that has loaded the
same modules. All contenders drop the bytes that they read, and transfers have connections of their own,
because in production the file store is another host than the service. ${measured()}

${table(
  [
    'way',
    'contender',
    'memory',
    '× node:http',
    'time',
    'throughput × node:http',
    '× its bare peer',
    `the first ${WARM_UP} × node:http`,
  ],
  rows,
)}

For uploads, a session reads the file in larger pieces. For downloads, a session takes each piece as it
arrives, while the loop of bare \`node:http\` stops and starts the socket for each. The first downloads of a
process take a session longer, because V8 has more code to optimise. And V8, which counts the bytes that
pass through, also collects the whole heap if that is larger than 8 MB. superagent takes 3 MB, which is
why \`node:http\` is measured in a process with superagent as well.
`;
console.log(text);
writeSection('Attachments', text);

function none(): Record<Kind, Taken[][]> {
  return {
    'node:http': [],
    'node:http, superagent loaded': [],
    session: [],
    'session, HttpTransport': [],
  };
}

/** Makes one process send the file and read it back, several times. */
async function transfer(kind: Kind): Promise<Record<Way, Taken[]>> {
  const { participantToken } = await emulator.startChat();
  const child = fork(
    new URL('transfer.js', import.meta.url),
    [kind, emulator.url, participantToken, small, file, String(WARM_UP + REPEATS)],
    { execArgv: ['--expose-gc'] },
  );
  child.once('exit', (code) => {
    if (code !== 0) throw new Error(`${kind} ended with exit code ${String(code)}`);
  });
  const [taken] = (await once(child, 'message')) as [Record<Way, Taken[]>];
  child.disconnect();
  return taken;
}

function row(way: Way, kind: Kind): string[] {
  const { [kind]: own, 'node:http': bare } = results[way];
  const peer = PEERS[kind];
  const memory = (all: Taken[][]): number[] => all.flat().map((one) => one.memory);
  const first = (all: Taken[][]): number[] => times(all.map((taken) => taken.slice(0, WARM_UP)));
  const later = (all: Taken[][]): number[] => times(all.map((taken) => taken.slice(WARM_UP)));
  return [
    way,
    kind,
    `${(median(memory(own)) / 1024 / 1024).toFixed(0)} MiB`,
    ratio(memory(own), memory(bare)).toFixed(2),
    `${median(later(own)).toFixed(0)} ms`,
    // Throughput is the inverse of time.
    ratio(later(bare), later(own)).toFixed(2),
    peer ? ratio(later(results[way][peer]), later(own)).toFixed(2) : '',
    ratio(first(bare), first(own)).toFixed(2),
  ];
}

/** In ms. */
function times(all: Taken[][]): number[] {
  return all.flat().map((one) => one.milliseconds);
}
