import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import { ApiError, ConnectionError } from 'amazon_connect_participant_service';
import type { AttachmentFile } from '../../../src/chat/attachments/AttachmentFile.js';
import type { AttachmentProgress } from '../../../src/chat/attachments/AttachmentProgress.js';
import type { SendAttachmentOptions } from '../../../src/chat/attachments/sendAttachment.js';
import { AbortError } from '../../../src/runtime/errors/AbortError.js';
import { SourceError } from '../../../src/runtime/transfer/SourceError.js';
import { TransferError } from '../../../src/runtime/transfer/TransferError.js';
import { closeAll } from '../../emulator/support/chat.js';
import { expectNoUrl } from '../../runtime/transfer/support/facts.js';
import { readBody, startStore, type Store } from '../../runtime/transfer/support/store.js';
import { failure } from '../../support/failure.js';
import { catchUncaught } from '../../support/uncaught.js';
import { callAnsweredWith, startChat } from './support/chat.js';
import { downloadAttachment, sendAttachment } from './support/onPlatform.js';

const bytes = Buffer.from('four score');
const bill = (): File => new File([bytes], 'bill.pdf', { type: 'application/pdf' });

describe('sending an attachment', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attachments-'));
    await writeFile(join(folder, 'bill.pdf'), bytes);
    await writeFile(join(folder, 'empty.txt'), '');
  });
  after(() => rm(folder, { recursive: true }));

  describe('to the service', () => {
    afterEach(closeAll);

    const files: [string, () => AttachmentFile, SendAttachmentOptions][] = [
      ['a File', bill, {}],
      ['a Blob', () => new Blob([bytes], { type: 'application/pdf' }), { name: 'bill.pdf' }],
      ['a Buffer', () => bytes, { name: 'bill.pdf' }],
      ['a path', () => join(folder, 'bill.pdf'), {}],
      [
        'a Readable',
        () => createReadStream(join(folder, 'bill.pdf')),
        { name: 'bill.pdf', size: 10 },
      ],
      ['a ReadableStream', () => bill().stream(), { name: 'bill.pdf', size: 10 }],
    ];
    for (const [what, file, options] of files) {
      it(`puts ${what} into the transcript, and everyone gets its bytes`, async () => {
        const { call, called, look } = await startChat();
        const { attachmentId, ...sent } = await sendAttachment(call, file(), options, {});
        expect(sent).to.deep.equal({ name: 'bill.pdf', contentType: 'application/pdf', size: 10 });
        expect(called).to.deep.equal(['StartAttachmentUpload', 'CompleteAttachmentUpload']);
        const { transcript } = await look();
        expect(transcript.at(-1)!.Attachments).to.deep.equal([
          {
            AttachmentId: attachmentId,
            AttachmentName: 'bill.pdf',
            ContentType: 'application/pdf',
            Status: 'APPROVED',
          },
        ]);
        const got = await downloadAttachment(call, attachmentId, {}, {});
        expect(await (await got.blob()).text()).to.equal('four score');
      });
    }

    it('reports progress from the start to the end', async () => {
      const { call } = await startChat();
      const seen: AttachmentProgress[] = [];
      const file = new Uint8Array(100_000);
      const onProgress = (progress: AttachmentProgress) => seen.push(progress);
      await sendAttachment(call, file, { name: 'noise.wav', onProgress }, {});
      expect(seen).to.deep.equal([
        { loaded: 0, total: 100_000 },
        { loaded: 65_536, total: 100_000 },
        { loaded: 100_000, total: 100_000 },
      ]);
    });

    it('shares a file once if it is sent again with the same client token', async () => {
      const { call, look } = await startChat();
      const first = await sendAttachment(call, bill(), { clientToken: 'same' }, {});
      const again = await sendAttachment(call, bill(), { clientToken: 'same' }, {});
      expect(again).to.deep.equal(first);
      const { transcript } = await look();
      expect(transcript.filter(({ Type }) => Type === 'ATTACHMENT')).to.have.length(1);
    });

    it('reports a client token with which the file can be sent again', async () => {
      const { call, look } = await startChat();
      const controller = new AbortController();
      const error = await failure(
        sendAttachment(
          call,
          bill(),
          {
            signal: controller.signal,
            onProgress: () => {
              controller.abort();
            },
          },
          {},
        ),
        AbortError,
      );
      expect(error.clientToken).to.be.a('string');
      await sendAttachment(call, bill(), { clientToken: error.clientToken }, {});
      const { transcript } = await look();
      expect(transcript.filter(({ Type }) => Type === 'ATTACHMENT')).to.have.length(1);
    });

    it('continues if a progress listener throws, which causes an uncaught exception', async () => {
      const { call } = await startChat();
      const uncaught = catchUncaught();
      const fault = new Error('of the listener');
      const onProgress = (): never => {
        throw fault;
      };
      await sendAttachment(call, bill(), { onProgress }, {});
      expect(uncaught.errors).to.deep.equal([fault, fault]);
    });
  });

  describe('that is invalid', () => {
    const { call, called } = callAnsweredWith({});
    afterEach(() => {
      expect(called).to.deep.equal([]);
    });
    const stream = (): Readable => Readable.from([bytes]);

    const wrong: [string, () => unknown, SendAttachmentOptions, string][] = [
      ['a Blob without a name', () => new Blob([bytes]), {}, 'name is missing: pass it'],
      ['bytes without a name', () => bytes, {}, 'name is missing: pass it'],
      [
        'a name that is too long',
        bill,
        { name: 'n'.repeat(257) },
        "name has 257 characters, more than the service's limit of 256",
      ],
      ['an unknown extension', () => bytes, { name: 'a.xyz' }, 'contentType is missing'],
      ['no extension', () => bytes, { name: 'png' }, 'contentType is missing'],
      ['a stream without a size', stream, { name: 'a.png' }, 'size is missing: pass it'],
      ['half a byte', stream, { name: 'a.png', size: 0.5 }, 'size must be a whole number'],
      ['another size than the file’s', bill, { size: 4 }, 'size is 4, but the file has 10 bytes'],
      [
        'no file at all',
        () => ({ uri: 'file:///a.png' }),
        { name: 'a.png' },
        'The file must be a File',
      ],
    ];
    for (const [what, file, options, message] of wrong) {
      it(`is refused before anything is sent: ${what}`, async () => {
        const sending = sendAttachment(call, file() as AttachmentFile, options, {});
        expect((await failure(sending, TypeError)).message).to.contain(message);
      });
    }

    const bad: [string, () => AttachmentFile, SendAttachmentOptions, string, string][] = [
      ['an empty File', () => new File([], 'a.png'), {}, 'empty', 'it is empty'],
      ['an empty file at a path', () => join(folder, 'empty.txt'), {}, 'empty', 'it is empty'],
      [
        'a file that is too large',
        stream,
        { name: 'a.png', size: 20 * 1024 * 1024 + 1 },
        'too-large',
        "it has 20971521 bytes, more than the service's limit of 20971520",
      ],
      ['a folder', () => folder, {}, 'unreadable', 'is not a file'],
    ];
    for (const [what, file, options, fault, message] of bad) {
      it(`is a SourceError before anything is sent: ${what}`, async () => {
        const error = await failure(sendAttachment(call, file(), options, {}), SourceError);
        expect(error.message).to.match(/^UploadAttachment cannot send the file: /);
        expect(error.message).to.contain(message);
        expect(error).to.include({ fault, attempts: 0, outcome: 'not-applied' });
      });
    }

    it('is a SourceError with its cause if the path does not exist', async () => {
      const path = join(folder, 'missing.png');
      const error = await failure(sendAttachment(call, path, {}, {}), SourceError);
      expect(error.message).to.contain('cannot be read: ENOENT').and.contain('missing.png');
      expect(error.cause).to.include({ code: 'ENOENT' });
    });
  });

  it('derives content types from the extensions that the service accepts', async () => {
    const refused = new ApiError('no', {
      operation: 'StartAttachmentUpload',
      attempts: 1,
      totalRetryDelay: 0,
      clientToken: undefined,
      retryable: false,
      outcome: 'not-applied',
    });
    const types: unknown[] = [];
    for (const name of ['a.CSV', 'a.b.docx', 'a.jpeg', 'a.txt']) {
      await failure(
        sendAttachment(
          (_operation, request) => {
            types.push((request as { ContentType: string }).ContentType);
            return Promise.reject(refused);
          },
          bytes,
          { name },
          {},
        ),
        ApiError,
      );
    }
    expect(types).to.deep.equal([
      'text/csv',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'image/jpeg',
      'text/plain',
    ]);
  });

  it('releases a stream if the service refuses the file', async () => {
    const source = Readable.from([bytes]);
    const sending = sendAttachment(
      () => Promise.reject(new Error('no')),
      source,
      { name: 'a.png', size: 10 },
      {},
    );
    await failure(sending, Error);
    expect(source.destroyed).to.equal(true);
  });

  it('reports a stream that fails before it is read', async () => {
    const source = new Readable({ read: () => undefined });
    const { call } = callAnsweredWith({
      StartAttachmentUpload: {
        AttachmentId: 'a',
        UploadMetadata: { Url: 'http://127.0.0.1:9/', HeadersToInclude: {} },
      },
    });
    const sending = sendAttachment(
      async (...args) => {
        source.destroy(new Error('unplugged'));
        await new Promise((resolve) => setImmediate(resolve));
        return call(...args);
      },
      source,
      { name: 'a.png', size: 10 },
      {},
    );
    const error = await failure(sending, SourceError);
    expect(error.message).to.contain('unplugged');
  });

  for (const [answer, missing] of [
    [{}, 'AttachmentId'],
    [{ AttachmentId: 'a' }, 'UploadMetadata.Url'],
  ] as const) {
    it(`reports what is missing in the service's response: ${missing}`, async () => {
      const { call } = callAnsweredWith({ StartAttachmentUpload: answer });
      const error = await failure(sendAttachment(call, bill(), {}, {}), ApiError);
      expect(error.message).to.equal(`The response to StartAttachmentUpload has no ${missing}`);
    });
  }

  describe('to a store with faults', () => {
    let store: Store;
    afterEach(() => store.close());

    /** A store that answers one request after the other with these, and what a service says. */
    async function storeThatAnswers(...answers: (number | 'reset')[]) {
      store = await startStore((request, response) => {
        const answer = answers.shift() ?? 200;
        if (answer === 'reset') request.socket.resetAndDestroy();
        else void readBody(request).then(() => response.writeHead(answer).end());
      });
      return callAnsweredWith({
        StartAttachmentUpload: {
          AttachmentId: 'a',
          UploadMetadata: { Url: store.url, HeadersToInclude: { 'Content-Type': 'image/png' } },
        },
        CompleteAttachmentUpload: {},
      });
    }

    const repeatable: [string, () => AttachmentFile][] = [
      ['a File', bill],
      ['bytes', () => bytes],
      ['a path', () => join(folder, 'bill.pdf')],
    ];
    for (const [what, file] of repeatable) {
      it(`sends ${what} again up to three times, and progress starts over`, async () => {
        const { call, called } = await storeThatAnswers('reset', 500, 503);
        const loaded: number[] = [];
        const onProgress = (progress: AttachmentProgress) => loaded.push(progress.loaded);
        await sendAttachment(call, file(), { name: 'bill.pdf', onProgress }, {});
        expect(store.requests).to.have.length(4);
        expect(loaded).to.deep.equal([0, 10, 0, 10, 0, 10, 0, 10]);
        expect(called.map(({ operation }) => operation)).to.deep.equal([
          'StartAttachmentUpload',
          'CompleteAttachmentUpload',
        ]);
        const [started, completed] = called.map(
          ({ request }) => request as { ClientToken: string },
        );
        expect(started!.ClientToken)
          .to.match(/^[0-9a-f-]{36}$/)
          .and.equal(completed!.ClientToken);
      });
    }

    it('fails after three retries, and does not complete the upload', async () => {
      const { call, called } = await storeThatAnswers(500, 500, 500, 500);
      const error = await failure(sendAttachment(call, bill(), {}, {}), TransferError);
      expect(error).to.include({ status: 500, attempts: 4, operation: 'UploadAttachment' });
      expect(error.clientToken).to.be.a('string');
      expect(called).to.have.length(1);
      expectNoUrl(error);
    });

    it('sends a stream once', async () => {
      const { call } = await storeThatAnswers('reset');
      const source = Readable.from([bytes]);
      const sending = sendAttachment(call, source, { name: 'a.png', size: 10 }, {});
      const error = await failure(sending, ConnectionError);
      expect(error.attempts).to.equal(1);
      expect(source.destroyed).to.equal(true);
      expect(store.requests).to.have.length(1);
    });

    it('does not retry if the store refuses the file', async () => {
      const { call, called } = await storeThatAnswers(403);
      const error = await failure(sendAttachment(call, bill(), {}, {}), TransferError);
      expect(error).to.include({ status: 403, attempts: 1, outcome: 'not-applied' });
      expect(called).to.have.length(1);
    });

    it('fails if the service refuses a repeated file that it does not have', async () => {
      await storeThatAnswers(403);
      const { call } = callAnsweredWith({
        StartAttachmentUpload: { AttachmentId: 'a', UploadMetadata: { Url: store.url } },
      });
      const sending = sendAttachment(
        (operation, ...args) =>
          operation.name === 'CompleteAttachmentUpload'
            ? Promise.reject(new Error('there are no bytes'))
            : call(operation, ...args),
        bill(),
        { clientToken: 'same' },
        {},
      );
      expect(await failure(sending, TransferError)).to.include({ status: 403 });
    });

    it('can be aborted while it waits for a retry', async () => {
      const controller = new AbortController();
      store = await startStore((request) => {
        request.socket.resetAndDestroy();
        setTimeout(() => {
          controller.abort();
        }, 5);
      });
      const { call } = callAnsweredWith({
        StartAttachmentUpload: { AttachmentId: 'a', UploadMetadata: { Url: store.url } },
      });
      const sending = sendAttachment(call, bill(), { signal: controller.signal }, {});
      const error = await failure(sending, AbortError);
      expect(error.operation).to.equal('UploadAttachment');
      await store.untilClosed();
    });
  });
});
