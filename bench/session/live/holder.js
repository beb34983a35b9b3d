/*
 * Runs many live sessions in one process, of the kind that its argument names, and reports their
 * resource usage on demand. Run by main.ts. The built package is measured.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { bare } from './bare.js';
import { ordered } from './ordered.js';
import { sessions } from './sessions.js';

/** How many are opened at a time. */
const OPENING = 16;

const [, , kind, url] = process.argv;
let received = 0;
let calls = 0;
let lastCall = 0;
const watcher = {
  /** Called for each message. */
  received: () => {
    received += 1;
  },
  /** Called for each event of each call. */
  called: ({ type }) => {
    if (type === 'attempt') calls += 1;
    lastCall = performance.now();
  },
};
const open = { bare, ordered, session: sessions }[kind](url, watcher);

process.on('message', (question) => {
  void answer(question).then((usage) => process.send(usage));
});
process.on('disconnect', () => process.exit());
process.send('ready');

/** Answers a request, and reports the usage so far. */
async function answer({ warmUp, tokens = [], collect }) {
  await openAll([...tokens], warmUp);
  if (collect) await collectGarbage();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external } = process.memoryUsage();
  const sinceCall = performance.now() - lastCall;
  return { cpu: user + system, heap: heapUsed + external, received, calls, sinceCall };
}

/**
 * @param warmUp - closes each session again, so that modules and code that are loaded once don't
 * count
 */
async function openAll(tokens, warmUp) {
  const worker = async () => {
    for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) {
      const close = await open(token);
      if (warmUp) close();
    }
  };
  await Promise.all(Array.from({ length: OPENING }, worker));
}

/** Collects several times, with pauses, because closed sockets are released later. */
async function collectGarbage() {
  for (let times = 0; times < 3; times += 1) {
    await setTimeout(1000);
    globalThis.gc();
  }
}
