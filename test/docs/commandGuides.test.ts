import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { ConnectParticipant } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { createConsumer, type Consumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = (name: string): string => readFileSync(`${root}/docs/guides/${name}`, 'utf8');

describe('the guides to commands', () => {
  let emulator: Emulator;
  let consumer: Consumer;
  let environment: Record<string, string>;
  before(async () => {
    emulator = await startEmulator({ port: 0 });
    consumer = await createConsumer();
    const client = new ConnectParticipant({ endpoint: emulator.url });
    const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const { ConnectionCredentials } = await client.createParticipantConnection({
      ParticipantToken: participantToken,
      Type: ['CONNECTION_CREDENTIALS'],
    });
    client.destroy();
    environment = {
      AWS_ENDPOINT_URL: emulator.url,
      BASE_PATH: emulator.url,
      PARTICIPANT_TOKEN: participantToken,
      CONNECTION_TOKEN: ConnectionCredentials!.ConnectionToken!,
    };
  });
  after(async () => {
    await consumer.remove();
    await emulator.close();
  });

  const prints: Record<string, string[]> = {
    'interceptors.md': [
      'sent\n',
      'GetTranscript 1 200\nGetTranscript true\n',
      'Hello!\ntrue Slow down\n',
    ],
    'from-the-aws-sdk.md': ['200\n'],
  };
  for (const [name, outputs] of Object.entries(prints)) {
    it(`have programs that run: ${name}`, async () => {
      const programs = codeBlocks(guide(name)).filter(({ language }) => language === 'js');
      expect(programs).to.have.length(outputs.length);
      for (const [index, { code }] of programs.entries()) {
        const finished = await consumer.run(`${name}-${index}.mjs`, code, environment);
        expect(finished).to.deep.equal({ code: 0, stdout: outputs[index], stderr: '' });
      }
    });

    it(`have no broken links: ${name}`, () => {
      for (const [, target = ''] of guide(name).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
        expect(existsSync(`${root}/docs/guides/${target}`), target).to.equal(true);
      }
    });
  }

  it('list every option that is accepted but not used', () => {
    const source = readFileSync(`${root}/src/client/UnusedConfig.ts`, 'utf8');
    const options = [...source.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name ?? '');
    const list = /### Options that are accepted and not used\n\n(.*?)\n\n`extensions`/s.exec(
      guide('from-the-aws-sdk.md'),
    )?.[1];
    expect(options).to.not.be.empty;
    const named = [...(list ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
    expect(named.filter((name) => name !== 'requestHandler')).to.deep.equal(options);
  });
});
