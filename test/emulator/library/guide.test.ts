import { expect } from 'chai';
import { build, transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createConsumer, run } from '../../support/consumer.js';
import type { Consumer } from '../../support/consumer.js';
import { codeBlocks } from '../../support/markdown.js';
import { startServer } from '../../support/server.js';
import type { TestServer } from '../../support/server.js';
import { parseScenario } from 'amazon_connect_participant_emulator';
import type { FaultSettings } from 'amazon_connect_participant_emulator';
import { ApiClient, ChatSession } from 'amazon_connect_participant_service';

import { Client } from '../support/Client.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { closeAll, start } from '../support/chat.js';
import { LAUNCH, needChromium } from '../../support/chromium.js';

const file = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const page = readFileSync(file('docs/guides/testing-with-the-emulator.md'), 'utf8');
const blocks = (heading: string): string[] =>
  codeBlocks(page)
    .filter((block) => block.heading === heading)
    .map(({ code, language }) =>
      language === 'ts' ? transformSync(code, { loader: 'ts' }).code : code,
    );

/** Puts what a test has in the place of what stands in a block. */
function put(block: string, written: string, value: string): string {
  expect(block.split(written), written).to.have.length(2);
  return block.replace(written, value);
}

/** A site with a chat, whose page does first what `settings` say. */
async function serveChat(settings: string): Promise<TestServer> {
  const contents = `import 'amazon-connect-chatjs';
    import { openChat } from './page.js';
    const chat = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    ${settings}
    void openChat(chat);`;
  const stdin = { contents, resolveDir: file('test/emulator/clients/chatjs') };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'iife' });
  return startServer((response, { url }) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    const page = '<!doctype html><title>Shop</title><body><script src="/page.js"></script>';
    response.end(isScript ? outputFiles[0]!.text : page);
  });
}

