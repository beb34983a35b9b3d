import { once } from 'node:events';
import { utimes, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { chatWithCustomer, closeAll, look } from '../../emulator/support/chat.js';
import { useBrowser } from '../../support/chromium.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { startServer, type TestServer } from '../../support/server.js';
import { makeTemporaryFolder } from '../../support/temporaryFolder.js';
import type * as Program from './chromium/program.js';
import type { Orders, Outcome } from './chromium/program.js';
import {
  headerNames,
  readBody,
  signature,
  startStore,
  untilClosed,
  type Store,
} from './support/store.js';

describe('transfers in Chromium', () => {
  let site: TestServer | undefined;
  const browser = useBrowser();
  let page: Page;
  let store: Store;
  let script: string;

  before(async () => {
    script = await bundle();
    site = await startServer((response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Shop</title><input type="file">');
    });
    page = await browser().newPage();
  });
  beforeEach(async () => {
    await page.goto(site!.url);
    await page.addScriptTag({ content: script });
  });
  afterEach(closeAll);
  after(() => site?.close());

  const upload = (orders: Omit<Orders, 'url'>): Promise<Outcome> =>
    page.evaluate((given) => program.upload(given), { ...orders, url: store.url });
  const download = (orders: Omit<Orders, 'url'>): Promise<Outcome> =>
    page.evaluate((given) => program.download(given), { ...orders, url: store.url });

  /** A store that lets pages of any origin in, and does this with all but the preflights. */
  async function openStore(
    handle: (request: IncomingMessage, response: ServerResponse) => void,
  ): Promise<void> {
    store = await startStore((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-methods', '*');
      response.setHeader('access-control-allow-headers', '*');
      response.setHeader('access-control-expose-headers', 'x-amz-request-id');
      if (request.method === 'OPTIONS') response.end();
      else handle(request, response);
    });
    onTestFinished(() => store.close());
  }

  /** The requests but for the preflights. */
  const requests = (): IncomingMessage[] =>
    store.requests.filter(({ method }) => method !== 'OPTIONS');

  /** Waits until the page has told of more bytes than these, and returns how many. */
  async function progressAbove(bytes: number): Promise<number> {
    const told = await page.waitForFunction((known) => {
      const now = program.progress();
      return now > known && now;
    }, bytes);
    return Number(await told.jsonValue());
  }

  function expectNoUrl(outcome: Outcome): void {
    expect(JSON.stringify(outcome)).not.to.contain(signature).and.not.contain('/bucket/key');
  }

  for (const kind of ['xhr', 'fetch'] as const) {
    describe(`with ${kind}`, () => {
      for (const source of ['blob', 'bytes', 'stream', 'iterable'] as const) {
        it(`uploads a ${source}, with the given headers and without cookies`, async () => {
          const bodies: string[] = [];
          await openStore((request, response) => {
            void readBody(request).then((body) => {
              bodies.push(String(body));
              response.end();
            });
          });
          const { error, loaded } = await upload({ kind, source });
          expect(error).to.equal(undefined);
          expect(bodies).to.deep.equal(['xxxxxxxxxx']);
          expect(loaded.at(-1)).to.equal(10);
          const [request] = requests();
          expect(request!.headers).to.include({
            'content-type': 'text/plain',
            'content-length': '10',
          });
          const ofTheBrowser = /^(accept|origin|referer|sec-|user-agent|cache-control|pragma)/;
          expect(headerNames(request!).filter((name) => !ofTheBrowser.test(name))).to.have.members([
            'content-type',
            'content-length',
          ]);
        });
      }

      it("reports the store's status and code for a rejected upload", async () => {
        await openStore((request, response) => {
          request.resume().on('end', () => {
            response.writeHead(403, { 'x-amz-request-id': 'id-1' });
            response.end('<Error><Code>AccessDenied</Code></Error>');
          });
        });
        const outcome = await upload({ kind, source: 'blob' });
        expect(outcome.error).to.deep.include({
          name: 'TransferError',
          message: 'Transfer was refused with status 403 (AccessDenied)',
          status: 403,
          code: 'AccessDenied',
          requestId: 'id-1',
        });
        expectNoUrl(outcome);
      });

      it('rejects a redirect of an upload', async () => {
        await openStore((request, response) => {
          request.resume();
          if (request.url === '/elsewhere') response.end();
          else response.writeHead(307, { location: '/elsewhere' }).end();
        });
        const outcome = await upload({ kind, source: 'blob' });
        expect(outcome.error).to.include({ name: 'TransferError', status: 0 });
        expect(outcome.error!.message).to.contain('was redirected');
        expectNoUrl(outcome);
      });

      it('fails with a ConnectionError if the connection breaks', async () => {
        await openStore((request) => {
          request.socket.resetAndDestroy();
        });
        const outcome = await upload({ kind, source: 'bytes' });
        expect(outcome.error!.name).to.equal('ConnectionError');
        expectNoUrl(outcome);
      });

      it('times out an upload that makes no progress', async () => {
        await openStore(() => undefined);
        const outcome = await upload({ kind, source: 'bytes', idleTimeout: 200 });
        expect(outcome.error!.name).to.equal('TimeoutError');
      });

      it('closes the connection of an aborted upload', async () => {
        await openStore(() => {
          void page.evaluate(() => {
            program.abort();
          });
        });
        const outcome = await upload({ kind, source: 'bytes' });
        expect(outcome.error!.name).to.equal('AbortError');
        await Promise.all(requests().map((request) => untilClosed({ requests: [request] })));
        expect(requests()).to.have.length(1);
      });

      it('reports that the file was changed after the user chose it', async () => {
        await openStore((request, response) => {
          request.resume().on('end', () => response.end());
        });
        const path = join(await makeTemporaryFolder(), 'note.txt');
        await writeFile(path, 'four score');
        await page.locator('input').setInputFiles(path);
        await writeFile(path, 'four score and seven');
        // Chromium compares times of modification, and those of two writes may be the same.
        const later = new Date(Date.now() + 60_000);
        await utimes(path, later, later);
        const { error } = await upload({ kind });
        expect(error).to.include({ name: 'SourceError', fault: 'unreadable' });
        expect(error!.cause).to.contain('NotReadableError');
      });

      it('downloads', async () => {
        await openStore((_request, response) => {
          response.writeHead(200, { 'content-length': '10' }).end('four score');
        });
        const { text, size, loaded } = await download({ kind });
        expect({ text, size }).to.deep.equal({ text: 'four score', size: 10 });
        expect(loaded.at(-1)).to.equal(10);
      });

      it('fails when a download has more bytes than maxBytes', async () => {
        await openStore((_request, response) => {
          // A store that never ends.
          const write = (): void => {
            while (!response.destroyed && response.write(Buffer.alloc(65_536)));
          };
          response.on('drain', write);
          write();
        });
        const { error } = await download({ kind, maxBytes: 1_000_000 });
        expect(error).to.include({ name: 'ConnectionError' });
        expect(error!.cause).to.contain('the file has more than 1000000 bytes');
        await store.untilClosed();
      });

      it('fails if a download is cut off', async () => {
        await openStore((_request, response) => {
          response.writeHead(200, { 'content-length': '10' });
          response.write('four', () => setTimeout(() => response.destroy(), 50));
        });
        const outcome = await download({ kind });
        expect(outcome.error!.name).to.equal('ConnectionError');
        expectNoUrl(outcome);
      });

      it("reports the store's status and code for a rejected download", async () => {
        await openStore((_request, response) => {
          response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>');
        });
        const { error } = await download({ kind });
        expect(error).to.include({ name: 'TransferError', status: 403 });
      });

      it('rejects a redirect of a download', async () => {
        await openStore((request, response) => {
          if (request.url === '/elsewhere') response.end('four');
          else response.writeHead(302, { location: '/elsewhere' }).end();
        });
        const { error } = await download({ kind });
        expect(error).to.include({ name: 'TransferError', status: 0 });
      });

      it('times out a download that makes no progress', async () => {
        await openStore((_request, response) => {
          response.writeHead(200, { 'content-length': '10' });
          response.write('four');
        });
        const { error } = await download({ kind, idleTimeout: 200 });
        expect(error!.name).to.equal('TimeoutError');
      });
    });
  }

  it('reports the progress of an upload with XMLHttpRequest in steps', async () => {
    const MIB = 1024 * 1024;
    // More than the buffers of both ends can hold while the store does not read.
    const size = 64 * MIB;
    const steps: number[] = [];
    const readInSteps = async (request: IncomingMessage): Promise<void> => {
      for (let step = 0; step < 3; step += 1) {
        steps.push(await progressAbove(steps.at(-1) ?? 0));
        await readSome(request, 8 * MIB);
      }
    };
    await openStore((request, response) => {
      request.on('end', () => response.end());
      void readInSteps(request).then(() => request.resume());
    });
    const { loaded } = await upload({ kind: 'xhr', source: 'blob', size });
    expect(steps).to.have.length(3);
    expect(steps.at(-1)).to.be.below(size);
    expect(loaded).to.include.members(steps);
    expect(loaded).to.deep.equal([...loaded].sort((one, other) => one - other));
    expect(loaded.at(-1)).to.equal(size);
  });

  it('streams a download with fetch', async () => {
    await openStore((_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).end('four score');
    });
    const { text } = await download({ kind: 'fetch', read: 'stream' });
    expect(text).to.equal('four score');
  });

  async function sendAndGet() {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const seen = await page.evaluate(
      ([url, token]) => program.sendAndGet(url!, token!),
      [emulator.url, customer.connectionToken],
    );
    const { transcript } = await look(emulator, contactId);
    expect(transcript.at(-1)!.Attachments[0]).to.include({ AttachmentName: 'note.txt' });
    return seen;
  }
  const sent = { name: 'note.txt', contentType: 'text/plain', size: 10, text: 'four score' };

  it('sends an attachment to the service and gets it back', async () => {
    const { loaded, ...seen } = await sendAndGet();
    expect(seen).to.deep.equal(sent);
    expect([loaded[0], loaded.at(-1)]).to.deep.equal([0, 10]);
  });

  it('does not support file paths', async () => {
    expect(await page.evaluate(() => program.sendPath())).to.equal(
      'TypeError: A path is only supported in Node: pass a File, a Blob or a Uint8Array',
    );
  });

  describe('without the features that React Native lacks', () => {
    beforeEach(() =>
      page.evaluate(() => {
        program.becomeReactNative();
      }),
    );

    it('sends an attachment to the service and gets it back', async () => {
      const { loaded, ...seen } = await sendAndGet();
      expect(seen).to.deep.equal(sent);
      expect(loaded.at(-1)).to.equal(10);
    });

    it('uploads bytes without wrapping them in a Blob', async () => {
      await openStore((request, response) => {
        request.resume().on('end', () => response.end());
      });
      expect(await upload({ kind: 'xhr', source: 'bytes' })).to.deep.equal({ loaded: [10] });
    });

    it('returns a download as a Blob, and reports that there are no streams', async () => {
      await openStore((_request, response) => {
        response.writeHead(200, { 'content-length': '10' }).end('four score');
      });
      const { message, ...file } = await page.evaluate(
        (url) => program.downloadWithoutStreams(url),
        store.url,
      );
      expect(file).to.deep.equal({ size: 10, text: 'four score' });
      expect(message).to.contain('has no byte streams: use blob()');
    });
  });
});

/** Reads at least so many bytes of a request, and leaves the rest. */
async function readSome(request: IncomingMessage, bytes: number): Promise<void> {
  for (let read = 0; read < bytes;) {
    const chunk = request.read() as Buffer | null;
    if (chunk === null) await once(request, 'readable');
    else read += chunk.length;
  }
}

/** What the bundle defines in the page. */
declare const program: typeof Program;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('chromium/program.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'program',
    conditions: ['browser'],
  });
  return outputFiles[0]!.text;
}
