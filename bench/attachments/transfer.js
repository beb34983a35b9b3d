/*
 * Sends a file and reads it back, several times, in the way that its argument names, and reports the
 * costs. Run by main.ts.
 */
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { HttpTransport } from 'amazon_connect_participant_service/transports/http';
import { bare } from './bare.js';
import { session } from './session.js';

const [, , kind, url, participantToken, small, file, repeats] = process.argv;
const contenders = {
  'node:http': bare,
  'node:http, superagent loaded': async (...chat) => {
    await import('superagent');
    return bare(...chat);
  },
  session,
  'session, HttpTransport': (...chat) => session(...chat, new HttpTransport()),
};
const { send, read, close } = await contenders[kind](url, participantToken);
// Excludes modules that are loaded with the first transfer.
await send(small);
await read();
await collect();
// Not before each transfer: a process keeps the memory of an earlier one, and may or may not reuse it.
const idle = process.memoryUsage.rss();
const results = { up: [], down: [] };
for (let times = 0; times < Number(repeats); times += 1) {
  results.up.push(await measure(() => send(file)));
  results.down.push(await measure(read));
}
close();
process.send(results);

/** Collects garbage several times, with pauses, because some objects are released later. */
async function collect() {
  for (let times = 0; times < 2; times += 1) {
    await wait(50);
    globalThis.gc();
  }
}

async function measure(run) {
  await collect();
  let peak = idle;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 2);
  const before = process.cpuUsage();
  const start = performance.now();
  await run();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  clearInterval(look);
  return {
    memory: Math.max(peak, process.memoryUsage.rss()) - idle,
    milliseconds,
    cpu: user + system,
  };
}
