import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { run } from '../support/consumer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the demo', () => {
  it('runs a whole conversation, prints it, and leaves nothing running', async () => {
    const args = ['--import', 'tsx', 'examples/conversation/main.ts'];
    // `run` waits until the process has ended and its output is closed.
    const { code, stdout, stderr } = await run(process.execPath, args, root);
    expect(stderr).to.equal('');
    expect(code).to.equal(0);

    expect(stdout).to.contain('The photo of 1048576 bytes came back unchanged.');
    expect(stdout).to.match(/^The view is .+, its actions .+\.$/m);
    expect(stdout).to.match(/^The sign-in page is at 127\.0\.0\.1:\d+\.$/m);
    const pages = stdout.split('\n--\n').slice(1);
    expect(pages.map((page) => page.trim().split('\n').length)).to.deep.equal([2, 2, 2, 2]);
    const said = [
      'Ada  +\\(participant\\.joined\\)',
      'Grace  +\\(participant\\.joined\\)',
      'Ada  +Hello! My parcel arrived broken\\.  ✓ delivered',
      'Grace  +I am \\*\\*sorry\\*\\*! Can you send me a _photo_\\?  ✓✓ read',
      'Ada  +\\[file parcel\\.png: APPROVED\\]',
      '\\S+  +\\(authentication\\.initiated\\)',
      'Ada  +\\{"order":"A-1815","refund":true\\}',
      'Grace  +Your refund is on its way\\.',
    ];
    for (const [index, line] of pages.flatMap((page) => page.trim().split('\n')).entries()) {
      expect(line).to.match(new RegExp(`^\\d\\d:\\d\\d:\\d\\d  ${said[index] ?? ''}$`));
    }
  });
});
