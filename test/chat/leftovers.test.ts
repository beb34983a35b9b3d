import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { onTestFinished } from '../support/onTestFinished.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program that connects, talks, and ends its session in some way; nothing else ends it. */
const program = (end: string) => `
  import { ApiClient, ChatSession } from 'amazon_connect_participant_service';
  const client = new ApiClient(process.env.ENDPOINT);
  const session = new ChatSession({ participantToken: process.env.TOKEN, client });
  await session.connect();
  await session.sendMessage('Hello!');
  void session.sendTyping();
  ${end}
  client.close();
  console.log(session.state);
`;

describe('a process that had a chat session', () => {
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator({ port: 0 });
  });

  after(() => emulator.close());

  for (const [way, end, state] of [
    ['disconnect()', 'await session.disconnect();', 'leaving'],
    ['close()', 'session.close();', 'closed'],
  ] as const) {
    it(`ends by itself after ${way}`, async () => {
      const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', program(end)],
        {
          cwd: root,
          env: { ...process.env, ENDPOINT: emulator.url, TOKEN: participantToken },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      onTestFinished(() => child.kill());
      let printed = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
      // A timer or a socket that is left keeps it alive until the suite's timeout.
      const [code] = (await once(child, 'close')) as [number];
      expect(code).to.equal(0);
      expect(printed).to.equal(`${state}\n`);
    });
  }
});
