/*
 * Checks whether sessions leak memory: `npm run bench:memory -- [--sessions 60] [--minutes 5]`.
 * Each session starts with more items than it remembers. Then each chat receives an item per
 * second, and each second another session loses its socket. The heap is measured after a garbage
 * collection, several times a minute, in a process without anything else.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmulator } from 'amazon_connect_participant_emulator';
import type { Usage } from './holder.js';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '5' },
  },
});
const count = Number(values.sessions);
const minutes = Number(values.minutes);

/** A little more than a session remembers. */
const PAST = 2_300;
/** The time between two measurements, in seconds. */
const INTERVAL = 15;
const MEGABYTE = 1_000_000;

const emulator = await startEmulator({ port: 0 });
const contacts: string[] = [];
const tokens: string[] = [];
for (let chat = 0; chat < count; chat += 1) {
  const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
  contacts.push(contactId);
  tokens.push(participantToken);
  for (let i = 0; i < PAST; i += 1) say(contactId, i);
}
const holder = fork(fileURLToPath(new URL('holder.ts', import.meta.url)), {
  execArgv: ['--import', 'tsx'],
});
await ask(tokens);
while ((await ask()).received < PAST * count) await pause(1_000);

const rows: (Usage & { readonly minute: number })[] = [];
const start = performance.now();
let said = PAST;
for (let second = 0; second <= minutes * 60; second += 1) {
  await pause(Math.max(0, start + second * 1_000 - performance.now()));
  if (second % INTERVAL === 0) rows.push({ minute: second / 60, ...(await ask()) });
  emulator.setFaults({
    faults: [{ operation: 'websocket', kind: 'drop-socket', probability: 1, count: 1 }],
  });
  // The first one loses its socket with it.
  for (let i = 0; i < count; i += 1) say(contacts[(second + i) % count] ?? '', said);
  said += 1;
}
holder.disconnect();
await emulator.close();

console.table(
  rows.map(({ minute, heap, rss, known, received, reconnects }) => ({
    minute,
    'heap, MB': Math.round((heap / MEGABYTE) * 100) / 100,
    'RSS, MB': Math.round(rss / MEGABYTE),
    'items in snapshots': known,
    received,
    reconnects,
  })),
);
// Excludes the first minute, in which code is still being compiled.
const settled = rows.filter(({ minute }) => minute >= Math.min(1, minutes / 2));
const slope = slopeOf(settled.map(({ minute, heap }) => [minute, heap]));
const mean = settled.reduce((sum, { heap }) => sum + heap, 0) / settled.length;
console.log(
  `The heap of ${count} sessions grows by ${Math.round(slope / 1000)} kB a minute, ` +
    `${((slope / mean) * 100).toFixed(2)} % of it`,
);

async function ask(opened: readonly string[] = []): Promise<Usage> {
  holder.send({ url: emulator.url, tokens: opened });
  return ((await once(holder, 'message')) as [Usage])[0];
}

function say(contactId: string, number: number): void {
  emulator.contact(contactId).say('AGENT', `Your parcel has passed ${number} towns by now.`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The slope of the regression line. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const covariance = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(points.map(([x]) => (x - meanX) ** 2));
}
