import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { createConsumer, type Consumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}/README.md`, 'utf8');

describe('README.md', () => {
  let emulator: Emulator;
  let consumer: Consumer;
  before(async () => {
    emulator = await startEmulator({ port: 0 });
    consumer = await createConsumer();
  });
  after(async () => {
    await consumer.remove();
    await emulator.close();
  });

  async function endWhenSaid(text: string, contactId: string): Promise<void> {
    const isSaid = async () => {
      const contact = await fetch(`${emulator.url}/emulator/contacts/${contactId}`);
      return (await contact.text()).includes(text);
    };
    while (!(await isSaid())) await new Promise((resolve) => setTimeout(resolve, 20));
    await fetch(`${emulator.url}/contact/stop`, {
      method: 'POST',
      body: JSON.stringify({ InstanceId: 'any', ContactId: contactId }),
    });
  }

  const prints = [
    /^Sent [0-9a-f-]{36}\n$/,
    /^Connected\n$/,
    /^Connected 200 \d{4}-\d\d-\d\dT[\d:.]+Z\n$/,
    /^Ada: Hello!\n$/,
    /^AccessDeniedException 403\n$/,
    /^Connected until \d{4}-\d\d-\d\dT[\d:.]+Z\n$/,
    /^https:\/\/participant\.connect\.eu-central-1\.amazonaws\.com\n$/,
  ];
  const programs = codeBlocks(page).filter(({ language }) => language === 'js');

  it('has a program for each form of a call and of a module, for a chat, for commands, for fetch, and for configuring', () => {
    expect(programs.map(({ heading }) => heading)).to.deep.equal([
      'A first call',
      'A first call',
      'A first call',
      'A live chat',
      'Commands',
      'Where it runs',
      'Configuring',
    ]);
  });

  for (const [index, { heading, code }] of programs.entries()) {
    it(`has a program that runs: ${heading} (${index + 1})`, async () => {
      const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
      // The chat of the one that listens until its end.
      if (heading === 'A live chat') void endWhenSaid('Hello!', contactId);
      const pointed = code.replaceAll('http://127.0.0.1:4580', emulator.url);
      const finished = await consumer.run(
        `readme-${index}.${code.includes('require(') ? 'cjs' : 'mjs'}`,
        pointed,
        {
          PARTICIPANT_TOKEN: participantToken,
        },
      );
      expect(finished).to.include({ code: 0, stderr: '' });
      expect(finished.stdout).to.match(prints[index]!);
    });
  }

  it('names the command that CI runs', () => {
    const ci = readFileSync(`${root}/.ci/run`, 'utf8');
    expect(page).to.contain('npm ci && npm test\n');
    expect(ci.trimEnd().split('\n').pop()).to.equal('npm ci && npm test');
  });

  for (const file of [
    'README.md',
    'CONTRIBUTING.md',
    'docs/guides/from-the-older-client.md',
    'docs/guides/failures.md',
    'docs/guides/sessions.md',
    'docs/guides/chat-window.md',
    'docs/guides/interceptors.md',
    'docs/guides/from-the-aws-sdk.md',
    'cli/README.md',
    'emulator/README.md',
    'generator/README.md',
    'docs/guides/testing-with-the-emulator.md',
  ]) {
    it(`links to what is there: ${file}`, () => {
      const text = readFileSync(`${root}/${file}`, 'utf8');
      const folder = file.replace(/[^/]*$/, '');
      for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
        if (/^https?:/.test(target)) continue;
        expect(existsSync(`${root}/${folder}${target}`), target).to.equal(true);
      }
    });
  }
});
