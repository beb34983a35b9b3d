/*
 * The CPU time of a sendMessage call, 16 in flight, beside bare superagent with connections kept
 * alive and beside the AWS SDK: `npm run bench`. The built package is measured. Shares of one run,
 * the contenders taking turns, the median of their rounds; absolute times mean little.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ConnectParticipantClient, SendMessageCommand } from '@aws-sdk/client-connectparticipant';
import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
import superagent from 'superagent';

const rounds = 9;
const callsPerRound = 3000;
const inFlight = 16;

const server = spawn(process.execPath, [fileURLToPath(new URL('server.js', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [port] = await once(createInterface(server.stdout), 'line');
const url = `http://127.0.0.1:${port}`;

const message = { ContentType: 'text/plain', Content: 'Hello, where is my parcel?' };
const api = new DefaultApi(new ApiClient(url));
const agent = new Agent({ keepAlive: true });
const sdk = new ConnectParticipantClient({
  endpoint: url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
});
const contenders = {
  'this client': () => api.sendMessage('token', message),
  'bare superagent': () =>
    superagent
      .post(`${url}/participant/message`)
      .agent(agent)
      .set('X-Amz-Bearer', 'token')
      .send({ ...message, ClientToken: randomUUID() }),
  'AWS SDK': () => sdk.send(new SendMessageCommand({ ConnectionToken: 'token', ...message })),
};

const times = new Map(Object.keys(contenders).map((name) => [name, []]));
const turns = Object.entries(contenders);
for (let round = 0; round <= rounds; round += 1) {
  // Back and forth: a contender also pays for the garbage of the one before it.
  turns.reverse();
  for (const [name, call] of turns) {
    const time = await cpuTime(call);
    // The first round only warms up.
    if (round > 0) times.get(name)?.push(time);
  }
}
server.kill();

const median = (name) =>
  [...(times.get(name) ?? [])].sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
const base = median('bare superagent');
console.table(
  Object.fromEntries(
    Object.keys(contenders).map((name) => [
      name,
      {
        'CPU µs a call': Math.round(median(name)),
        '× bare superagent': Number((median(name) / base).toFixed(2)),
      },
    ]),
  ),
);
process.exit();

/** The CPU time of a call, in µs: the average of a round, in which some are made at a time. */
async function cpuTime(call) {
  let left = callsPerRound;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: inFlight }, worker));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / callsPerRound;
}
