import { expect } from 'chai';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { get } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';

import type { Body } from '../support/bodies.js';
import { send } from '../support/chat.js';
import { TestSocket } from '../support/socket.js';

const MAIN = fileURLToPath(new URL('../../../emulator/src/main.ts', import.meta.url));
const PACKAGE = new URL('../../../emulator/package.json', import.meta.url);

describe('emulator: running the command', () => {
  const children: ChildProcess[] = [];
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  /** Runs the command until it has printed something, or has ended. */
  async function run(args: string[], environment: Record<string, string> = {}) {
    const { PORT: _port, HOST: _host, ...env } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
      env: { ...env, ...environment },
    });
    children.push(child);
    const out = { text: '' };
    const hasPrinted = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          out.text += chunk.toString();
          resolve();
        });
      }
    });
    await hasPrinted;
    return { child, text: out.text, url: out.text.trim().split(' ').at(-1)! };
  }

  async function startChat(url: string): Promise<Body> {
    const answer = await send(`${url}/contact/chat`, 'PUT', {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
    });
    return answer.body;
  }

  it('reads port and host from the arguments, or else from the environment', async () => {
    const { url } = await run([], { PORT: '0', HOST: '::1' });
    expect(url).to.match(/^http:\/\/\[::1\]:\d+$/);
    expect(await (await fetch(`${url}/health`)).json()).to.deep.equal({ status: 'ok' });
    const other = await run(['--port', '0', '--host', '127.0.0.1'], { PORT: '1', HOST: 'nowhere' });
    expect(other.url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    const wrong = await run([], { PORT: 'x' });
    expect(wrong.text).to.contain('PORT must be a number');
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
    expect((await run(['--version'])).text).to.equal(`${version}\n`);
  });

  it('redirects from the root to the inspector', async () => {
    const { url } = await run(['--port', '0']);
    const answer = await fetch(url);
    expect(answer.url).to.equal(`${url}/emulator/`);
    expect(await answer.text()).to.contain('<title>Participant Service emulator</title>');
  });

  it('closes sockets with 1001 on SIGTERM', async () => {
    const { child, url } = await run(['--port', '0']);
    const { ParticipantToken } = await startChat(url);
    const { body } = await send(
      `${url}/participant/connection`,
      'POST',
      { Type: ['WEBSOCKET'] },
      ParticipantToken,
    );
    const socket = await (await TestSocket.open(body.Websocket.Url)).subscribe();
    child.kill('SIGTERM');
    expect(await socket.closed).to.equal(1001);
    expect(await once(child, 'close')).to.deep.equal([0, null]);
  });

  it('uses https and wss with a certificate that clients can trust', async () => {
    const file = join(folder, 'emulator.pem');
    const { child, url } = await run([
      ...['--port', '0', '--tls', '--tls-certificate', file],
      ...['--allow-host', 'emulator.internal'],
    ]);
    expect(url).to.match(/^https:\/\/127\.0\.0\.1:\d+$/);
    const ca = await readFile(file, 'utf8');
    const call = (path: string, options: object): Promise<IncomingMessage> =>
      new Promise((resolve, reject) => {
        get(url + path, { ca, ...options }, resolve).on('error', reject);
      });
    expect((await call('/health', {})).statusCode).to.equal(200);
    const named = { servername: 'emulator.internal', headers: { host: 'emulator.internal' } };
    expect((await call('/emulator/contacts', named)).statusCode).to.equal(200);
    const socket = new WebSocket(`${url.replace('https', 'wss')}/participant/websocket`, { ca });
    const [, refused] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
    expect(refused.statusCode).to.equal(403);
    socket.on('error', () => undefined);
    socket.terminate();
    child.kill('SIGTERM');
    expect(await once(child, 'close')).to.deep.equal([0, null]);
  });
});
