/*
 * The cost of live sessions: `npm run bench:sessions`. In each of 10 to 5,000 chats, the
 * customer is a ChatSession, and an agent is a bare socket of `ws` that only subscribes, sends
 * heartbeats and parses items. Another agent is such a socket that also delivers each message once
 * and in order. All of a kind share a process, the emulator has another one, and the built package
 * is measured. Each item is sent to all of them, so they are measured at the same time. Heartbeats,
 * items and readings of the transcript are measured separately. Writes a section of
 * docs/guides/performance.md.
 */
import { EmulatorProcess } from '../../support/emulatorProcess.js';
import { measured, table, writeSection } from '../../support/page.js';
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
for (const chats of all) chats.stop();
await emulator.kill();

const text = `Each of 10 to 5,000 chats has a \`ChatSession\`, and a socket of \`ws\` that only subscribes, sends heartbeats
and parses items. A third socket, "ws in order", also drops messages that it knows, and holds each back for
100 ms like a session, so that an earlier one can still arrive. Each kind has a process of its own. All of
them receive each item; the figures are medians of 7 rounds, without heartbeats. "Growth" is the CPU per
item in relation to that of the first row. ${measured(['ws'])}

${table(
  [
    'sessions',
    'CPU per item',
    '× ws',
    'ws in order × ws',
    'growth',
    'growth of ws',
    'calls per 1,000 items',
  ],
  all.map(itemRow),
)}

Here bare \`ws\` is better. A session also reads what the socket missed, and handles receipts, updates and
streamed messages. With thousands of sessions, the garbage collections of their larger heap cost more than
that.

Without items, a session sends heartbeats. After the last items of a chat, it reads the transcript once.

${table(
  ['sessions', 'CPU per minute', '× ws', 'CPU of a reading', 'heap', 'heap of ws'],
  all.map(idleRow),
)}
`;
console.log(text);
writeSection('Live sessions', text);

function itemRow(chats: Chats): string[] {
  const { count, cpu, calls } = chats;
  return [
    count.toLocaleString('en'),
    `${median(cpu.session).toFixed(0)} µs`,
    ratio(cpu.session, cpu.bare).toFixed(2),
    ratio(cpu.ordered, cpu.bare).toFixed(2),
    growth('session', chats),
    growth('bare', chats),
    calls.toFixed(1),
  ];
}

function growth(kind: Kind, { cpu }: Chats): string {
  return (median(cpu[kind]) / median(all[0]?.cpu[kind] ?? [])).toFixed(2);
}

function idleRow({ count, idle, reading, heap }: Chats): string[] {
  // With few sessions, the memory is lost in the noise of the process.
  const kilobytes = (bytes: number): string =>
    count < 100 ? '' : `${(bytes / 1000).toFixed(1)} kB`;
  return [
    count.toLocaleString('en'),
    `${idle.session.toFixed(2)} ms`,
    (idle.session / idle.bare).toFixed(2),
    `${reading.toFixed(0)} µs`,
    kilobytes(heap.session),
    kilobytes(heap.bare),
  ];
}
