import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Chat } from '../../examples/chat/chat.js';
import { run } from '../support/consumer.js';
import { onTestFinished } from '../support/onTestFinished.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = ['--import', 'tsx', 'examples/chat/main.ts'];

describe('npm start', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  it("prints the page's URL, serves the page, and exits on SIGTERM", async () => {
    child = spawn(process.execPath, [...command, '--port', '0'], { cwd: root });
    const exit = once(child, 'exit');
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    const [, url = ''] =
      /^A chat to see: (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(String(line)) ?? [];

    const page = await fetch(url);
    expect(await page.text()).to.contain('<title>A chat, from both sides</title>');
    expect(page.headers.get('content-security-policy')).to.contain(`default-src 'none'`);
    const chat = await fetch(`${url}chats`, { method: 'POST' });
    const { contentTypes, ...rest } = (await chat.json()) as Chat;
    expect(rest).to.have.all.keys('endpoint', 'contactId', 'customer', 'agent');
    expect(contentTypes).to.include('text/plain').and.not.to.include('text/markdown');
    expect((await fetch(`${url}chats/${rest.contactId}`)).status).to.equal(204);
    expect((await fetch(`${url}chats/another`)).status).to.equal(404);
    expect((await fetch(`${url}main.ts`)).status).to.equal(404);

    child.kill('SIGTERM');
    expect(await exit).to.deep.equal([0, null]);
  });

  it('explains what to do if a port is in use', async () => {
    const server = createServer();
    onTestFinished(() => {
      server.close();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await run(process.execPath, [...command, '--port', `${port}`], root);
    expect(stderr).to.match(
      /address already in use .*; give another port: npm start -- --port 8080\n$/,
    );
    expect(code).to.equal(1);
  });

  it('explains what is wrong with a port', async () => {
    const { code, stderr } = await run(process.execPath, [...command, '--port', 'x'], root);
    expect(stderr).to.equal('--port must be a number from 0 to 65535, 0 for a free one\n');
    expect(code).to.equal(1);
  });
});
