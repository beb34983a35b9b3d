/*
 * A minute of steady load with faults: `npm run soak -- [--seconds 60]`. Afterwards, the heap, the
 * handles and the listeners of the process must be the same as after the warm-up.
 */
import { getEventListeners } from 'node:events';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
import { EmulatorProcess } from './support/emulatorProcess.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const emulator = await EmulatorProcess.start(0);
const client = new ApiClient(emulator.url);
client.timeout = 200;
client.maxAttempts = 15;
const api = new DefaultApi(client);
const { participantToken } = await emulator.startChat();
const { ConnectionCredentials } = await api.createParticipantConnection(participantToken, {
  Type: ['CONNECTION_CREDENTIALS'],
});
client.authentications.bearer.apiKey = ConnectionCredentials?.ConnectionToken;
await emulator.setFaults({
  faults: ['reset', 'throttle', 'server-error', 'empty-body', 'truncate', 'delay'].map((kind) => ({
    operation: '*',
    kind,
    probability: 0.02,
    ...(kind === 'delay' && { delayMs: 400 }),
  })),
});
// One signal for all calls, as in programs that can abort everything at once.
const { signal } = new AbortController();

await load(5);
const before = await holdings();
const calls = await load(Number(values.seconds));
const after = await holdings();
client.close();
await emulator.kill();

console.table({ before, after });
const growth = (after.heap - before.heap) / before.heap;
console.log(`${calls} calls; the heap grew by ${(growth * 100).toFixed(1)} %`);
const steady =
  growth < 0.1 &&
  after.timers === before.timers &&
  after.sockets <= before.sockets &&
  after.listeners === 0;
console.log(steady ? 'Nothing is left behind.' : 'SOMETHING is left behind.');
process.exitCode = steady ? 0 : 1;

/** Makes calls, eight at a time, and returns how many. */
async function load(seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let made = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      made += 1;
      await api.getTranscript(null, { MaxResults: 1 }, { signal }).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return made;
}

/** The resources of the process at rest. */
async function holdings(): Promise<{
  heap: number;
  timers: number;
  sockets: number;
  listeners: number;
}> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  collectGarbage();
  collectGarbage();
  const resources = process.getActiveResourcesInfo();
  return {
    heap: process.memoryUsage().heapUsed,
    timers: resources.filter((kind) => kind === 'Timeout').length,
    sockets: resources.filter((kind) => kind === 'TCPSocketWrap').length,
    listeners: getEventListeners(signal, 'abort').length,
  };
}
