import { expect } from 'chai';
import { createRequire } from 'node:module';
import type { Emulator } from 'amazon_connect_participant_emulator';

import type { SelectedContact } from '../../../emulator/src/inspector/InspectorFeed.js';
import type { NumberedEntry } from '../../../emulator/src/journal/journal.js';
import { createConsumer } from '../../support/consumer.js';
import type { Consumer } from '../../support/consumer.js';
import { chatWithCustomer, closeAll, say, send } from '../support/chat.js';
import type { Person } from '../support/chat.js';

/** What the inspector shows of a moment, as its own code has it. */
type Moment =
  | { readonly kind: 'item'; readonly item: SelectedContact['newItems'][number] }
  | { readonly kind: 'call'; readonly entry: NumberedEntry; readonly attempt: number };

const { testOf } = (await import(
  new URL('../../../emulator/inspector/mochaTest.js', import.meta.url).href
)) as { testOf: (moment: Moment, contact: SelectedContact) => string | undefined };

async function selected({ url }: Emulator, contactId: string): Promise<SelectedContact> {
  const controller = new AbortController();
  const answer = await fetch(`${url}/emulator/events?contactId=${contactId}`, {
    signal: controller.signal,
  });
  let text = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(chunk);
    if (text.endsWith('\n\n')) break;
  }
  controller.abort();
  return (JSON.parse(text.slice('data: '.length)) as { selected: SelectedContact }).selected;
}

async function message(
  { url }: Emulator,
  { connectionToken }: Person,
  body: object,
): Promise<void> {
  await send(`${url}/participant/message`, 'POST', body, connectionToken);
}

describe('emulator: the tests that the inspector generates', () => {
  let consumer: Consumer;
  before(async () => {
    consumer = await createConsumer();
  });
  after(() => consumer.remove());
  afterEach(closeAll);

  it('pass for a call, a call with a fault, a refused call, and an item', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    await say(emulator, customer, "it's me");
    const faults = [
      { operation: 'SendMessage', kind: 'throttle', probability: 1, count: 1 },
    ] as const;
    emulator.setFaults({ faults });
    await message(emulator, customer, { ContentType: 'text/plain', Content: 'again' });
    await message(emulator, customer, { ContentType: 'text/markdown', Content: '**no**' });
    emulator.contact(contactId).say('AGENT', 'How can I help?');
    const contact = await selected(emulator, contactId);
    const calls = contact.newCalls.filter(({ operation }) => operation === 'SendMessage');
    const item = contact.newItems.at(-1)!;
    const tests = [
      ...calls.map((entry) => testOf({ kind: 'call', entry, attempt: 1 }, contact)),
      testOf({ kind: 'item', item }, contact),
    ];
    expect(tests).to.have.length(4);
    for (const [index, test] of tests.entries()) await consumer.write(`${index}.spec.mjs`, test!);

    const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
    const program = `process.argv.splice(2, 0, ...[0, 1, 2, 3].map((n) => import.meta.dirname + '/' + n + '.spec.mjs'));
      process.argv.push('--no-config', '--no-package', '--timeout', '60000');
      await import(${JSON.stringify(mocha)});`;
    const { code, stdout, stderr } = await consumer.run('mocha.mjs', program);
    expect(code, stdout + stderr).to.equal(0);
    for (const title of [
      'SendMessage answers 200',
      'SendMessage survives the fault throttle',
      'SendMessage is refused with ValidationException',
      'shows the message',
    ]) {
      expect(stdout).to.contain(title);
    }
  });

  it('are not generated for calls that a test cannot repeat', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const contact = await selected(emulator, contactId);
    const [entry] = contact.newCalls;
    expect(testOf({ kind: 'call', entry: entry!, attempt: 1 }, contact)).to.equal(undefined);
  });
});
