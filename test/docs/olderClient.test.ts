import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createConsumer, type Consumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';
import { json, startServer, type TestServer } from '../support/server.js';

/*
 * Programs as users of the older callback client have them, run straight from the page they stand
 * in, with nothing changed but the base URL. REFERENCE_DOCS names another page to take them from:
 * the older client's own documentation.
 */
const page =
  process.env['REFERENCE_DOCS'] ??
  fileURLToPath(new URL('../../docs/guides/from-the-older-client.md', import.meta.url));

const operations: Record<string, string> = {
  completeAttachmentUpload: '/participant/complete-attachment-upload',
  createParticipantConnection: '/participant/connection',
  disconnectParticipant: '/participant/disconnect',
  getAttachment: '/participant/attachment',
  getTranscript: '/participant/transcript',
  sendEvent: '/participant/event',
  sendMessage: '/participant/message',
  startAttachmentUpload: '/participant/start-attachment-upload',
};

describe('a program written for the older client', () => {
  let server: TestServer;
  let consumer: Consumer;

  before(async () => {
    server = await startServer(json({}));
    consumer = await createConsumer();
  });
  after(async () => {
    await consumer.remove();
    await server.close();
  });

  const programs = codeBlocks(readFileSync(page, 'utf8')).filter(
    ({ language, code }) => language === 'javascript' && code.includes('apiInstance.'),
  );

  it('exists for each of its eight operations', () => {
    expect(programs.map(({ heading }) => heading)).to.deep.equal(Object.keys(operations));
  });

  for (const { heading, code } of programs) {
    it(`runs: ${heading}`, async () => {
      server.received.length = 0;
      const pointed = code.replace(
        /^let (\w+) = .*ApiClient\.instance;$/m,
        `$&\n$1.basePath = ${JSON.stringify(server.url)};`,
      );
      expect(pointed).to.not.equal(code);
      const finished = await consumer.run(`${heading}.mjs`, pointed);

      expect(finished).to.deep.equal({
        code: 0,
        stdout: 'API called successfully. Returned data: [object Object]\n',
        stderr: '',
      });
      const [received] = server.received;
      expect(received?.method).to.equal('POST');
      expect(received?.url.split('?')[0]).to.equal(operations[heading]);
      expect(received?.headers).to.include({
        'x-amz-bearer': 'xAmzBearer_example',
        authorization: 'YOUR API KEY',
        'x-amz-content-sha256': 'xAmzContentSha256_example',
        'x-amz-date': 'xAmzDate_example',
        'x-amz-algorithm': 'xAmzAlgorithm_example',
        'x-amz-credential': 'xAmzCredential_example',
        'x-amz-security-token': 'xAmzSecurityToken_example',
        'x-amz-signature': 'xAmzSignature_example',
        'x-amz-signedheaders': 'xAmzSignedHeaders_example',
        'content-type': 'application/json',
        accept: 'application/json',
      });
      if (heading === 'getTranscript') {
        expect(received?.url).to.contain(
          'MaxResults=maxResults_example&NextToken=nextToken_example',
        );
      }
    });
  }
});
