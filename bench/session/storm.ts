/*
 * Many sessions lose their sockets at once: `npm run bench:storm -- [--sessions 200]`. They share
 * one client, and the service allows 10 calls a second per operation. All their sockets are dropped
 * at once, together with that of a session with its own client. It prints how long each takes to
 * reconnect, and how many calls that takes. If a call is throttled, the bench fails.
 */
import { parseArgs } from 'node:util';
import { startEmulator } from 'amazon_connect_participant_emulator';
import { ApiClient, ChatSession } from 'amazon_connect_participant_service';
import { WebSocket } from 'ws';

const { values } = parseArgs({ options: { sessions: { type: 'string', default: '200' } } });
const count = Number(values.sessions);

/** How long after a subscription a session reads the transcript again, in ms, with a margin. */
const VERIFICATION = 7_000;

const emulator = await startEmulator({ port: 0 });
const sockets = new Set<WebSocket>();

const shared = new ApiClient(emulator.url);
const own = new ApiClient(emulator.url);
const sessions = await Promise.all(Array.from({ length: count }, () => open(shared)));
const single = await open(own);
console.log(`${count} sessions of one client and one with its own connect …`);
await connectAll();
await new Promise((resolve) => setTimeout(resolve, VERIFICATION));

const perSecond = { perSecond: 10 };
emulator.setLimits({ CreateParticipantConnection: perSecond, GetTranscript: perSecond });
const calls: { readonly operation: string; readonly at: number; readonly status: number }[] = [];
const start = performance.now();
for (const client of [shared, own]) {
  client.use(async (request, next) => {
    const at = performance.now() - start;
    const response = await next(request);
    calls.push({ operation: request.operation, at, status: response.status });
    return response;
  });
}
const back = sessions.map((session) => isBack(session));
const singleBack = isBack(single);
for (const socket of [...sockets]) socket.terminate();

console.log(`The single session is connected again after ${seconds(await singleBack)} s`);
const times = (await Promise.all(back)).sort((a, b) => a - b);
for (const [share, name] of [
  [0, 'first'],
  [0.5, 'half of them'],
  [1, 'last'],
] as const) {
  const time = times[Math.min(count - 1, Math.floor(share * count))] ?? NaN;
  console.log(`Of the ${count}, the ${name}: after ${seconds(time)} s`);
}
await new Promise((resolve) => setTimeout(resolve, VERIFICATION));
const throttled = calls.filter(({ status }) => status === 429).length;
console.table(
  ['CreateParticipantConnection', 'GetTranscript'].map((operation) => {
    const ofIt = calls.filter((call) => call.operation === operation);
    return { operation, calls: ofIt.length, 'most in a second': mostInASecond(ofIt) };
  }),
);
console.log(`Together at most ${mostInASecond(calls)} in a second; ${throttled} throttled`);

for (const session of [...sessions, single]) session.close();
for (const client of [shared, own]) client.close();
await emulator.close();
process.exitCode = throttled === 0 ? 0 : 1;

async function open(client: ApiClient): Promise<ChatSession> {
  const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
  const session = new ChatSession({
    participantToken,
    client,
    webSocket: (url) => {
      const socket = new WebSocket(url);
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      return socket;
    },
  });
  return session.on('error', () => undefined);
}

async function connectAll(): Promise<void> {
  await Promise.all([...sessions, single].map((session) => session.connect()));
}

/** When a session is connected again, in ms after the drop. */
function isBack(session: ChatSession): Promise<number> {
  return new Promise((resolve) => {
    session.on('state', (state, { previous }) => {
      if (previous === 'reconnecting' && state === 'connected') resolve(performance.now() - start);
    });
  });
}

function mostInASecond(all: readonly { readonly at: number }[]): number {
  const counts = all.map(
    ({ at }) => all.filter((one) => one.at >= at && one.at < at + 1_000).length,
  );
  return counts.reduce((most, one) => Math.max(most, one), 0);
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
