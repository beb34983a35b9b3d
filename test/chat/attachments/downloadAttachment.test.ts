import { expect } from 'chai';
import { ApiError } from 'amazon_connect_participant_service';
import type { DownloadAttachmentOptions } from '../../../src/chat/attachments/downloadAttachment.js';
import type { AttachmentProgress } from '../../../src/chat/attachments/AttachmentProgress.js';
import { TransferError } from '../../../src/runtime/transfer/TransferError.js';
import { closeAll } from '../../emulator/support/chat.js';
import { expectNoUrl } from '../../runtime/transfer/support/facts.js';
import { startStore, type Store } from '../../runtime/transfer/support/store.js';
import { failure } from '../../support/failure.js';
import { callAnsweredWith, startChat } from './support/chat.js';
import { downloadAttachment, sendAttachment } from './support/onPlatform.js';

describe('downloading an attachment', () => {
  describe('from the service', () => {
    afterEach(closeAll);

    it('returns the bytes for an id, with the name from the store', async () => {
      const { call } = await startChat();
      const { attachmentId } = await sendAttachment(
        call,
        Buffer.from('four'),
        { name: 'fünf.txt' },
        {},
      );
      const file = await downloadAttachment(call, attachmentId, {}, {});
      expect(file).to.include({
        attachmentId,
        name: 'fünf.txt',
        contentType: 'text/plain',
        size: 4,
      });
      expect(await (await file.blob()).text()).to.equal('four');
    });

    it("returns the bytes of an item's attachment, and reports progress", async () => {
      const { call, look } = await startChat();
      const bytes = new Uint8Array(100_000);
      await sendAttachment(call, bytes, { name: 'noise.wav' }, {});
      const { transcript } = await look();
      const seen: AttachmentProgress[] = [];
      const onProgress = (progress: AttachmentProgress) => seen.push(progress);
      const file = await downloadAttachment(
        call,
        transcript.at(-1)!.Attachments[0]!,
        { onProgress },
        {},
      );
      expect(file.name).to.equal('noise.wav');
      const got = await new Response(file.stream()).arrayBuffer();
      expect(got.byteLength).to.equal(100_000);
      expect(seen.at(-1)).to.deep.equal({ loaded: 100_000, total: 100_000 });
    });

    it('requests a new URL once if the first one has expired', async () => {
      const { call, called, emulator } = await startChat();
      const { attachmentId } = await sendAttachment(
        call,
        Buffer.from('four'),
        { name: 'a.txt' },
        {},
      );
      called.length = 0;
      const expiring = new Set(['GetAttachment']);
      const file = await downloadAttachment(
        async (operation, ...args) => {
          const answer = await call(operation, ...args);
          if (expiring.delete(operation.name)) emulator.advance(6000);
          return answer;
        },
        attachmentId,
        { urlExpiryInSeconds: 5 },
        {},
      );
      expect(await (await file.blob()).text()).to.equal('four');
      expect(called).to.deep.equal(['GetAttachment', 'GetAttachment']);
    });
  });

  describe('from a store with faults', () => {
    let store: Store;
    afterEach(() => store.close());

    async function storeThatAnswers(...answers: (number | 'reset')[]) {
      store = await startStore((request, response) => {
        const answer = answers.shift() ?? 200;
        if (answer === 'reset') request.socket.resetAndDestroy();
        else response.writeHead(answer).end('four');
      });
      return callAnsweredWith({ GetAttachment: { Url: store.url, AttachmentSizeInBytes: 4 } });
    }

    const get = (
      { call }: Awaited<ReturnType<typeof storeThatAnswers>>,
      options: DownloadAttachmentOptions = {},
    ) => downloadAttachment(call, { AttachmentId: 'a', ContentType: 'text/csv' }, options, {});

    it('retries up to three times, but requests the URL only once', async () => {
      const service = await storeThatAnswers('reset', 500, 503);
      const file = await get(service);
      expect(file).to.include({ name: undefined, contentType: 'text/csv', size: 4 });
      expect(await (await file.blob()).text()).to.equal('four');
      expect(service.called).to.have.length(1);
    });

    it('fails after a second refusal', async () => {
      const service = await storeThatAnswers(403, 403);
      const error = await failure(get(service), TransferError);
      expect(error).to.include({ status: 403, operation: 'DownloadAttachment' });
      expect(service.called).to.have.length(2);
      expectNoUrl(error);
    });

    it('requests no new URL after another kind of refusal', async () => {
      const service = await storeThatAnswers(404);
      expect(await failure(get(service), TransferError)).to.include({ status: 404 });
      expect(service.called).to.have.length(1);
    });
  });

  it('sends the service only the options that are set', async () => {
    const { call, called } = callAnsweredWith({ GetAttachment: {} });
    const error = await failure(downloadAttachment(call, 'a', {}, {}), ApiError);
    expect(error.message).to.equal('The response to GetAttachment has no Url');
    expect(called).to.deep.equal([
      { operation: 'GetAttachment', request: { AttachmentId: 'a', UrlExpiryInSeconds: undefined } },
    ]);
  });

  it('requires an id', async () => {
    const { call } = callAnsweredWith({});
    const error = await failure(downloadAttachment(call, {}, {}, {}), TypeError);
    expect(error.message).to.contain('AttachmentId is missing');
  });
});
