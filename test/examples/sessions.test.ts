import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { ApiClient, ChatSession } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { until } from '../chat/support.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An example that runs. */
interface Running {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  /** Waits until it has printed something. */
  printed(text: string): Promise<void>;
}

describe('the examples of chat sessions', () => {
  const children: Running[] = [];
  let emulator: Emulator;
  let folder: string;
  let client: ApiClient;

  beforeEach(async () => {
    emulator = await startEmulator({ port: 0 });
    client = new ApiClient(emulator.url);
    folder = await mkdtemp(join(tmpdir(), 'examples-'));
  });

  afterEach(async () => {
    for (const { child } of children.splice(0)) child.kill();
    client.close();
    await emulator.close();
    await rm(folder, { recursive: true });
  });

  function run(example: string, token: string, ...args: string[]): Running {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', `examples/sessions/${example}.ts`, ...args],
      {
        cwd: root,
        env: { ...process.env, ENDPOINT: emulator.url, PARTICIPANT_TOKEN: token },
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    const running = { child, printed: (text: string) => until(() => output.includes(text)) };
    children.push(running);
    return running;
  }

  it('let a customer talk to a bot', async () => {
    const chat = await emulator.startChat({
      displayName: 'Ada',
      contentTypes: ['text/plain', 'text/markdown'],
    });
    const bot = await emulator.addParticipant(chat.contactId, {
      role: 'CUSTOM_BOT',
      displayName: 'Helper',
    });
    const customer = run('customer', chat.participantToken);
    const answering = run('bot', bot.participantToken);
    await customer.printed('Helper is here');
    await answering.printed('ready');

    customer.child.stdin.write('Where is my parcel?\n');
    await customer.printed('Helper: Please tell me its number; it looks like **A-1815**.');
    customer.child.stdin.write('A-1816\n');
    await customer.printed('Helper: Thank you!');
    const exits = [once(customer.child, 'exit'), once(answering.child, 'exit')];
    customer.child.stdin.end();
    expect(await Promise.all(exits)).to.deep.equal([
      [0, null],
      [0, null],
    ]);
  });

  it('let an agent save files, stop, and continue where it stopped', async () => {
    const chat = await emulator.startChat({
      displayName: 'Ada',
      contentTypes: ['text/plain', 'text/markdown'],
    });
    const seat = await emulator.addParticipant(chat.contactId, {
      role: 'AGENT',
      displayName: 'Grace',
    });
    const customer = new ChatSession({ participantToken: chat.participantToken, client });
    await customer.connect();
    await customer.sendMessage('Is somebody there?');

    const first = run('agent', seat.participantToken, folder);
    await first.printed('Ada: Is somebody there?');
    await first.printed('Grace: Good day, how can I help?');
    const photo = join(folder, 'photo.png');
    await writeFile(photo, 'as if it were a photo');
    await customer.sendAttachment(photo, { name: '../outside.png' });
    await first.printed(`Saved ${join(folder, 'outside.png')}, 21 bytes`);
    expect(await readFile(join(folder, 'outside.png'), 'utf8')).to.equal('as if it were a photo');
    const exit = once(first.child, 'exit');
    first.child.kill('SIGTERM');
    expect(await exit).to.deep.equal([0, null]);

    await customer.sendMessage('Are you still there?');
    const second = run('agent', seat.participantToken, folder);
    let output = '';
    second.child.stdout.on('data', (text: string) => (output += text));
    await second.printed('Grace: Good day');
    expect(output).to.include('Ada: Are you still there?').and.not.to.include('somebody there?');
    const end = once(second.child, 'exit');
    await customer.disconnect();
    expect(await end).to.deep.equal([0, null]);
  });

  for (const example of ['agent', 'bot', 'customer']) {
    it(`are short: the ${example} has fewer than 60 lines`, () => {
      const lines = readFileSync(join(root, `examples/sessions/${example}.ts`), 'utf8').split('\n');
      expect(lines.length).to.be.lessThan(61);
    });
  }
});
