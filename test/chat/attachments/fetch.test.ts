import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build, type BuildResult } from 'esbuild';
import { closeAll } from '../../emulator/support/chat.js';
import { failure } from '../../support/failure.js';
import { startChat } from './support/chat.js';
import type * as OnPlatform from './support/onPlatform.js';

const attachments = fileURLToPath(new URL('support/onPlatform.ts', import.meta.url));

describe('attachments under ./fetch', () => {
  afterEach(closeAll);

  let bundle: BuildResult<{ write: false; metafile: true }>;
  let program: typeof OnPlatform;
  before(async () => {
    bundle = await build({
      entryPoints: [attachments],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      conditions: ['fetch'],
    });
    const source = Buffer.from(bundle.outputFiles[0]!.contents).toString('base64');
    program = (await import(`data:text/javascript;base64,${source}`)) as typeof program;
  });

  it('use neither Node modules, superagent nor XMLHttpRequest', () => {
    const imports = Object.values(bundle.metafile.inputs).flatMap((input) => input.imports);
    expect(imports.filter(({ external }) => external)).to.deep.equal([]);
    expect(bundle.outputFiles[0]!.text).not.to.match(/superagent|XMLHttpRequest|node:/);
  });

  it('are sent and downloaded, with progress at the start and at the end', async () => {
    const { call } = await startChat();
    const loaded: number[] = [];
    const { attachmentId } = await program.sendAttachment(
      call,
      new File(['four score'], 'note.txt'),
      { onProgress: (progress) => loaded.push(progress.loaded) },
      {},
    );
    expect(loaded).to.deep.equal([0, 10]);
    const file = await program.downloadAttachment(call, attachmentId, {}, {});
    expect(file).to.include({ name: 'note.txt', contentType: 'text/plain', size: 10 });
    expect(await new Response(file.stream()).text()).to.equal('four score');
  });

  it('cannot be sent by path', async () => {
    const { call } = await startChat();
    const error = await failure(program.sendAttachment(call, '/etc/hosts', {}, {}), TypeError);
    expect(error.message).to.contain('not supported with ./fetch');
  });
});
