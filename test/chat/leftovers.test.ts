import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { onTestFinished } from '../support/onTestFinished.js';
import { until } from './support.js';

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

/** A program whose network dies under its session: what is sent arrives nowhere, and nothing comes. */
const cutOffProgram = (port: string, upstreamPort: string) => `
  import { WebSocket } from 'ws';
  import { ApiClient, ChatSession } from 'amazon_connect_participant_service';
  const client = new ApiClient(process.env.ENDPOINT);
  // The emulator hands out its own address.
  const webSocket = (url) => new WebSocket(url.replace(':${upstreamPort}', ':${port}'));
  const session = new ChatSession({ participantToken: process.env.TOKEN, client, webSocket });
  session.on('error', () => undefined);
  await session.connect();
  console.log('connected');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  process.stdin.destroy();
  session.sendMessage('Nobody hears this').catch(() => undefined);
  session.close();
  client.close();
  console.log(session.state);
`;

/** Runs a program that a test is to see end by itself. */
function run(program: string, url: string, participantToken: string) {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ENDPOINT: url, TOKEN: participantToken },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => child.kill());
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return { child, printed: () => printed };
}

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
      const { child, printed } = run(program(end), emulator.url, participantToken);
      // A timer or a socket that is left keeps it alive until the suite's timeout.
      const [code] = (await once(child, 'close')) as [number];
      expect(code).to.equal(0);
      expect(printed()).to.equal(`${state}\n`);
    });
  }

  it('ends by itself soon after close() on a dead network', async () => {
    // Between the process and the emulator: silent from a moment on, as a network without a link.
    let isDead = false;
    const upstream = new URL(emulator.url);
    const network = createServer((socket) => {
      const server = connect(Number(upstream.port), upstream.hostname);
      onTestFinished(() => {
        socket.destroy();
        server.destroy();
      });
      socket.on('data', (data) => !isDead && server.write(data));
      server.on('data', (data) => !isDead && socket.write(data));
      for (const end of [socket, server]) end.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    onTestFinished(() => network.close());
    await once(network, 'listening');
    const port = String((network.address() as AddressInfo).port);

    const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const url = `http://127.0.0.1:${port}`;
    const { child, printed } = run(cutOffProgram(port, upstream.port), url, participantToken);
    await until(() => printed().includes('connected'));
    isDead = true;
    child.stdin.write('go\n');
    await until(() => printed().includes('closed'));
    // `ws` alone would wait 30 s for the other side; a request as long as its timeout, a minute.
    const start = performance.now();
    const [code] = (await once(child, 'close')) as [number];
    expect(code).to.equal(0);
    expect(performance.now() - start).to.be.lessThan(20_000);
  });
});
