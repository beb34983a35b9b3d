/*
 * Holds many live sessions in one process, of the kind that its argument says, and tells on demand
 * what they have used. Run by main.ts; the built package is measured.
 */
import { setTimeout } from 'node:timers/promises';
import { bare } from './bare.js';
import { sessions } from './sessions.js';

/** How many are opened at a time. */
const OPENING = 16;

const [, , kind, url] = process.argv;
let received = 0;
const count = () => {
  received += 1;
};
const open = kind === 'bare' ? bare(url, count) : sessions(url, count);

process.on('message', (question) => {
  void answer(question).then((usage) => process.send(usage));
});
process.on('disconnect', () => process.exit());
process.send('ready');

/** Does what is asked for, and tells what was used until then. */
async function answer({ warmUp, tokens = [], collect }) {
  await openAll([...tokens], warmUp);
  if (collect) await collectGarbage();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { cpu: user + system, heap: heapUsed + external, rss, received };
}

/** @param warmUp - closes each again: so that what is loaded and compiled once does not count */
async function openAll(tokens, warmUp) {
  const worker = async () => {
    for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) {
      const close = await open(token);
      if (warmUp) close();
    }
  };
  await Promise.all(Array.from({ length: OPENING }, worker));
}

/** Several times, with moments between: sockets that were closed go in their own time. */
async function collectGarbage() {
  for (let times = 0; times < 3; times += 1) {
    await setTimeout(1000);
    globalThis.gc();
  }
}
