import { expect } from 'chai';
import { until } from '../support.js';
import { openWindow, said, type Window } from './support.js';

describe('Conversation: sendFile', () => {
  let window: Window;
  beforeEach(async () => {
    window = await openWindow();
  });
  afterEach(async () => {
    await window.chat.close();
  });

  const file = (): File => new File(['x'.repeat(200_000)], 'notes.txt', { type: 'text/plain' });

  it('shows a file at once, with its progress, under one key', async () => {
    const { conversation } = window;
    const [loaded, keys] = [new Set<number | undefined>(), new Set<string | undefined>()];
    conversation.subscribe(() => {
      const [entry] = said(conversation);
      loaded.add(entry?.progress?.loaded);
      keys.add(entry?.key);
    });
    const sending = conversation.sendFile(file());
    expect(said(conversation)[0]).to.deep.include({ isOwn: true, status: 'sending' });
    expect(said(conversation)[0]?.item).to.deep.equal({
      Type: 'ATTACHMENT',
      Attachments: [{ AttachmentName: 'notes.txt', ContentType: 'text/plain' }],
    });
    const { attachmentId } = await sending;
    // The item comes while the file is checked, and again afterwards.
    const attachment = () => {
      const item = said(conversation)[0]?.item;
      return item?.Type === 'ATTACHMENT' ? item.Attachments[0] : undefined;
    };
    await until(() => attachment()?.Status === 'APPROVED');
    expect(attachment()).to.include({ AttachmentId: attachmentId });
    const { item, status, progress } = said(conversation)[0] ?? {};
    expect(item?.DisplayName).to.equal('Ada');
    expect({ status, progress }).to.deep.equal({ status: 'sent', progress: undefined });
    expect(loaded).to.include(200_000);
    expect(keys.size).to.equal(1);
    expect(said(conversation)).to.have.length(1);
  });

  it('also reports progress to a listener', async () => {
    const loaded: number[] = [];
    await window.conversation.sendFile(file(), {
      onProgress: (progress) => loaded.push(progress.loaded),
    });
    expect(loaded.at(-1)).to.equal(200_000);
  });

  it('can be retried under the same key', async () => {
    const { conversation, emulator } = window;
    emulator.setFaults({
      seed: 1,
      faults: [{ operation: 'StartAttachmentUpload', kind: 'throttle', probability: 1 }],
    });
    await conversation.sendFile(file()).catch(() => undefined);
    const [failed] = said(conversation);
    expect(failed).to.include({ status: 'failed' });
    expect(failed?.error).to.have.property('name', 'ThrottlingException');
    emulator.setFaults({ faults: [] });
    await conversation.retry(failed?.key ?? '');
    await until(() => said(conversation)[0]?.item.DisplayName === 'Ada');
    expect(said(conversation)).to.have.length(1);
    expect(said(conversation)[0]).to.include({ key: failed?.key, status: 'sent' });
  });

  for (const how of ['discard', 'its signal'] as const) {
    it(`can be aborted by ${how}`, async () => {
      const { conversation, emulator } = window;
      emulator.setFaults({
        seed: 1,
        faults: [{ operation: 'StartAttachmentUpload', kind: 'hang', probability: 1 }],
      });
      const controller = new AbortController();
      const sending = conversation
        .sendFile(file(), { signal: controller.signal })
        .catch((error: unknown) => error);
      const { key = '' } = said(conversation)[0] ?? {};
      if (how === 'discard') expect(conversation.discard(key)).to.be.true;
      else controller.abort();
      expect(await sending).to.have.property('name', 'AbortError');
      const left = said(conversation).map(({ status }) => status);
      expect(left).to.deep.equal(how === 'discard' ? [] : ['failed']);
    });
  }

  it('shows that the service scans a file, and that it was rejected', async () => {
    await window.chat.close();
    window = await openWindow({}, { attachments: { reject: ['notes.*'], delayMs: 1000 } });
    const { conversation, emulator } = window;
    await conversation.sendFile(file());
    await until(() => said(conversation)[0]?.status === 'processing');
    emulator.advance(1000);
    await until(() => said(conversation)[0]?.status === 'rejected');
    const { key = '' } = said(conversation)[0] ?? {};
    expect(conversation.discard(key)).to.be.true;
    expect(said(conversation)).to.have.length(0);
  });
});
