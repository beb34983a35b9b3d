import { join } from 'node:path';

import { expect } from 'chai';

import { createFormatter, formatOptions } from '../../../generator/src/write/createFormatter.js';
import { messageFrom, rejectionOf, TemporaryFolder } from '../support.js';

describe('formatting', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  const formatted = async (path: string, content: string) =>
    (await createFormatter(folder.path))({ path, content });

  it('has its own options if there is no configuration', async () => {
    folder = await TemporaryFolder.with();
    expect(formatOptions(folder.path)).to.deep.equal({ printWidth: 100, singleQuote: true });
    expect(await formatted('a.ts', 'const  a = "x"')).to.equal("const a = 'x';\n");
    expect(await formatted('a.md', '*  one\n')).to.equal('- one\n');
    expect(await formatted('a.json', '{"a":1}')).to.equal('{ "a": 1 }\n');
    expect(await formatted('a.txt', ' as  it is')).to.equal(' as  it is');
  });

  it('uses the nearest configuration, without its lists of files', async () => {
    folder = await TemporaryFolder.with({
      '.oxfmtrc.json': '{ "semi": false, "ignorePatterns": ["*.ts"] }',
    });
    const output = join(folder.path, 'not/there/yet');
    expect(formatOptions(output)).to.deep.equal({ semi: false });
    expect(await formatted('a.ts', "const a = 'x'")).to.equal('const a = "x"\n');
  });

  it('reports a configuration that is not JSON', async () => {
    folder = await TemporaryFolder.with({ '.oxfmtrc.json': '{' });
    const message = messageFrom(() => formatOptions(folder.path));
    expect(message).to.match(
      /^OutputError .*\.oxfmtrc\.json: it is not valid JSON \(.*\); correct it$/,
    );
  });

  it('reports a file with invalid code', async () => {
    folder = await TemporaryFolder.with();
    expect(await rejectionOf(formatted('a.ts', 'const = ;'))).to.match(/^Error a\.ts: /);
  });
});