describe('docs/guides/testing-with-the-emulator.md', () => {
  let consumer: Consumer;
  before(async () => {
    consumer = await createConsumer();
  });
  after(() => consumer.remove());
  let site: TestServer | undefined;
  afterEach(async () => {
    await closeAll();
    await site?.close();
    site = undefined;
  });

  it('has a suite of mocha that passes', async () => {
    const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
    const suite = blocks('In mocha')[0]!;
    await consumer.write('guide.spec.mjs', suite);
    const program = `process.argv[2] = import.meta.dirname + '/guide.spec.mjs';
      process.argv.push('--no-config', '--no-package', '--timeout', '60000');
      await import(${JSON.stringify(mocha)});`;
    const finished = await consumer.run('mocha.mjs', program);
    expect(finished.code, finished.stdout + finished.stderr).to.equal(0);
    expect(finished.stdout).to.contain('shows what the agent says').and.contain('1 passing');
  });

  it('has a program that advances the clock and makes calls fail', async () => {
    const finished = await consumer.run('controls.mjs', blocks('In mocha')[1]!);
    expect(finished).to.deep.include({ code: 0, stderr: '' });
    expect(finished.stdout).to.match(/^2 \[[^]*role: 'AGENT'[^]*\]\n0\n$/);
  });

  const TEST = `
    test('starts a chat', async ({ emulator }) => {
      const { contactId } = await emulator.startChat({ displayName: 'Ada' });
      emulator.contact(contactId).say('AGENT', 'Hello!');
      if (emulator.contact(contactId).transcript.length !== 2) throw new Error('not there');
    });`;

  it('has root hooks of mocha that pass', async () => {
    const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
    await consumer.write('hooks.mjs', blocks('As a fixture')[0]!);
    const spec = `let first;
      it('starts a chat', async () => (first = await emulator.startChat({ displayName: 'Ada' })));
      it('knows nothing of the other test', () => {
        try { emulator.contact(first.contactId); } catch { return; }
        throw new Error('it does');
      });`;
    await consumer.write('hooks.spec.mjs', spec);
    const program = `process.argv[2] = import.meta.dirname + '/hooks.spec.mjs';
      process.argv.push('--no-config', '--no-package', '--timeout', '20000', '--require', './hooks.mjs');
      await import(${JSON.stringify(mocha)});`;
    const finished = await consumer.run('mochaHooks.mjs', program);
    expect(finished.code, finished.stdout + finished.stderr).to.equal(0);
    expect(finished.stdout).to.contain('2 passing');
  });

  it('has a fixture of Vitest that passes', async () => {
    await consumer.write('fixture.test.mjs', blocks('As a fixture')[1]! + TEST);
    const program = `import { startVitest } from 'vitest/node';
      const vitest = await startVitest('test', ['fixture.test.mjs'], { watch: false, root: import.meta.dirname });
      await vitest.close();`;
    const finished = await consumer.run('vitest.mjs', program);
    expect(finished.code, finished.stdout + finished.stderr).to.equal(0);
    expect(finished.stdout).to.match(/1 passed/);
  });

  it('has a fixture of Playwright that passes', async () => {
    const command = createRequire(import.meta.url).resolve('@playwright/test/cli');
    await consumer.write('fixture.spec.mjs', blocks('As a fixture')[2]! + TEST);
    const program = `process.argv[2] = 'test';
      process.argv.push('fixture.spec.mjs', '--reporter', 'line');
      await import(${JSON.stringify(command)});`;
    const finished = await consumer.run('playwright.mjs', program);
    expect(finished.code, finished.stdout + finished.stderr).to.equal(0);
    expect(finished.stdout).to.match(/1 passed/);
  });

  it('has a browser test that passes, for a page with a configurable endpoint', async function () {
    needChromium(this);
    this.timeout(60_000);
    const [test, settings] = blocks('In a browser test');
    site = await serveChat(put(settings!, `'http://127.0.0.1:4580'`, 'chat.endpoint'));
    const launched = put(test!, 'launch()', `launch(${JSON.stringify(LAUNCH)})`);
    const program = put(launched, 'http://localhost:8080', site.url);
    const finished = await consumer.run('browser.mjs', program);
    expect(finished).to.deep.include({ code: 0, stderr: '' });
    expect(site.received[0]!.url).to.equal('/chat');
  });

  it('has a scenario that plays as written', async () => {
    const emulator = await start();
    const client = await Client.start(emulator);
    const story = parseScenario(blocks('With a story')[0]!, 'refund.yaml');
    const contact = emulator.contact(client.contactId);
    const played = contact.play(story);
    await client.sees('What can I do for you?');
    const typing = contact.waitFor(({ ContentType }) => ContentType.endsWith('.typing'));
    await client.say('Talk to a person');
    await typing;
    emulator.advance(1500);
    await played;
    await client.socket.closed;
    expect(client.heard()).to.include('Grace: Hi, I am Grace.');
  });

  it('has a failure that client and emulator report as described', async () => {
    const faults = JSON.parse(blocks('Finding out what went wrong')[0]!) as FaultSettings;
    const emulator = await start({ faults });
    const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const client = new ApiClient(emulator.url);
    const session = new ChatSession({ participantToken, client });
    onTestFinished(() => {
      session.close();
      client.close();
    });
    // What `connect-participant listen` prints.
    const printed: unknown[] = [];
    const later = new Promise((resolve) => {
      session.on('message', ({ Content, Id }) => {
        if (Content === 'What else?') resolve(Id);
        else printed.push(Content);
      });
    });
    await session.connect();
    await session.sendMessage('My parcel is broken');
    emulator.contact(contactId).say('AGENT', 'What else?');
    await later;
    expect(printed).to.deep.equal(['My parcel is broken']);
    const calls = emulator.calls({ operation: 'SendMessage' });
    expect(
      calls.map(({ fault, status, deduplicated }) => [fault, status, deduplicated]),
    ).to.deep.equal([
      ['reset-after-apply', undefined, undefined],
      [undefined, 200, true],
    ]);
  });

  it('has HTTP calls that work from other languages', async () => {
    const emulator = await start();
    const { contactId } = await emulator.startChat({ displayName: 'Ada' });
    const commands = blocks('From another language')[1]!
      .replace('http://127.0.0.1:4580', emulator.url)
      .replaceAll('curl -s', 'curl -sf');
    const { code, stdout } = await run(
      'sh',
      ['-e', '-c', commands],
      dirname(file('package.json')),
      {
        CONTACT_ID: contactId,
      },
    );
    expect(code, stdout).to.equal(0);
    expect(stdout).to.contain('"ParticipantToken"').and.contain('You are next.');
  });
});
