import { expect } from 'chai';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

import { run } from '../../support/consumer.js';
import { startServer } from '../../support/server.js';
import type { TestServer } from '../../support/server.js';
import type { Chat, customerSession, Seen } from './chatjs/session.js';
import type { SeenContact } from '../support/bodies.js';
import { closeAll, EVENT, look, start } from '../support/chat.js';
import { needChromium, withPage } from '../../support/chromium.js';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** A chat whose agent says everything back. */
async function chatWithEcho() {
  const emulator = await start({ agent: 'echo' });
  const started = await emulator.startChat({ displayName: 'Ada' });
  const chat: Chat = { endpoint: emulator.url, ...started };
  return { chat, contact: () => look(emulator, started.contactId) };
}

function check(seen: Seen, { ended, transcript, participants }: SeenContact): void {
  expect(seen).to.deep.include({
    echoed: 'hello',
    agentTyped: true,
    readByAgent: true,
    attachmentStatuses: ['IN_PROGRESS', 'APPROVED'],
    downloaded: 'four',
    reconnected: true,
    afterDrop: 'back again',
    ended: true,
  });
  expect(seen.transcript.slice(-3)).to.deep.equal(['hello', 'hello', 'ATTACHMENT']);
  expect(ended).to.equal(true);
  expect(transcript.at(-1)!.ContentType).to.equal(`${EVENT}chat.ended`);
  const answer = transcript.find(
    ({ Content, ParticipantRole }) => Content === 'hello' && ParticipantRole === 'AGENT',
  );
  expect(answer!.MessageMetadata.Receipts[0]).to.include({
    RecipientParticipantId: participants[0]!.participantId,
  });
}

describe('emulator: a customer session of amazon-connect-chatjs', () => {
  afterEach(closeAll);

  it('works in Node, with a given WebSocket', async () => {
    const { chat, contact } = await chatWithEcho();
    const args = ['--import', 'tsx', file('./chatjs/node.ts'), JSON.stringify(chat)];
    const { code, stdout, stderr } = await run(process.execPath, args, file('.'));
    expect(code, stderr).to.equal(0);
    check(JSON.parse(stdout.trim().split('\n').at(-1)!) as Seen, await contact());
  });

  describe('in Chromium', () => {
    let site: TestServer | undefined;
    before(async function () {
      needChromium(this);
      site = await startServer((response) => {
        response.setHeader('content-type', 'text/html');
        response.end('<!doctype html><title>Shop</title>');
      });
    });
    after(() => site?.close());

    it('works on a page of another origin', async () => {
      const { chat, contact } = await chatWithEcho();
      const bundle = await build({
        stdin: {
          contents: `import 'amazon-connect-chatjs'; export { customerSession } from './session.js';`,
          resolveDir: file('./chatjs'),
        },
        bundle: true,
        write: false,
        format: 'iife',
        globalName: 'program',
      });
      const seen = await withPage(async (page) => {
        await page.goto(site!.url);
        await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
        return page.evaluate<Seen, Chat>((given) => program.customerSession(given), chat);
      });
      check(seen, await contact());
    });
  });
});

/** What the bundle defines in the page. */
declare const program: { readonly customerSession: typeof customerSession };
