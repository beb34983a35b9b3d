import { Agent } from 'node:http';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import { AbortError } from '../../../src/runtime/errors/AbortError.js';
import { ConnectionError } from '../../../src/runtime/errors/ConnectionError.js';
import { TimeoutError } from '../../../src/runtime/errors/TimeoutError.js';
import { uploadWithFetch } from '../../../src/runtime/transfer/fetch/uploadWithFetch.js';
import { uploadWithHttp } from '../../../src/runtime/transfer/node/uploadWithHttp.js';
import { SourceError } from '../../../src/runtime/transfer/SourceError.js';
import type { TransferOptions, UploadBody } from '../../../src/runtime/transfer/Transfer.js';
import { TransferError } from '../../../src/runtime/transfer/TransferError.js';
import { failure } from '../../support/failure.js';
import { advanceUntil, stopTimers } from '../../support/fakeClock.js';
import { expectNoUrl, facts } from './support/facts.js';
import { headerNames, readBody, startStore, untilClosed, type Store } from './support/store.js';

const bytes = Buffer.from('four score');
const headers = { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment' };

const platforms = { 'node:http': uploadWithHttp, fetch: uploadWithFetch };
for (const [platform, upload] of Object.entries(platforms)) {
  describe(`uploading with ${platform}`, () => {
    let store: Store;
    afterEach(() => store.close());

    function put(body: UploadBody, options: Partial<TransferOptions> = {}, size = bytes.length) {
      return upload(
        { url: store.url, headers, body, size },
        { idleTimeout: 5000, facts, ...options },
      );
    }

    /** A store that takes everything, and says what. */
    async function takeAll(): Promise<Buffer[]> {
      const taken: Buffer[] = [];
      store = await startStore((request, response) => {
        void readBody(request).then((body) => {
          taken.push(body);
          response.end();
        });
      });
      return taken;
    }

    const sources: [string, () => UploadBody][] = [
      ['a Blob', () => new Blob([bytes], { type: 'image/png' })],
      ['a File', () => new File([bytes], 'a.png', { type: 'image/png' })],
      ['a Buffer', () => bytes],
      ['a view of a larger buffer', () => new Uint8Array([0, ...bytes, 0]).subarray(1, -1)],
      ['a Readable', () => Readable.from([bytes.subarray(0, 4), bytes.subarray(4)])],
      ['a ReadableStream', () => new Blob([bytes]).stream()],
      [
        'an async iterable',
        async function* () {
          yield bytes.subarray(0, 4);
          yield Buffer.alloc(0);
          yield await Promise.resolve(bytes.subarray(4));
          yield Buffer.alloc(0);
        },
      ],
    ];
    for (const [name, source] of sources) {
      it(`sends the bytes of ${name} with only the given headers`, async () => {
        const taken = await takeAll();
        await put(source());
        expect(taken.map(String)).to.deep.equal(['four score']);
        const [request] = store.requests;
        expect(request!.method).to.equal('PUT');
        expect(request!.headers).to.include({
          'content-type': 'text/plain',
          'content-disposition': 'attachment',
          'content-length': String(bytes.length),
        });
        // What Node's fetch sends of its own with every request.
        const ofFetch = /^(accept|accept-language|accept-encoding|user-agent|sec-fetch-mode)$/;
        const others = headerNames(request!).filter(
          (name) => platform !== 'fetch' || !ofFetch.test(name),
        );
        expect(others).to.have.members(['content-type', 'content-disposition', 'content-length']);
      });
    }

    it('accepts the Content-Length that it sends anyway', async () => {
      const taken = await takeAll();
      const given = { ...headers, 'Content-Length': '10' };
      await upload(
        { url: store.url, headers: given, body: bytes, size: 10 },
        { idleTimeout: 5000, facts },
      );
      expect(taken).to.have.length(1);
      expect(store.requests[0]!.headers['content-length']).to.equal('10');
    });

    for (const [given, announced, counted] of [
      [Buffer.from('four'), 10, '4 bytes instead of the 10'],
      [Buffer.from('four score and'), 10, 'more than the 10 bytes'],
    ] as const) {
      it(`never completes the upload of a stream that has ${counted} that were announced`, async () => {
        const taken = await takeAll();
        const source = Readable.from([given.subarray(0, 10), given.subarray(10)]);
        const error = await failure(put(source, {}, announced), SourceError);
        expect(error.message).to.equal(
          `UploadAttachment cannot send the file: it has ${counted} that were announced`,
        );
        expect(error).to.include({
          fault: 'size-mismatch',
          outcome: 'not-applied',
          retryable: false,
        });
        expect(source.destroyed).to.equal(true);
        expect(taken).to.deep.equal([]);
      });
    }

    it('reports why a source cannot be read, with the cause', async () => {
      await takeAll();
      const cause = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
      const source = new Readable({
        read() {
          this.destroy(cause);
        },
      });
      const error = await failure(put(source), SourceError);
      expect(error.message).to.equal(
        'UploadAttachment cannot send the file: it cannot be read: EIO: i/o error, read',
      );
      expect(error.cause).to.equal(cause);
      expect(error.fault).to.equal('unreadable');
    });

    it('rejects a stream of strings', async () => {
      await takeAll();
      const error = await failure(put(Readable.from(['four score'])), SourceError);
      expect(error.message).to.contain('the stream returned a string');
    });

    for (const [status, outcome, retryable] of [
      [403, 'not-applied', false],
      [500, 'unknown', true],
    ] as const) {
      it(`reports the store's status: ${status}`, async () => {
        store = await startStore((request, response) => {
          request.resume();
          response.writeHead(status, {
            'x-amz-request-id': 'id-1',
            'content-type': 'application/xml',
          });
          response.end(
            `<Error><Code>AccessDenied</Code><StringToSign>${store.url}</StringToSign></Error>`,
          );
        });
        const error = await failure(put(bytes), TransferError);
        expect(error.message).to.equal(
          `UploadAttachment was refused with status ${status} (AccessDenied)`,
        );
        expect(error).to.include({
          name: 'TransferError',
          operation: 'UploadAttachment',
          attempts: 1,
          status,
          code: 'AccessDenied',
          requestId: 'id-1',
          outcome,
          retryable,
        });
        expectNoUrl(error);
      });
    }

    it('does not follow redirects', async () => {
      store = await startStore((request, response) => {
        request.resume();
        response.writeHead(307, { location: '/elsewhere' }).end();
      });
      const error = await failure(put(bytes), TransferError);
      expect(error.message).to.equal(
        'UploadAttachment was redirected, and redirects are not followed (status 307)',
      );
      expect(store.requests).to.have.length(1);
      expectNoUrl(error);
    });

    it('fails with a ConnectionError if the connection breaks', async () => {
      store = await startStore((request) => {
        request.socket.resetAndDestroy();
      });
      const source = Readable.from([bytes]);
      const error = await failure(put(source), ConnectionError);
      expect(error.cause).to.include({ code: 'ECONNRESET' });
      expect(source.destroyed).to.equal(true);
      expectNoUrl(error);
    });

    it('does not show an invalid URL', async () => {
      await takeAll();
      const request = { url: `nowhere/bucket/key?secret`, headers, body: bytes, size: 10 };
      const error = await failure(upload(request, { idleTimeout: 5000, facts }), ConnectionError);
      expect(error.message).not.to.contain('secret');
      expectNoUrl(error);
    });

    it('times out if it makes no progress within the idle timeout', async () => {
      store = await startStore(() => undefined);
      const clock = stopTimers();
      const putting = failure(put(bytes, { idleTimeout: 50 }), TimeoutError);
      await store.untilRequested();
      const error = await advanceUntil(clock, putting);
      expect(error.message).to.equal(
        'UploadAttachment made no progress within its idleTimeout of 50 ms',
      );
      expect(error).to.include({ limit: 'idleTimeout', retryable: true });
      await untilClosed(store);
      expectNoUrl(error);
    });

    it('times out and releases a source that returns nothing', async () => {
      await takeAll();
      const source = new Readable({ read: () => undefined });
      await failure(put(source, { idleTimeout: 50 }), TimeoutError);
      expect(source.destroyed).to.equal(true);
    });

    it('does not time out while it makes progress', async () => {
      const taken = await takeAll();
      const clock = stopTimers();
      const source = async function* () {
        for (const byte of bytes) {
          clock.tick(50);
          yield await Promise.resolve(Buffer.of(byte));
        }
      };
      // 500 ms altogether.
      await put(source(), { idleTimeout: 120 });
      expect(String(taken[0])).to.equal('four score');
    });

    it('releases everything when it is aborted midway', async () => {
      const controller = new AbortController();
      store = await startStore((request) => {
        request.once('data', () => {
          controller.abort(new Error('enough'));
        });
      });
      // fetch takes a stream to its end before it sends anything.
      const source = platform === 'fetch' ? Readable.from([bytes]) : endless();
      const size = platform === 'fetch' ? bytes.length : 2 ** 30;
      const error = await failure(put(source, { signal: controller.signal }, size), AbortError);
      expect(error.message).to.equal('UploadAttachment was aborted by the caller');
      expect(error).to.include({ attempts: 1, outcome: 'unknown' });
      expect((error.cause as Error).message).to.equal('enough');
      expect(source.destroyed).to.equal(true);
      await untilClosed(store);
    });

    it('can be aborted while its source returns nothing', async () => {
      const controller = new AbortController();
      await takeAll();
      const source = new Readable({
        read: () => {
          controller.abort();
        },
      });
      await failure(put(source, { signal: controller.signal }), AbortError);
      expect(source.destroyed).to.equal(true);
    });

    it('sends nothing if it is aborted before it begins', async () => {
      await takeAll();
      const error = await failure(put(bytes, { signal: AbortSignal.abort() }), AbortError);
      expect(error).to.include({ attempts: 0, outcome: 'not-applied' });
      expect(store.requests).to.deep.equal([]);
    });
  });
}

/** A source that never ends, in chunks of 64 KiB. */
function endless(): Readable {
  const chunk = Buffer.alloc(64 * 1024);
  return new Readable({
    read() {
      this.push(chunk);
    },
  });
}

describe('uploading with node:http', () => {
  let store: Store;
  afterEach(() => store.close());

  it('keeps no connection', async () => {
    store = await startStore((request, response) => {
      request.resume().on('end', () => response.end());
    });
    const request = { url: store.url, headers, body: bytes, size: bytes.length };
    await uploadWithHttp(request, { idleTimeout: 5000, facts });
    await store.untilClosed();
  });

  it('leaves no timer behind', async () => {
    store = await startStore((request, response) => {
      request.resume().on('end', () => response.end());
    });
    const clock = stopTimers();
    const request = { url: store.url, headers, body: bytes, size: bytes.length };
    await uploadWithHttp(request, { idleTimeout: 60_000, facts });
    await store.untilClosed();
    expect(clock.countTimers()).to.equal(0);
  });

  it('does not wait for the body of a success response', async () => {
    store = await startStore((request, response) => {
      request.resume().on('end', () => {
        response.flushHeaders();
      });
    });
    const request = { url: store.url, headers, body: bytes, size: bytes.length };
    await uploadWithHttp(request, { idleTimeout: 5000, facts });
    await store.untilClosed();
  });

  it('stops reading the source when the store rejects the upload early', async () => {
    store = await startStore((request, response) => {
      request.once('data', () => {
        request.pause();
        response.writeHead(403).end();
      });
    });
    const body = endless();
    const request = { url: store.url, headers, body, size: 2 ** 30 };
    const error = await failure(
      uploadWithHttp(request, { idleTimeout: 5000, facts }),
      TransferError,
    );
    expect(error.status).to.equal(403);
    expect(body.destroyed).to.equal(true);
    await store.untilClosed();
  });

  it('applies backpressure to a large stream while the store does not read', async () => {
    const size = 20 * 1024 * 1024;
    const stalled: (() => void)[] = [];
    store = await startStore((request, response) => {
      stalled.push(() => {
        void readBody(request).then((body) =>
          response.writeHead(body.length === size ? 200 : 400).end(),
        );
      });
    });
    let given = 0;
    const source = new Readable({
      highWaterMark: 0,
      read() {
        const isOver = given === size;
        given += isOver ? 0 : 65536;
        this.push(isOver ? null : Buffer.alloc(65536));
      },
    });
    const request = { url: store.url, headers, body: source, size };
    const uploading = uploadWithHttp(request, { idleTimeout: 5000, facts });
    for (let before = -1; before !== given || stalled.length === 0;) {
      before = given;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    // The system's buffers take some MiB over loopback.
    expect(given).to.be.below(size * 0.75);
    for (const goOn of stalled) goOn();
    await uploading;
    expect(given).to.equal(size);
  });

  it('reports progress in bytes, in small steps, up to the end', async () => {
    store = await startStore((request, response) => {
      request.resume().on('end', () => response.end());
    });
    const seen: number[] = [];
    const size = 1024 * 1024;
    const onProgress = (loaded: number) => seen.push(loaded);
    await uploadWithHttp(
      { url: store.url, headers, body: new Uint8Array(size), size },
      { idleTimeout: 5000, facts, onProgress },
    );
    expect(seen).to.deep.equal(Array.from({ length: 16 }, (_, index) => (index + 1) * 65536));
  });

  it('uses the given agent', async () => {
    let from: string | undefined;
    store = await startStore((request, response) => {
      from = request.socket.remoteAddress;
      request.resume().on('end', () => response.end());
    });
    const requestAgent = new Agent({ localAddress: '127.0.0.2' });
    const request = { url: store.url, headers, body: bytes, size: bytes.length };
    await uploadWithHttp(request, { idleTimeout: 5000, facts, requestAgent });
    expect(from).to.equal('127.0.0.2');
  });
});

describe('uploading with fetch', () => {
  let store: Store;
  afterEach(() => store.close());

  it('reports progress once, at the end', async () => {
    store = await startStore((request, response) => {
      request.resume().on('end', () => response.end());
    });
    const seen: number[] = [];
    const size = 1024 * 1024;
    await uploadWithFetch(
      { url: store.url, headers, body: new Uint8Array(size), size },
      { idleTimeout: 5000, facts, onProgress: (loaded) => seen.push(loaded) },
    );
    expect(seen).to.deep.equal([size]);
  });

  it('gives a large file more time, because fetch reports no progress', async () => {
    const clock = stopTimers();
    store = await startStore((request, response) => {
      request.resume().on('end', () => {
        clock.tick(250);
        response.end();
      });
    });
    const size = 2 * 1024 * 1024 + 1;
    const options = { idleTimeout: 100, facts };
    await uploadWithFetch({ url: store.url, headers, body: new Uint8Array(size), size }, options);
    const small = { url: store.url, headers, body: bytes, size: bytes.length };
    await failure(uploadWithFetch(small, options), TimeoutError);
  });
});
