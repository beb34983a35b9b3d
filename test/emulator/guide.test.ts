import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createConsumer, run } from '../support/consumer.js';
import type { Consumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';
import { closeAll, start } from './support/chat.js';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = readFileSync(file('docs/guides/testing-with-the-emulator.md'), 'utf8');
const blocks = (heading: string): string[] =>
  codeBlocks(page)
    .filter((block) => block.heading === heading)
    .map(({ code }) => code);

describe('docs/guides/testing-with-the-emulator.md', () => {
  let consumer: Consumer;
  before(async () => {
    consumer = await createConsumer();
  });
  after(() => consumer.remove());
  afterEach(closeAll);

  it('has a suite of mocha that passes', async () => {
    const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
    const suite = blocks('In mocha')[0]!;
    await consumer.write('guide.spec.mjs', suite);
    const program = `process.argv[2] = import.meta.dirname + '/guide.spec.mjs';
      process.argv.push('--no-config', '--no-package');
      await import(${JSON.stringify(mocha)});`;
    const finished = await consumer.run('mocha.mjs', program);
    expect(finished.code, finished.stdout + finished.stderr).to.equal(0);
    expect(finished.stdout).to.contain('shows what the agent says').and.contain('1 passing');
  });

  it('has a program that lets time pass and makes calls fail', async () => {
    const finished = await consumer.run('controls.mjs', blocks('In mocha')[1]!);
    expect(finished).to.deep.include({ code: 0, stderr: '' });
    expect(finished.stdout).to.equal('0 { applied: 0, deduplicated: 0 }\n');
  });

  it('has commands that another language can make too', async () => {
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
