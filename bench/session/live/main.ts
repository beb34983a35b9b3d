/*
 * The cost of live sessions: `npm run bench:sessions`. In each of 10 to 5,000 chats, the
 * customer is a ChatSession, and the agent is a bare socket of `ws` that only subscribes, sends
 * heartbeats and parses items. All sessions of a kind share a process, the emulator has another
 * one, and the built package is measured. Each item is sent to both, so both are measured at the
 * same time. Heartbeats, items and readings of the transcript are measured separately.
 */
import { EmulatorProcess } from '../../support/emulatorProcess.js';
import { median, ratio } from '../../support/statistics.js';
import { Chats } from './Chats.js';
import type { Kind } from './Holder.js';

const COUNTS = [10, 100, 1000, 5000];

const emulator = await EmulatorProcess.start(0);
const all: Chats[] = [];
for (const count of COUNTS) all.push(await Chats.open(emulator, count));
await Promise.all(all.map((chats) => chats.settle()));
await Promise.all(all.map((chats) => chats.measureIdle()));
for (const chats of all) {
  await chats.measureItems();
  await chats.measureReadings();
}
print();
for (const chats of all) chats.stop();
await emulator.kill();

function print(): void {
  const [smallest] = all;
  const growth = (kind: Kind, { cpu }: Chats): number =>
    median(cpu[kind]) / median(smallest?.cpu[kind] ?? []);
  console.log('CPU per item, without heartbeats, and calls during the items:');
  table(all, (chats) => ({
    µs: Math.round(median(chats.cpu.session)),
    'of ws': Math.round(median(chats.cpu.bare)),
    ratio: hundredths(ratio(chats.cpu.session, chats.cpu.bare)),
    'ratio of the least': hundredths(Math.min(...chats.cpu.session) / Math.min(...chats.cpu.bare)),
    growth: hundredths(growth('session', chats)),
    'growth of ws': hundredths(growth('bare', chats)),
    'calls/1,000 items': hundredths(chats.calls),
  }));
  console.log('CPU of a session without items, and of a reading of the transcript after the last:');
  table(all, ({ idle, reading }) => ({
    'ms/minute': hundredths(idle.session),
    'of ws': hundredths(idle.bare),
    ratio: hundredths(idle.session / idle.bare),
    'µs/reading': Math.round(reading),
  }));
  console.log('Memory of a session:');
  // With few sessions, the memory is lost in the noise of the process.
  const many = all.filter(({ count }) => count >= 100);
  table(many, ({ heap, rss }) => ({
    'heap, kB': hundredths(heap.session / 1000),
    'heap of ws': hundredths(heap.bare / 1000),
    'RSS, kB': Math.round(rss.session / 1000),
    'RSS of ws': Math.round(rss.bare / 1000),
  }));
}

/** Prints a row for each number of sessions. */
function table(
  rows: readonly Chats[],
  columnsOf: (chats: Chats) => Readonly<Record<string, number>>,
): void {
  console.table(rows.map((chats) => ({ sessions: chats.count, ...columnsOf(chats) })));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
