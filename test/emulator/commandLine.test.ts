import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { closeAll, start } from './support/chat.js';

const MAIN = fileURLToPath(new URL('../../emulator/src/main.ts', import.meta.url));

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (out.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (out.stderr += chunk.toString()));
  return { child, out, ended: once(child, 'close') as Promise<[number | null, string | null]> };
}

describe('emulator: command line', () => {
  afterEach(closeAll);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`prints one line when ready, and ends cleanly on ${signal} with a request open`, async () => {
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

  it('says that a port is in use, in one line', async () => {
    const { url } = await start();
    const { out, ended } = run('--port', new URL(url).port);
    expect((await ended)[0]).to.equal(1);
    expect(out.stderr).to.match(
      /^amazon-connect-participant-emulator: .*address already in use.*\n$/,
    );
  });

  const wrong: [string[], number, RegExp][] = [
    [['--colour'], 2, /--colour/],
    [['--port', 'x'], 2, /--port must be a number/],
    [['--port', '65536'], 2, /--port must be a number/],
    [['--public-url', 'ftp://x'], 2, /http or https/],
    [['extra'], 2, /extra/],
    [['--views', '/nowhere.json'], 1, /nowhere\.json/],
    [['--views', MAIN], 1, /not JSON/],
  ];
  for (const [args, code, message] of wrong) {
    it(`ends with ${code} and one line on ${args.join(' ')}`, async () => {
      const { out, ended } = run(...args);
      expect((await ended)[0]).to.equal(code);
      expect(out.stderr).to.match(message);
      expect(out.stderr.trimEnd().split('\n')).to.have.length(1);
      expect(out.stdout).to.equal('');
    });
  }

  it('prints its usage', async () => {
    const { out, ended } = run('--help');
    expect((await ended)[0]).to.equal(0);
    for (const flag of ['--port', '--host', '--public-url', '--views'])
      expect(out.stdout).to.contain(flag);
  });
});
