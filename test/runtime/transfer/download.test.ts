import { expect } from 'chai';
import type { ServerResponse } from 'node:http';
import { AbortError } from '../../../src/runtime/errors/AbortError.js';
import { ConnectionError } from '../../../src/runtime/errors/ConnectionError.js';
import { TimeoutError } from '../../../src/runtime/errors/TimeoutError.js';
import { downloadWithFetch } from '../../../src/runtime/transfer/fetch/downloadWithFetch.js';
import { downloadWithHttp } from '../../../src/runtime/transfer/node/downloadWithHttp.js';
import type { TransferOptions } from '../../../src/runtime/transfer/Transfer.js';
import { TransferError } from '../../../src/runtime/transfer/TransferError.js';
import { advanceUntil, passTurn, stopTimers } from '../../support/fakeClock.js';
import { failure, thrown } from '../../support/failure.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { expectNoUrl, facts as uploadFacts } from './support/facts.js';
import { headerNames, startStore, untilClosed, type Store } from './support/store.js';

const facts = { ...uploadFacts, operation: 'DownloadAttachment' };

const platforms = { 'node:http': downloadWithHttp, fetch: downloadWithFetch };
for (const [platform, download] of Object.entries(platforms)) {
  describe(`downloading with ${platform}`, () => {
    let store: Store;
    afterEach(() => store.close());

    async function answerWith(handle: (response: ServerResponse) => void): Promise<void> {
      store = await startStore((_request, response) => {
        handle(response);
      });
    }

    function get(options: Partial<TransferOptions> = {}) {
      return download(store.url, { idleTimeout: 5000, facts, ...options });
    }

    function giveFile(response: ServerResponse): void {
      response.writeHead(200, {
        'content-type': 'text/plain',
        'content-length': '10',
        'content-disposition': `attachment; filename="f_r.txt"; filename*=UTF-8''f%C3%BCr.txt`,
      });
      response.end('four score');
    }

    it("returns the bytes as a Blob, with the store's headers", async () => {
      await answerWith(giveFile);
      const file = await get();
      expect(file).to.include({ size: 10, contentType: 'text/plain', fileName: 'für.txt' });
      const blob = await file.blob();
      expect(blob.type).to.equal('text/plain');
      expect(await blob.text()).to.equal('four score');
    });

    it('returns the bytes as a stream, with progress', async () => {
      let sendRest = (): void => undefined;
      await answerWith((response) => {
        response.writeHead(200, { 'content-length': '10' });
        response.write('four');
        sendRest = () => response.end(' score');
      });
      const seen: number[] = [];
      const onProgress = (loaded: number): void => {
        seen.push(loaded);
        if (loaded === 4) sendRest();
      };
      const file = await get({ onProgress });
      expect(await new Response(file.stream()).text()).to.equal('four score');
      expect(seen).to.deep.equal([4, 10]);
    });

    for (const platformHasIt of [true, false]) {
      const words = platformHasIt ? 'iterates' : 'does not iterate';
      it(`returns an async iterable stream if the platform ${words} over streams`, async () => {
        await answerWith((response) => {
          response.writeHead(200);
          response.write('four');
        });
        const { prototype } = ReadableStream;
        const own = Object.getOwnPropertyDescriptor(prototype, Symbol.asyncIterator)!;
        if (!platformHasIt) Reflect.deleteProperty(prototype, Symbol.asyncIterator);
        onTestFinished(() => {
          Object.defineProperty(prototype, Symbol.asyncIterator, own);
        });
        for await (const chunk of (await get()).stream()) {
          expect(chunk).to.have.length(4);
          break;
        }
        await untilClosed(store);
      });
    }

    it("does not send the client's headers", async () => {
      await answerWith(giveFile);
      await (await get()).blob();
      const ofFetch = /^(accept|accept-language|accept-encoding|user-agent|sec-fetch-mode)$/;
      const others = headerNames(store.requests[0]!).filter(
        (name) => platform !== 'fetch' || !ofFetch.test(name),
      );
      expect(others).to.deep.equal([]);
    });

    it('returns the bytes of a response without a length', async () => {
      await answerWith((response) => {
        response.write('four');
        response.end(' score');
      });
      const file = await get();
      expect(file).to.include({ size: undefined, contentType: undefined, fileName: undefined });
      expect(await (await file.blob()).text()).to.equal('four score');
    });

    it('returns the bytes only once', async () => {
      await answerWith(giveFile);
      const file = await get();
      await file.blob();
      expect(thrown(() => file.stream(), Error).message).to.contain('can be read once');
      await failure(file.blob(), Error);
    });

    for (const [status, outcome, retryable] of [
      [403, 'not-applied', false],
      [500, 'unknown', true],
    ] as const) {
      it(`reports the store's status: ${status}`, async () => {
        await answerWith((response) => {
          response.writeHead(status, { 'x-amz-request-id': 'id-1' });
          response.end(`<Error><Code>AccessDenied</Code><Resource>${store.url}</Resource></Error>`);
        });
        const error = await failure(get(), TransferError);
        expect(error.message).to.equal(
          `DownloadAttachment was refused with status ${status} (AccessDenied)`,
        );
        expect(error).to.include({ status, code: 'AccessDenied', requestId: 'id-1' });
        expect(error).to.include({ outcome, retryable });
        expectNoUrl(error);
      });
    }

    it('only reads the start of an error response', async () => {
      await answerWith((response) => {
        response.writeHead(400);
        response.write('x'.repeat(100_000));
      });
      const error = await failure(get(), TransferError);
      expect(error.message).to.equal('DownloadAttachment was refused with status 400');
    });

    it('does not follow redirects', async () => {
      await answerWith((response) => {
        response.writeHead(302, { location: '/elsewhere' }).end();
      });
      const error = await failure(get(), TransferError);
      expect(error).to.include({ status: 302 });
      expect(store.requests).to.have.length(1);
    });

    for (const [way, read] of [
      ['blob', async (options) => (await get(options)).blob()],
      ['stream', async (options) => new Response((await get(options)).stream()).text()],
    ] as [string, (options?: Partial<TransferOptions>) => Promise<unknown>][]) {
      it(`fails when the file has more bytes than maxBytes: ${way}`, async () => {
        await answerWith((response) => {
          // A store that never ends.
          const write = (): void => {
            while (!response.destroyed && response.write(Buffer.alloc(65_536)));
          };
          response.on('drain', write);
          write();
        });
        const seen: number[] = [];
        const onProgress = (loaded: number): void => void seen.push(loaded);
        const error = await failure(read({ maxBytes: 1_000_000, onProgress }), ConnectionError);
        expect(error.message).to.contain('the file has more than 1000000 bytes');
        expect(error).to.include({ retryable: false });
        expect(error.cause).to.include({ code: 'ETOOLARGE' });
        expect(seen.at(-1)).to.be.at.most(1_000_000);
        await store.untilClosed();
      });

      it(`fails if the file is cut off: ${way}`, async () => {
        await answerWith((response) => {
          response.writeHead(200, { 'content-length': '10' });
          response.write('four', () => setTimeout(() => response.destroy(), 20));
        });
        const error = await failure(read(), ConnectionError);
        expect(error.operation).to.equal('DownloadAttachment');
        expectNoUrl(error);
      });

      it(`fails if nothing arrives within the idle timeout: ${way}`, async () => {
        store = await startStore((_request, response) => {
          response.writeHead(200, { 'content-length': '10' });
          response.write('four');
        });
        const clock = stopTimers();
        const file = await get({ idleTimeout: 50 });
        const reading = way === 'blob' ? file.blob() : new Response(file.stream()).text();
        const error = await advanceUntil(clock, failure(reading, TimeoutError));
        expect(error.limit).to.equal('idleTimeout');
        await untilClosed(store);
      });
    }

    it('times out if the response does not begin', async () => {
      await answerWith(() => undefined);
      const clock = stopTimers();
      const getting = failure(get({ idleTimeout: 50 }), TimeoutError);
      await store.untilRequested();
      await advanceUntil(clock, getting);
      await untilClosed(store);
    });

    it('waits for a slow reader', async () => {
      await answerWith(giveFile);
      const clock = stopTimers();
      const file = await get({ idleTimeout: 50 });
      clock.tick(1_000);
      const reader = file.stream().getReader();
      expect((await reader.read()).value).to.have.length(10);
      clock.tick(1_000);
      expect((await reader.read()).done).to.equal(true);
    });

    it('counts the idle timeout from the read of a slow reader', async () => {
      await answerWith((response) => {
        response.writeHead(200, { 'content-length': '10' });
        response.write('four');
      });
      const clock = stopTimers();
      const reader = (await get({ idleTimeout: 50 })).stream().getReader();
      expect((await reader.read()).value).to.have.length(4);
      clock.tick(1_000);
      let isSettled = false;
      const reading = failure(reader.read(), TimeoutError).finally(() => (isSettled = true));
      // The stream asks for the next bytes a moment later.
      await passTurn();
      clock.tick(49);
      await passTurn();
      expect(isSettled).to.equal(false);
      clock.tick(1);
      await reading;
    });

    it('keeps no timer of the process alive while nobody reads', async () => {
      await answerWith((response) => {
        response.writeHead(200, { 'content-length': '10' });
        response.write('four');
      });
      const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout');
      const before = timers().length;
      const reader = (await get({ idleTimeout: 60_000 })).stream().getReader();
      expect(timers()).to.have.length(before);
      await reader.read();
      // The stream asks for the next bytes in advance.
      expect(timers().length).to.be.at.most(before + 1);
      await reader.cancel();
      expect(timers()).to.have.length(before);
    });

    it('closes the connection when its reader is cancelled', async () => {
      await answerWith((response) => {
        response.writeHead(200);
        response.write('four');
      });
      const reader = (await get()).stream().getReader();
      expect((await reader.read()).value).to.have.length(4);
      await reader.cancel();
      await untilClosed(store);
    });

    for (const when of ['before it is read', 'while it is read'] as const) {
      it(`can be aborted ${when}`, async () => {
        await answerWith((response) => {
          response.writeHead(200);
          response.write('four');
        });
        const controller = new AbortController();
        const file = await get({ signal: controller.signal });
        if (when === 'before it is read') controller.abort();
        const reading = file.blob();
        setTimeout(() => {
          controller.abort();
        }, 20);
        const error = await failure(reading, AbortError);
        expect(error.message).to.equal('DownloadAttachment was aborted by the caller');
        await untilClosed(store);
      });
    }

    it('can be aborted before the response arrives', async () => {
      const controller = new AbortController();
      await answerWith(() => {
        controller.abort();
      });
      await failure(get({ signal: controller.signal }), AbortError);
      await untilClosed(store);
    });

    it('fails with a ConnectionError if nothing listens', async () => {
      await answerWith(giveFile);
      await store.close();
      const error = await failure(get(), ConnectionError);
      expect(error.cause).to.include({ code: 'ECONNREFUSED' });
      expect(error.outcome).to.equal('not-applied');
      expectNoUrl(error);
    });
  });
}
