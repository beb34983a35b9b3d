/*
 * Tests sendMessage with faults: `npm run chaos -- [--calls 10000] [--seed 1] [--peer-calls
 * 10000]`. First, three in ten responses have a fault, for this client and for the AWS SDK's with
 * the same seed. Each message must be in the transcript once, unless it was reported as certainly
 * not applied. Then the emulator is killed in the middle and restarted: every call must settle.
 */
import { parseArgs } from 'node:util';
import { attemptTimeout, awsSdk, ours, type Contender } from './contenders.js';
import { EmulatorProcess } from '../support/emulatorProcess.js';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '10000' },
    'peer-calls': { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const calls = Number(values.calls);
const peerCalls = Number(values['peer-calls'] ?? values.calls);
const inFlight = 32;
const kinds = [
  'reset',
  'reset-after-apply',
  'throttle',
  'server-error',
  'html-error',
  'empty-body',
  'truncate',
  'delay',
];

const own = await underFire(ours, calls);
await underFire(awsSdk, peerCalls);
const hanging = await acrossARestart(ours);
const fine = own.failed === 0 && own.lost === 0 && own.twice === 0 && own.lied === 0 && !hanging;
console.log(fine ? '\nAll calls of this client succeeded, each once.' : '\nNOT all is well.');
process.exitCode = fine ? 0 : 1;

interface Result {
  readonly failed: number;
  readonly failedButApplied: number;
  readonly lost: number;
  readonly twice: number;
  readonly lied: number;
}

async function underFire(create: (url: string) => Contender, count: number): Promise<Result> {
  const emulator = await EmulatorProcess.start(0);
  const client = create(emulator.url);
  const { participantToken, contactId } = await emulator.startChat();
  const token = await client.connect(participantToken);
  await emulator.setFaults({
    seed: Number(values.seed),
    faults: kinds.map((kind) => ({
      operation: 'SendMessage',
      kind,
      probability: 0.3 / kinds.length,
      ...(kind === 'delay' && { delayMs: 2 * attemptTimeout }),
    })),
  });

  const start = performance.now();
  const failures = new Map<string, unknown>();
  const sent = await sendAll(client, token, count, (content, error) =>
    failures.set(content, error),
  );
  const seconds = (performance.now() - start) / 1000;
  const struck = await emulator.struck();
  const messages = await emulator.messages(contactId);
  client.close();
  await emulator.kill();

  const result = {
    failed: failures.size,
    failedButApplied: [...failures.keys()].filter((content) => messages.has(content)).length,
    lost: sent.filter((content) => !failures.has(content) && !messages.has(content)).length,
    twice: [...messages.values()].filter((times) => times > 1).length,
    lied: [...failures].filter(
      ([content, error]) => client.isSurelyNotApplied(error) && messages.has(content),
    ).length,
  };
  const faults = Object.values(struck).reduce((sum, times) => sum + times, 0);
  console.log(`\n${client.name}: ${count} calls, ${inFlight} at a time, ${seconds.toFixed(1)} s`);
  console.table({
    'faults that struck': faults,
    'calls that failed': result.failed,
    '  of which were applied': result.failedButApplied,
    'succeeded, but lost': result.lost,
    'in the transcript twice': result.twice,
    'said to be not applied, but were': result.lied,
  });
  console.log(
    Object.entries(struck)
      .map(([kind, times]) => `${kind} ${times}`)
      .join(', '),
  );
  return result;
}

/** @returns whether any call was still pending a minute after the last one was made. */
async function acrossARestart(create: (url: string) => Contender): Promise<boolean> {
  const first = await EmulatorProcess.start(0);
  const client = create(first.url);
  const { participantToken } = await first.startChat();
  const token = await client.connect(participantToken);
  const count = 2000;
  let failed = 0;
  let second: Promise<EmulatorProcess> | undefined;
  let ended = 0;
  const all = sendAll(
    client,
    token,
    count,
    () => (failed += 1),
    () => {
      ended += 1;
      if (ended === count / 2) second = first.kill().then(() => EmulatorProcess.start(first.port));
    },
  );
  const timeout = new Promise<'hanging'>((resolve) => {
    setTimeout(() => {
      resolve('hanging');
    }, 60_000).unref();
  });
  const outcome = await Promise.race([all, timeout]);
  console.log(
    `\n${client.name}, the emulator killed after ${count / 2} of ${count} calls and started again:`,
  );
  console.table({ succeeded: ended - failed, failed, hanging: count - ended });
  client.close();
  await (await second)?.kill();
  return outcome === 'hanging';
}

/** Sends messages, some of them concurrently. Returns the messages. */
async function sendAll(
  client: Contender,
  token: string,
  count: number,
  onFailure: (content: string, error: unknown) => void,
  onEnd: () => void = () => undefined,
): Promise<string[]> {
  const contents = Array.from({ length: count }, (_, index) => `message ${index}`);
  const waiting = [...contents].reverse();
  const worker = async (): Promise<void> => {
    for (let content = waiting.pop(); content !== undefined; content = waiting.pop()) {
      try {
        await client.send(token, content);
      } catch (error) {
        onFailure(content, error);
      }
      onEnd();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return contents;
}
