import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { needChromium, withPage } from '../support/chromium.js';
import { startServer, type TestServer } from '../support/server.js';
import { builds, load } from './builds.js';
import type { Chat, Results } from './program.js';

describe('in Chromium, the build', function () {
  this.timeout(60_000);

  let emulator: Emulator;
  let site: TestServer;
  const closing: (() => Promise<void>)[] = [];
  before(async function () {
    needChromium(this);
    emulator = await startEmulator({ port: 0 });
    site = await startServer((response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Shop</title>');
    });
    closing.push(
      () => site.close(),
      () => emulator.close(),
    );
  });
  after(() => Promise.all(closing.map((close) => close())));

  async function startChat(): Promise<Chat> {
    const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const pushed = await fetch(`${emulator.url}/emulator/contacts/${contactId}/items`, {
      method: 'POST',
      body: '{"ContentType":"application/vnd.amazonaws.connect.event.authentication.initiated"}',
    });
    const { Content } = (await pushed.json()) as { Content: string };
    const { SessionId } = JSON.parse(Content) as { SessionId: string };
    return { endpoint: emulator.url, participantToken, sessionId: SessionId };
  }

  for (const [name, build] of Object.entries(builds)) {
    it(`${name} makes all eleven calls, with promises, callbacks and commands`, async () => {
      const script = await build();
      const warnings: string[] = [];
      const seen = await withPage(async (page) => {
        page.on('console', (message) => warnings.push(message.text()));
        await page.goto(site.url);
        await load(page, script);
        const results: Record<string, Results> = {};
        for (const form of ['promises', 'callbacks', 'commands'] as const) {
          const given = { chat: await startChat(), form };
          results[form] = await page.evaluate(({ chat, form: of }) => program[of](chat), given);
        }
        return results;
      });
      for (const results of Object.values(seen)) {
        expect(results).to.deep.include({
          connected: true,
          sent: true,
          typed: true,
          uploaded: true,
          downloaded: 'hello',
          view: 'Contact form',
          signInPage: true,
          cancelled: true,
          ended: true,
        });
        expect(results.transcript).to.include.members(['Grüße 👋', 'ATTACHMENT']);
      }
      expect(Object.keys(seen)).to.have.length(3);
      expect(warnings).to.deep.equal([]);
    });
  }
});
