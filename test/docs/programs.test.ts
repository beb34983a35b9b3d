import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { createConsumer, run, type Consumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

function programsOf(guide: string, written = 'js'): string[] {
  const text = readFileSync(`${root}/docs/guides/${guide}`, 'utf8');
  return codeBlocks(text)
    .filter(({ language }) => language === written)
    .map(({ code }) => code);
}

describe('the programs of the guides', () => {
  let emulator: Emulator;
  let consumer: Consumer;
  let contactId: string;
  let environment: Record<string, string>;

  before(async () => {
    emulator = await startEmulator({ port: 0 });
    consumer = await createConsumer();
  });
  after(async () => {
    await consumer.remove();
    await emulator.close();
  });
  beforeEach(async () => {
    const chat = await emulator.startChat({ displayName: 'Ada' });
    contactId = chat.contactId;
    const client = new ApiClient(emulator.url);
    const { ConnectionCredentials } = await new DefaultApi(client).createParticipantConnection(
      chat.participantToken,
      { Type: ['CONNECTION_CREDENTIALS'] },
    );
    client.close();
    environment = {
      ENDPOINT: emulator.url,
      PARTICIPANT_TOKEN: chat.participantToken,
      CONNECTION_TOKEN: ConnectionCredentials!.ConnectionToken!,
      // StartChatContact of the emulator, which checks no signature.
      AWS_ENDPOINT_URL: emulator.url,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
      // The AWS SDK warns of versions of Node that it will not support.
      NODE_NO_WARNINGS: '1',
      INSTANCE_ID: '11111111-1111-1111-1111-111111111111',
      CONTACT_FLOW_ID: '22222222-2222-2222-2222-222222222222',
    };
  });

  const prints: Record<string, (RegExp | undefined)[]> = {
    'getting-started.md': [/^The agent says: Hello!\n$/, /^Items: \d+\n$/],
    'production.md': [
      /^https:\/\/participant\.connect\.eu-central-1\.amazonaws\.com\n$/,
      /^https:\/\/chat-proxy\.example\.com\n$/,
      /^GetTranscript 1 none\n$/,
      /^\{"name":"AccessDeniedException","operation":"GetTranscript","attempts":1,"outcome":"not-applied","retryable":false\}\n$/,
    ],
    'configuration.md': [/^https:\/\/participant\.connect\.eu-central-1\.amazonaws\.com\n$/],
    'platforms.md': [/^Connected until \d{4}-\d\d-\d\dT[\d:.]+Z\n$/],
    'from-amazon-connect-chatjs.md': [/^Ada: Hello!\n$/],
    // The first configures Jest.
    'test-runners.md': [undefined, /^ThrottlingException true\n$/],
    // The second stays in the chat, and is tested below.
    'first-run.md': [/^[0-9a-f-]{36}\n\S+\n$/, undefined],
  };
  for (const [guide, outputs] of Object.entries(prints)) {
    it(`run unchanged: ${guide}`, async () => {
      const programs = programsOf(guide);
      expect(programs).to.have.length(outputs.length);
      for (const [index, output] of outputs.entries()) {
        if (output === undefined) continue;
        const program = programs[index]!.replaceAll('http://127.0.0.1:4580', emulator.url);
        const finished = await consumer.run(`${guide}-${index}.mjs`, program, environment);
        expect(finished).to.include({ code: 0, stderr: '' });
        expect(finished.stdout).to.match(output);
      }
    });
  }

  it('connect as the customer: first-run.md', async () => {
    const finished = consumer.run('customer.mjs', programsOf('first-run.md')[1]!, environment);
    await said('Hello!');
    await fetch(`${emulator.url}/contact/stop`, {
      method: 'POST',
      body: JSON.stringify({ InstanceId: 'any', ContactId: contactId }),
    });
    expect(await finished).to.deep.equal({ code: 0, stdout: 'Ada: Hello!\n', stderr: '' });
  });

  it('pass in Vitest: test-runners.md', async () => {
    await consumer.write('chat.test.ts', programsOf('test-runners.md', 'ts')[0]!);
    const vitest = `${root}/node_modules/vitest/vitest.mjs`;
    const { code, stdout } = await run(
      process.execPath,
      [vitest, 'run', '--no-color', 'chat.test.ts'],
      consumer.folder,
    );
    expect(stdout).to.contain('1 passed');
    expect(code).to.equal(0);
  }).timeout(60_000);

  /** Waits until the transcript has a text. */
  async function said(text: string): Promise<void> {
    for (;;) {
      const contact = await fetch(`${emulator.url}/emulator/contacts/${contactId}`);
      if ((await contact.text()).includes(text)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});
