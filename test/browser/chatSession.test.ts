import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { bundle } from '../support/bundle.js';
import { needChromium, withPage } from '../support/chromium.js';
import { startServer, type TestServer } from '../support/server.js';
import { builds } from './builds.js';
import type * as Program from './sessionProgram.js';

declare const sessionProgram: typeof Program;

describe('in Chromium, a chat session', function () {
  this.timeout(60_000);

  let emulator: Emulator;
  let site: TestServer;
  let program: string;
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
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const options = { format: 'iife', globalName: 'sessionProgram' } as const;
    ({ text: program } = await bundle(`export * from './sessionProgram.ts';`, folder, options));
  });

  after(() => Promise.all(closing.map((close) => close())));

  async function converseIn(page: Page, build: string): Promise<Program.Conversation> {
    const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const agent = { role: 'AGENT', displayName: 'Grace' } as const;
    const invitation = await emulator.addParticipant(contactId, agent);
    await page.goto(site.url);
    await page.addScriptTag({ content: build });
    await page.addScriptTag({ content: program });
    return page.evaluate((chat) => sessionProgram.converse(chat), {
      endpoint: emulator.url,
      customer: participantToken,
      agent: invitation.participantToken,
    });
  }

  function expectAll(seen: Program.Conversation): void {
    const { progress, ...rest } = seen;
    expect(rest).to.deep.equal({
      customerHeard: ['Grüße 👋', 'Are you there?', 'a.txt', 'And you?'],
      agentHeard: ['Grüße 👋', 'Are you there?', 'a.txt'],
      states: ['connecting', 'connected', 'reconnecting', 'connected', 'leaving', 'ended'],
      typing: true,
      receipts: 1,
      downloaded: '300000 AAA',
      transcript: ['joined', 'joined', 'Grüße 👋', 'Are you there?', 'a.txt', 'And you?'],
      afterResuming: ['And you?'],
      ended: true,
      errors: [],
    });
    expect(progress[0]).to.equal(0);
    expect(progress.at(-1)).to.equal(300_000);
  }

  for (const [name, build] of Object.entries(builds)) {
    it(`loses nothing: ${name}`, async () => {
      const script = await build();
      expectAll(await withPage((page) => converseIn(page, script)));
    });
  }

  it('uses only features that React Native has', async () => {
    const script = await builds['for browsers']!();
    const seen = await withPage(async (page) => {
      await page.addInitScript(takeAway);
      return converseIn(page, script);
    });
    expectAll(seen);
  });
});

/** Makes the page as poor as React Native: no streams, half an AbortSignal, no randomUUID, … */
function takeAway(): void {
  const poor = globalThis as unknown as Record<string, unknown>;
  for (const name of [
    'ReadableStream',
    'WritableStream',
    'TransformStream',
    'TextDecoder',
    'TextEncoder',
    'structuredClone',
    'CompressionStream',
  ]) {
    poor[name] = undefined;
  }
  Object.defineProperty(crypto, 'randomUUID', { value: undefined });
  Reflect.deleteProperty(Response.prototype, 'body');
  Reflect.deleteProperty(Request.prototype, 'redirect');
  for (const method of ['any', 'timeout', 'abort']) {
    Reflect.deleteProperty(AbortSignal, method);
  }
  Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted');
  Reflect.deleteProperty(AbortSignal.prototype, 'reason');
  for (const method of ['stream', 'text', 'arrayBuffer', 'bytes']) {
    Reflect.deleteProperty(Blob.prototype, method);
  }
}
