import { expect } from 'chai';
import type { GetTranscriptResponse } from 'amazon_connect_participant_service';
import { CallGate } from '../../../src/chat/connection/CallGate.js';
import { CatchUp } from '../../../src/chat/delivery/CatchUp.js';
import { Inbox } from '../../../src/chat/delivery/Inbox.js';
import { Timeline } from '../../../src/chat/delivery/Timeline.js';
import { readItem, type Placed } from '../../../src/chat/items/readItem.js';
import type { ParticipantCall } from '../../../src/chat/ParticipantCall.js';
import { ManualTimers, passTime, until } from '../support.js';

const item = (second: number) => ({
  Id: `${second}`,
  AbsoluteTime: `2026-01-01T00:00:0${second}.000Z`,
  Type: 'MESSAGE',
  ContentType: 'text/plain',
  Content: `${second}`,
});

const fail = (error: Error): never => {
  throw error;
};

const live = (second: number): Placed => readItem(item(second), fail) as Placed;

describe('reading missed items from the transcript', () => {
  let timers: ManualTimers;
  let inbox: Inbox;
  let reading: CatchUp;
  let delivered: (string | undefined)[];
  let answers: ((page: GetTranscriptResponse) => void)[];

  const call = (() =>
    new Promise((resolve) => answers.push(resolve))) as unknown as ParticipantCall;

  beforeEach(() => {
    timers = new ManualTimers();
    delivered = [];
    answers = [];
    const timeline = new Timeline();
    inbox = new Inbox(timeline, 100, timers, ({ item: { Id } }) => delivered.push(Id));
    reading = read(timeline, (error) => {
      throw error as Error;
    });
  });

  const read = (timeline: Timeline, failed: (error: unknown) => void): CatchUp =>
    new CatchUp(timeline, inbox, timers, new CallGate(timers), call, {
      failed,
      read: () => undefined,
    });

  async function answer(page: GetTranscriptResponse): Promise<void> {
    await until(() => answers.length > 0);
    answers.shift()?.(page);
    await passTime(1);
  }

  it('holds live items back until it has passed them', async () => {
    void reading.start();
    inbox.receive(live(4));
    timers.advance(9_000);
    expect(delivered).to.deep.equal([]);
    await answer({ Transcript: [item(1), item(2)], NextToken: 'more' });
    // The second may not be alone in its millisecond.
    expect(delivered).to.deep.equal(['1']);
    await answer({ Transcript: [item(3), item(4)] });
    expect(delivered).to.deep.equal(['1', '2', '3', '4']);
  });

  it('holds the newest item back for others of its millisecond', async () => {
    void reading.start();
    await answer({ Transcript: [item(1), { ...item(2), Id: 'second' }] });
    inbox.receive(readItem({ ...item(2), Id: 'first' }, fail) as Placed);
    timers.advance(125);
    expect(delivered).to.deep.equal(['1', 'first', 'second']);
  });

  it('does not close a gap that was opened after it began', async () => {
    void reading.start();
    // The socket brings the third before the second, and is lost between them.
    inbox.receive(live(3));
    inbox.openGap();
    await answer({ Transcript: [item(1)] });
    timers.advance(4_000);
    expect(delivered).to.deep.equal([]);
    void reading.start();
    await answer({ Transcript: [item(1), item(2), item(3)] });
    timers.advance(125);
    expect(delivered).to.deep.equal(['1', '2', '3']);
  });

  for (const [what, members] of [
    ['receipts that are null', { MessageMetadata: { Receipts: null } }],
    ['a receipt that is null', { MessageMetadata: { Receipts: [null] } }],
    ['receipts that are none', { MessageMetadata: { Receipts: 'two' } }],
    ['no metadata', { MessageMetadata: null }],
  ] as const) {
    it(`delivers an item with ${what}, and continues`, async () => {
      void reading.start();
      const odd = { ...item(2), ...members } as object;
      await answer({ Transcript: [item(1), odd, item(3), item(4)] });
      timers.advance(1_000);
      expect(delivered).to.deep.equal(['1', '2', '3', '4']);
    });
  }

  it('reports an invalid attachment, delivers the item without it, and continues', async () => {
    const reported: unknown[] = [];
    const timeline = new Timeline();
    inbox = new Inbox(timeline, 100, timers, ({ item: { Id } }) => delivered.push(Id));
    reading = read(timeline, (error) => reported.push(error));
    void reading.start();
    const odd = { ...item(2), Type: 'ATTACHMENT', Attachments: [null] } as object;
    await answer({ Transcript: [item(1), odd, item(3)] });
    timers.advance(1_000);
    expect(delivered).to.deep.equal(['1', '2', '3']);
    expect(String(reported[0])).to.include('Attachments must be a list of objects');
  });

  it('does not loop if a page refers to itself as the next one', async () => {
    const reported: unknown[] = [];
    const timeline = new Timeline();
    inbox = new Inbox(timeline, 100, timers, ({ item: { Id } }) => delivered.push(Id));
    reading = read(timeline, (error) => reported.push(error));
    void reading.start();
    await answer({ Transcript: [item(1)], NextToken: 'again' });
    await answer({ Transcript: [item(2)], NextToken: 'again' });
    expect(answers).to.have.length(0);
    expect(String(reported[0])).to.equal('Error: the transcript repeats its NextToken');
    timers.advance(30_000);
    await passTime(1);
    await answer({ Transcript: [item(1), item(2)] });
    timers.advance(125);
    expect(delivered).to.deep.equal(['1', '2']);
  });

  describe('verifying a thousand items', () => {
    const at = (ms: number) => ({
      ...item(0),
      Id: `${ms}`,
      AbsoluteTime: new Date(ms).toISOString(),
    });
    const receive = (from: number, to: number): void => {
      for (let ms = from; ms <= to; ms += 1) {
        reading.itemCame(inbox.receive(readItem(at(ms), fail) as Placed));
      }
      timers.advance(125);
      reading.itemCame(timers.now());
    };

    beforeEach(async () => {
      void reading.start();
      await answer({ Transcript: [] });
      timers.advance(5_000);
      await answer({ Transcript: [] });
      receive(1, 1_000);
    });

    it('leaves the items since then to the next reading', async () => {
      receive(1_001, 1_100);
      timers.advance(5_000);
      await answer({ Transcript: [at(1), at(1_000)], NextToken: 'more' });
      // There may be others of the thousandth's millisecond.
      await answer({ Transcript: [at(1_000), at(1_001)], NextToken: 'even more' });
      expect(answers).to.have.length(0);
      timers.advance(30_000);
      await answer({ Transcript: [at(1_100)] });
      expect(answers).to.have.length(0);
    });

    it('reads to the end if no items came since', async () => {
      timers.advance(5_000);
      await answer({ Transcript: [at(1), at(1_001), at(1_002)], NextToken: 'more' });
      await answer({ Transcript: [at(1_003)] });
      timers.advance(125);
      expect(delivered.slice(-3)).to.deep.equal(['1001', '1002', '1003']);
    });
  });

  it('reads to the end when the network is back, although live items flow', async () => {
    void reading.start();
    await until(() => answers.length > 0);
    timers.advance(10_000);
    expect(reading.isBehind).to.equal(true);
    inbox.receive(live(9));
    timers.advance(125);
    answers = [];
    reading.nudge();
    await answer({ Transcript: [item(1), item(2)], NextToken: 'more' });
    expect(reading.isBehind).to.equal(true);
    await answer({ Transcript: [item(3), item(9)] });
    expect(reading.isBehind).to.equal(false);
    expect(delivered).to.deep.equal(['9', '1', '2', '3']);
  });

  it('reads no more pages after it is stopped', async () => {
    void reading.start();
    await until(() => answers.length > 0);
    reading.stop();
    await answer({ Transcript: [item(1)] });
    timers.advance(60_000);
    await passTime(1);
    expect(answers).to.have.length(0);
  });

  it('delivers nothing after it is stopped', async () => {
    void reading.start();
    reading.stop();
    await answer({ Transcript: [item(1)] });
    expect(delivered).to.deep.equal([]);
  });
});
