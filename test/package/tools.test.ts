import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { run } from '../support/consumer.js';
import { install, packed, type Installation } from '../support/installation.js';

describe('the packed tools', function () {
  this.timeout(60_000);

  let consumer: Installation;
  let emulator: ChildProcess | undefined;
  let endpoint: string;

  const file = (path: string): string => join(consumer.folder, 'node_modules', path);
  const terminal = (): string => file('connect-participant/bin/connect-participant.js');

  before(async () => {
    // What the emulator needs at run time.
    consumer = await install(['ajv', 'ajv-formats', 'find-my-way', 're2js', 'selfsigned', 'yaml']);
    for (const [workspace, name] of [
      ['emulator', 'amazon_connect_participant_emulator'],
      ['cli', 'connect-participant'],
    ] as const) {
      const { folder } = await packed(workspace);
      await cp(folder, file(name), { recursive: true });
    }
    // What the terminal needs: others have other versions of it.
    const own = fileURLToPath(new URL('../../cli/node_modules', import.meta.url));
    await symlink(own, file('connect-participant/node_modules'));
    const command = file('amazon_connect_participant_emulator/bin/emulator.js');
    const child = spawn(process.execPath, [command, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    emulator = child;
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    endpoint = line.trim().split(' ').at(-1) ?? '';
  });

  after(async () => {
    emulator?.kill();
    await consumer.remove();
  });

  it('contain their license, like the client', async () => {
    const licence = await readFile(new URL('../../LICENSE', import.meta.url), 'utf8');
    for (const workspace of ['emulator', 'cli', 'generator']) {
      const { folder } = await packed(workspace);
      expect(await readFile(join(folder, 'LICENSE'), 'utf8'), workspace).to.equal(licence);
    }
  });

  it('call the emulator from the terminal', async () => {
    const started = await fetch(`${endpoint}/contact/chat`, {
      method: 'PUT',
      body: JSON.stringify({
        InstanceId: 'any',
        ContactFlowId: 'any',
        ParticipantDetails: { DisplayName: 'Ada' },
      }),
    });
    const { ParticipantToken } = (await started.json()) as { ParticipantToken: string };
    const call = ['call', 'createParticipantConnection', '--endpoint', endpoint];
    const args = [terminal(), ...call, '--json', '{"Type":["CONNECTION_CREDENTIALS"]}'];
    const finished = await run(process.execPath, args, consumer.folder, {
      PARTICIPANT_TOKEN: ParticipantToken,
    });
    expect(finished).to.include({ code: 0, stderr: '' });
    const answer = JSON.parse(finished.stdout) as object;
    expect(answer).to.have.nested.property('ConnectionCredentials.ConnectionToken');
  });

  it('chat with the emulator in the terminal', async () => {
    const child = spawn(process.execPath, [terminal(), 'chat', '--endpoint', endpoint], {
      cwd: consumer.folder,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stdin.end('Hello!\n/end\n');
    const [code] = (await once(child, 'close')) as [number];
    expect(said).to.include('Hello!');
    expect(code).to.equal(0);
  });
});
