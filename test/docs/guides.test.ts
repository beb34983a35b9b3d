import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
