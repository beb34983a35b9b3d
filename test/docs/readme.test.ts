import { readFileSync } from 'node:fs';
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
    /^Connected 200 \d{4}-\d\d-\d\dT[\d:.]+Z\n$/,
    /^Connected\n$/,
    /^Connected until \d{4}-\d\d-\d\dT[\d:.]+Z\n$/,
    /^Ada: Hello!\n$/,
  ];
  const programs = codeBlocks(page).filter(({ language }) => language === 'js');

  it('has a program for each form of a call, and one for a chat', () => {
    expect(programs.map(({ heading }) => heading)).to.deep.equal([
      'Make a call',
      'Make a call',
      'Make a call',
      'Make a call',
      'Join a live chat',
    ]);
  });

  for (const [index, { heading, code }] of programs.entries()) {
    it(`has a program that runs: ${heading} (${index + 1})`, async () => {
      const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
      // The chat of the one that listens until its end.
      if (heading === 'Join a live chat') void endWhenSaid('Hello!', contactId);
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
});
