import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startEmulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { createConsumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';
import { json, startServer } from '../support/server.js';

const guides = fileURLToPath(new URL('../../docs/guides/', import.meta.url));

describe('docs/guides/failures.md', () => {
  it('has a program that runs, and tells of a retry', async () => {
    let requests = 0;
    const server = await startServer((...exchange) => {
      requests += 1;
      (requests === 1 ? json({}, 503) : json({}))(...exchange);
    });
    const consumer = await createConsumer();
    try {
      const [program] = codeBlocks(readFileSync(`${guides}failures.md`, 'utf8'));
      const finished = await consumer.run('watching.mjs', program!.code, {
        BASE_PATH: server.url,
        X_AMZ_BEARER: 'token',
      });
      expect(finished).to.deep.equal({
        code: 0,
        stdout: 'retry GetTranscript server-error\nresult GetTranscript 2 200\n',
        stderr: '',
      });
    } finally {
      await consumer.remove();
      await server.close();
    }
  });
});

describe('docs/guides/sessions.md', () => {
  it('begins with a program that runs', async () => {
    const emulator = await startEmulator({ port: 0, agent: 'echo' });
    const consumer = await createConsumer();
    try {
      const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
      const [program] = codeBlocks(readFileSync(`${guides}sessions.md`, 'utf8'));
      const { code, stderr } = await consumer.run('session.mjs', program!.code, {
        ENDPOINT: emulator.url,
        PARTICIPANT_TOKEN: participantToken,
      });
      expect(stderr).to.equal('');
      expect(code).to.equal(0);
      const contact = await fetch(`${emulator.url}/emulator/contacts/${contactId}`);
      const { ended, transcript } = (await contact.json()) as {
        ended: boolean;
        transcript: { Content?: string; ParticipantRole?: string }[];
      };
      expect(ended).to.be.true;
      const said = transcript.filter(({ ParticipantRole: role }) => role === 'CUSTOMER');
      expect(said.flatMap(({ Content }) => Content ?? [])).to.deep.equal([
        'Hello!',
        'Is **anybody** there?',
      ]);
    } finally {
      await consumer.remove();
      await emulator.close();
    }
  });
});
