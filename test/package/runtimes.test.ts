import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { run } from '../support/consumer.js';
import { install, type Installation } from '../support/installation.js';

const binary = (name: string): string =>
  fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));

/** Runtimes other than Node, and how they run a file. */
const runtimes: Readonly<Record<string, readonly string[]>> = {
  bun: ['run'],
  // A module that superagent needs asks for the name of the host.
  deno: [
    'run',
    '--allow-env',
    '--allow-net',
    '--allow-read',
    '--allow-sys=hostname',
    '--node-modules-dir=manual',
  ],
};

/** Makes a call, then holds a chat, as a program for any platform writes it. */
const program = (from: string): string => `
  import { ApiClient, ChatSession, DefaultApi } from '${from}';
  const environment = globalThis.process.env;
  const client = new ApiClient(environment.ENDPOINT);
  const session = new ChatSession({ participantToken: environment.TOKEN, client });
  const heard = new Promise((resolve) => session.on('message', ({ Content }) => resolve(Content)));
  await session.connect();
  await session.sendMessage('Hello!');
  console.log(await heard);
  const { attachmentId } = await session.sendAttachment(new Blob(['some text']), {
    name: 'a.txt',
    contentType: 'text/plain',
  });
  const download = await session.downloadAttachment(attachmentId);
  console.log(await (await download.blob()).text());
  const api = new DefaultApi(client);
  await api.getTranscript('no token', {}).catch(({ name, status }) => console.log(name, status));
  await session.disconnect();
  client.close();`;

describe('the package in other runtimes', function () {
  this.timeout(60_000);

  let consumer: Installation;
  let emulator: Emulator;

  before(async () => {
    consumer = await install();
    emulator = await startEmulator({ port: 0 });
  });

  after(async () => {
    await emulator.close();
    await consumer.remove();
  });

  for (const [name, args] of Object.entries(runtimes)) {
    for (const entry of ['', '/fetch']) {
      it(`runs in ${name}: amazon_connect_participant_service${entry}`, async function () {
        // npm has no binary of it for every platform.
        if (spawnSync(binary(name), ['--version']).status !== 0) this.skip();
        const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
        await consumer.write('main.mjs', program(`amazon_connect_participant_service${entry}`));
        const finished = await run(binary(name), [...args, 'main.mjs'], consumer.folder, {
          ENDPOINT: emulator.url,
          TOKEN: participantToken,
          HOME: consumer.folder,
        });
        expect(finished).to.deep.equal({
          code: 0,
          stdout: 'Hello!\nsome text\nAccessDeniedException 403\n',
          stderr: '',
        });
      });
    }
  }
});
