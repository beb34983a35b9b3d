/*
 * Checks whether reading a long transcript takes constant memory: `npm run bench:transcript`. It
 * reads 100,000 items with `paginateGetTranscript` and with `session.transcript()`, and prints the
 * heap after garbage collections along the way, compared with the heap before the first page. The
 * server is a process of its own, and the built package is measured.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import {
  ApiClient,
  ChatSession,
  ConnectParticipantClient,
  paginateGetTranscript,
} from 'amazon_connect_participant_service';

const ITEMS = 100_000;
const LOOKS = 5;

const server = fork(new URL('server.js', import.meta.url), [String(ITEMS)], { execArgv: [] });
const [endpoint] = await once(server, 'message');

const ways = {
  paginateGetTranscript: async function* () {
    const client = new ConnectParticipantClient({ endpoint });
    const input = { ConnectionToken: 'token', ScanDirection: 'FORWARD', SortOrder: 'ASCENDING' };
    for await (const { Transcript = [] } of paginateGetTranscript(
      { client, pageSize: 100 },
      input,
    )) {
      yield* Transcript;
    }
    client.destroy();
  },
  'session.transcript': async function* () {
    const client = new ApiClient(endpoint);
    const session = new ChatSession({ participantToken: 'token', client, from: 'now' });
    await session.connect();
    yield* session.transcript();
    session.close();
    client.close();
  },
};

const rows = [];
for (const [way, read] of Object.entries(ways)) {
  // Excludes modules and code that are loaded with the first pages.
  await look(read(), 2_000, 1);
  const [before, ...heaps] = await look(read(), ITEMS, LOOKS);
  const growth = heaps.map((heap) => ((heap - before) / 1024).toFixed(0));
  rows.push({ way, items: ITEMS, 'heap growth along the way, kB': growth.join(', ') });
}
console.table(rows);
server.disconnect();

/** The heap before the first item and after each part of the items, in bytes. */
async function look(items, count, looks) {
  const heaps = [await heap()];
  let read = 0;
  for await (const item of items) {
    if (item.Id === undefined) throw new Error(`item ${read} has no Id`);
    read += 1;
    if (read % (count / looks) === 0) heaps.push(await heap());
    if (read === count) break;
  }
  if (read !== count) throw new Error(`${read} items of ${count} came`);
  return heaps;
}

async function heap() {
  await setTimeout(50);
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
