import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { LogLine } from 'amazon_connect_participant_emulator';

import { onTestFinished } from '../../support/onTestFinished.js';
import { makeTemporaryFolder } from '../../support/temporaryFolder.js';
import type { Body, SeenContact } from '../support/bodies.js';
import { closeAll, start } from '../support/chat.js';

const MAIN = fileURLToPath(new URL('../../../emulator/src/main.ts', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../../emulator/package.json', import.meta.url));

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (out.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (out.stderr += chunk.toString()));
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  return { child, out, ended };
}

describe('emulator: command line', () => {
  afterEach(closeAll);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`prints one line when ready, and exits cleanly on ${signal} with a request pending`, async () => {
      const { child, out, ended } = run('--port', '0');
      await once(child.stdout, 'data');
      const [, url] =
        /^Participant Service emulator listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(
          out.stdout,
        )!;
      expect((await fetch(`${url!}/nothing`)).status).to.equal(404);
      child.kill(signal);
      expect(await ended).to.deep.equal([0, null]);
      expect(out.stdout.split('\n')).to.have.length(2);
      expect(out.stderr).to.equal('');
    });
  }

  it('reports in one line that a port is in use', async () => {
    const { url } = await start();
    const { out, ended } = run('--port', new URL(url).port);
    expect((await ended)[0]).to.equal(1);
    expect(out.stderr).to.match(
      /^amazon-connect-participant-emulator: .*address already in use.*; give another one with --port\n$/,
    );
  });

  const wrong: [string[], number, RegExp][] = [
    [['--colour'], 2, /--colour/],
    [['--port', 'x'], 2, /--port must be a number/],
    [['--port', '65536'], 2, /--port must be a number/],
    [['--public-url', 'ftp://x'], 2, /http or https/],
    [['extra'], 2, /extra/],
    [['--max-sockets', '0'], 2, /--max-sockets must be a whole number, 1 or more/],
    [['--tls-certificate', 'x'], 2, /--tls-certificate requires --tls/],
    [['--check-time', '1.5'], 2, /--check-time must be a whole number, 0 or more/],
    [['--agent', '/nowhere.json'], 1, /nowhere\.json/],
    [['--agent', PACKAGE], 1, /script of the agent is invalid: answers: is required/],
    [['--views', '/nowhere.json'], 1, /nowhere\.json/],
    [['--views', MAIN], 1, /not JSON/],
    [['--faults', '/nowhere.json'], 1, /the faults in \/nowhere\.json/],
    [['--faults', PACKAGE], 1, /faults: is required/],
    [['--scenario', '/nowhere.yaml'], 1, /the scenario in \/nowhere\.yaml: .*bot-to-agent/],
    [['--idle-timer', 'CUSTOMER'], 2, /--idle-timer must be/],
    [['--idle-timer', 'CUSTOMER=0+5'], 2, /--idle-timer must be/],
    [['--idle-timer', 'SUPERVISOR=5'], 2, /--idle-timer must be/],
    [['--message-processing', '/nowhere.json'], 1, /the rules of message processing in \/nowhere/],
    [['--message-processing', PACKAGE], 1, /rules: is required/],
    [['--limit', 'SendMessage'], 2, /--limit must be/],
    [['--limit', 'SendMessage=0'], 2, /--limit must be/],
    [['--limit', 'Send=1'], 1, /limits\.Send: /],
  ];
  for (const [args, code, message] of wrong) {
    it(`exits with ${code} and one line for ${args.join(' ')}`, async () => {
      const { out, ended } = run(...args);
      expect((await ended)[0]).to.equal(code);
      expect(out.stderr).to.match(message);
      expect(out.stderr.trimEnd().split('\n')).to.have.length(1);
      expect(out.stdout).to.equal('');
    });
  }

  it('starts with the faults of a file', async () => {
    const folder = await makeTemporaryFolder();
    const file = join(folder, 'faults.json');
    const faults = [{ operation: 'StopContact', kind: 'throttle', probability: 1 }];
    await writeFile(file, JSON.stringify({ faults }));
    const { child, out } = run('--port', '0', '--faults', file);
    await once(child.stdout, 'data');
    const url = out.stdout.trim().split(' ').at(-1)!;
    expect((await fetch(`${url}/contact/stop`, { method: 'POST' })).status).to.equal(429);
  });

  it('plays the scenario of a file in each new chat, and reports each of its faults in a line', async () => {
    const folder = await makeTemporaryFolder();
    const file = join(folder, 'story.yaml');
    await writeFile(file, 'name: A test\nsteps:\n  - say: Welcome\n');
    const { child, out } = run('--port', '0', '--scenario', file);
    await once(child.stdout, 'data');
    const url = out.stdout.trim().split(' ').at(-1)!;
    const answer = await fetch(`${url}/emulator/scenario`);
    expect(await answer.json()).to.have.nested.property('scenario.steps[0].say', 'Welcome');

    await writeFile(file, 'name: A test\nsteps:\n  - sya: Welcome\n  - stop\n');
    const wrong = run('--port', '0', '--scenario', file);
    expect((await wrong.ended)[0]).to.equal(1);
    const [first, second] = wrong.out.stderr.split('\n');
    expect(first).to.contain(`${file}:3:5: steps[0].sya: is unknown here`);
    expect(second).to.contain(`${file}:4:5: steps[1]: must be end`);
  });

  it('starts with idle timers, and with the message processing rules of a file', async () => {
    const folder = await makeTemporaryFolder();
    const file = join(folder, 'rules.json');
    const rules = [{ when: 'card', outcome: 'REJECTED', delayMs: 5 }];
    await writeFile(file, JSON.stringify({ rules }));
    const { child, out } = run(
      ...['--port', '0', '--message-processing', file],
      ...['--idle-timer', 'CUSTOMER=2000+1000', '--idle-timer', 'AGENT=3000'],
    );
    await once(child.stdout, 'data');
    const url = out.stdout.trim().split(' ').at(-1)!;
    const get = async (path: string): Promise<unknown> =>
      (await fetch(`${url}/emulator/${path}`)).json();
    expect(await get('message-processing')).to.deep.equal({ rules });
    expect(await get('idle-timers')).to.deep.equal({
      idleTimers: { CUSTOMER: { idleMs: 2000, disconnectMs: 1000 }, AGENT: { idleMs: 3000 } },
    });
  });

  it('limits rates, and logs every request to standard error', async () => {
    const { child, out, ended } = run(
      ...['--port', '0', '--log', '--limit', 'StopContact=0.01', '--limit', 'SendMessage=1'],
    );
    await once(child.stdout, 'data');
    const url = out.stdout.trim().split(' ').at(-1)!;
    const stop = async () => (await fetch(`${url}/contact/stop`, { method: 'POST' })).status;
    expect([await stop(), await stop()]).to.deep.equal([400, 429]);
    child.kill();
    await ended;
    const lines = out.stderr.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as LogLine).error)).to.deep.equal([
      'ValidationException',
      'ThrottlingException',
    ]);
    expect(out.stdout.split('\n')).to.have.length(2);
  });

  it('starts with the agent of a file, a maximum number of sockets, and a scan of attachments', async () => {
    const folder = await makeTemporaryFolder();
    const file = join(folder, 'agent.json');
    await writeFile(file, JSON.stringify({ displayName: 'Grace', answers: [{ say: 'x' }] }));
    const { child, out } = run(
      ...['--port', '0', '--agent', file, '--max-sockets', '1'],
      ...['--reject', '*.exe', '--reject', 'video/*', '--check-time', '10'],
    );
    await once(child.stdout, 'data');
    const url = out.stdout.trim().split(' ').at(-1)!;
    const call = async (method: string, path: string, body: object, token = 'none') => {
      const headers = { 'X-Amz-Bearer': token };
      const init = { method, headers, body: JSON.stringify(body) };
      return (await (await fetch(url + path, init)).json()) as Body;
    };
    const { ContactId, ParticipantToken } = await call('PUT', '/contact/chat', {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
    });
    const Type = ['WEBSOCKET'];
    await call('POST', '/participant/connection', { Type }, ParticipantToken);
    const contact = await fetch(`${url}/emulator/contacts/${ContactId}`);
    const { participants } = (await contact.json()) as SeenContact;
    expect(participants[1]).to.include({ role: 'AGENT', displayName: 'Grace' });
  });

  it('prints its help', async () => {
    const { out, ended } = run('--help');
    expect((await ended)[0]).to.equal(0);
    for (const flag of [
      '--port',
      '--host',
      '--public-url',
      '--views',
      '--faults',
      '--limit',
      '--log',
      '--agent',
      '--max-sockets',
      '--reject',
      '--check-time',
      '--idle-timer',
      '--message-processing',
      '--disconnect-flow',
      '--lenient',
      '--former-content-limits',
      '--max-attachment-bytes',
      '--attachment-extension',
      '--attachments-per-chat',
      '--allow-host',
      '--tls',
      '--tls-certificate',
      '--version',
    ])
      expect(out.stdout).to.contain(flag);
  });
});
