import { expect } from 'chai';
import fc from 'fast-check';
import { Timeline, type Delivery } from '../../../src/chat/delivery/Timeline.js';
import type { TimelineSnapshot } from '../../../src/chat/delivery/TimelineSnapshot.js';
import { readItem, type Placed } from '../../../src/chat/items/readItem.js';

const START = Date.parse('2026-01-01T00:00:00.000Z');

/** An item as it comes off the wire. */
function placed(ms: number, id: string, members: object = {}): Placed {
  const AbsoluteTime = new Date(START + ms).toISOString();
  const raw = { Id: id, AbsoluteTime, Type: 'MESSAGE', ContentType: 'text/plain', ...members };
  return readItem(raw, (error) => {
    throw error;
  }) as Placed;
}

/** Takes the items that arrived by a time. */
function arrived(timeline: Timeline, arrival: number): Delivery[] {
  const taken: Delivery[] = [];
  timeline.releaseArrived(arrival, (delivery) => taken.push(delivery) > 0);
  return taken;
}

/** Takes the items from before a time. */
function before(timeline: Timeline, ms: number): Delivery[] {
  const taken: Delivery[] = [];
  timeline.releaseBefore(ms, (delivery) => taken.push(delivery) > 0);
  return taken;
}

function ids(deliveries: readonly Delivery[]): (string | undefined)[] {
  return deliveries.map(({ item }) => item.Id);
}

const attachment = (status: string) => ({
  Type: 'ATTACHMENT',
  Attachments: [{ AttachmentId: 'a', Status: status }],
});

const receipt = (members: object) => ({
  MessageMetadata: { Receipts: [{ RecipientParticipantId: 'Bob', ...members }] },
});

describe('the timeline of a chat', () => {
  it('orders by time, then by Id', () => {
    const timeline = new Timeline();
    for (const [ms, id] of [
      [2, 'c'],
      [1, 'b'],
      [2, 'a'],
      [0, 'd'],
    ] as const) {
      timeline.add(placed(ms, id), 0);
    }
    expect(ids(arrived(timeline, 0))).to.deep.equal(['d', 'b', 'a', 'c']);
    expect(timeline.isWaiting).to.be.false;
  });

  it('orders items of one millisecond as in the transcript, and by Id if it has not shown them', () => {
    const timeline = new Timeline();
    for (const id of ['b', 'd', 'a', 'c']) timeline.add(placed(1, id), 0);
    for (const id of ['d', 'c', 'b', 'a']) timeline.add(placed(1, id), 0, true);
    expect(ids(arrived(timeline, 0))).to.deep.equal(['d', 'c', 'b', 'a']);
    for (const id of ['z', 'y']) timeline.add(placed(2, id), 1);
    timeline.add(placed(2, 'z'), 1, true);
    expect(ids(arrived(timeline, 1))).to.deep.equal(['y', 'z']);
  });

  it('reports no metadata without receipts', () => {
    const timeline = new Timeline();
    const metadata = { MessageId: 'm', Receipts: [] };
    timeline.add(placed(1, 'r', { Type: 'MESSAGEMETADATA', MessageMetadata: metadata }), 0);
    timeline.add(placed(2, 'm', { MessageMetadata: { MessageId: 'm', Receipts: [] } }), 0);
    expect(ids(arrived(timeline, 0))).to.deep.equal(['m']);
  });

  it('releases items that have waited long enough, together with earlier ones', () => {
    const timeline = new Timeline();
    timeline.add(placed(2, 'second'), 100);
    timeline.add(placed(1, 'first'), 150);
    timeline.add(placed(3, 'third'), 150);
    expect(timeline.oldestArrival).to.equal(100);
    expect(arrived(timeline, 99)).to.deep.equal([]);
    expect(ids(arrived(timeline, 100))).to.deep.equal(['first', 'second']);
    expect(ids(arrived(timeline, 150))).to.deep.equal(['third']);
  });

  it('releases items from before a time', () => {
    const timeline = new Timeline();
    for (const ms of [1, 2, 2, 3]) timeline.add(placed(ms, `${ms}`), 0);
    expect(ids(before(timeline, START + 2))).to.deep.equal(['1']);
    expect(ids(before(timeline, START + 4))).to.deep.equal(['2', '3']);
  });

  it('delivers a late item, and marks it as late', () => {
    const timeline = new Timeline();
    timeline.add(placed(2, 'second'), 0);
    arrived(timeline, 0);
    timeline.add(placed(1, 'first'), 0);
    expect(arrived(timeline, 0)[0]).to.include({ update: false, late: true });
  });

  it('delivers newer versions of an item as updates, and no older ones', () => {
    const timeline = new Timeline();
    const states = ['IN_PROGRESS', 'IN_PROGRESS', 'APPROVED', 'IN_PROGRESS', 'APPROVED'];
    const seen = states.flatMap((status) => {
      timeline.add(placed(1, 'file', attachment(status)), 0);
      return arrived(timeline, 0);
    });
    expect(seen.map((delivery) => delivery.kind === 'item' && delivery.update)).to.deep.equal([
      false,
      true,
    ]);
  });

  it('delivers the chunks of a streamed text in order, and the complete text last', () => {
    const timeline = new Timeline();
    const chunk = (number: number, completed: boolean) => ({
      Content: completed ? 'whole' : `${number}`,
      MessageMetadata: { ChunkNumber: number, MessageCompleted: completed },
    });
    for (const number of [2, 1, 3]) timeline.add(placed(1, 'text', chunk(number, false)), 0);
    timeline.add(placed(1, 'text', chunk(4, true)), 0);
    timeline.add(placed(1, 'text', chunk(2, false)), 0);
    const texts = arrived(timeline, 0).map(({ item }) => Reflect.get(item, 'Content') as string);
    expect(texts).to.deep.equal(['1', '12', '123', 'whole']);
    timeline.add(placed(1, 'text', chunk(3, false)), 0);
    expect(arrived(timeline, 0)).to.deep.equal([]);
  });

  it('reports each receipt once, whichever source it comes from', () => {
    const timeline = new Timeline();
    const fromSocket = (ms: number, members: object) =>
      placed(ms, `r${ms}`, {
        Type: 'MESSAGEMETADATA',
        MessageMetadata: { MessageId: 'm', ...receipt(members).MessageMetadata },
      });
    const kinds = (received: Placed) => {
      timeline.add(received, 0);
      return arrived(timeline, 0).map(({ kind }) => kind);
    };
    const delivered = { DeliveredTimestamp: 'then' };
    const read = { DeliveredTimestamp: 'then', ReadTimestamp: 'later' };
    expect(kinds(placed(1, 'm'))).to.deep.equal(['item']);
    expect(kinds(fromSocket(2, delivered))).to.deep.equal(['receipt']);
    expect(kinds(fromSocket(3, delivered))).to.deep.equal([]);
    expect(kinds(placed(1, 'm', receipt(delivered)))).to.deep.equal([]);
    expect(kinds(placed(1, 'm', receipt(read)))).to.deep.equal(['receipt']);
    expect(kinds(fromSocket(4, read))).to.deep.equal([]);
    expect(kinds(placed(5, 'n', receipt(read)))).to.deep.equal(['item', 'receipt']);
  });

  describe('reads the transcript again', () => {
    let timeline: Timeline;
    const verify = () => {
      timeline.verify(timeline.mark());
    };
    const come = (from: number, to: number) => {
      for (let i = from; i <= to; i += 1) timeline.add(placed(i, `${i}`), 0);
      arrived(timeline, 0);
    };

    beforeEach(() => {
      timeline = new Timeline();
    });

    it('from the start, until something is verified', () => {
      expect(timeline.readFrom()).to.equal('1970-01-01T00:00:00.000Z');
      come(1, 300);
      expect(timeline.readFrom()).to.equal('1970-01-01T00:00:00.000Z');
    });

    it('from the verified position, and some items before it', () => {
      come(1, 200);
      verify();
      come(201, 300);
      expect(timeline.readFrom()).to.equal(new Date(START + 151).toISOString());
    });

    it('from an unfinished item, unless it is too old', () => {
      timeline.add(placed(0, 'file', attachment('IN_PROGRESS')), 0);
      come(1, 400);
      verify();
      expect(timeline.readFrom()).to.equal('2026-01-01T00:00:00.000Z');
      come(401, 600);
      verify();
      expect(timeline.readFrom()).to.equal(new Date(START + 551).toISOString());
    });

    it('from before an item whose time is far ahead', () => {
      come(1, 100);
      timeline.add(placed(3_600_000, 'ahead'), 0);
      arrived(timeline, 0);
      verify();
      come(101, 101);
      expect(timeline.readFrom()).to.equal(new Date(START + 52).toISOString());
    });
  });

  it('remembers two thousand verified items, and treats older ones as delivered', () => {
    const timeline = new Timeline();
    for (let i = 0; i < 3000; i += 1) timeline.add(placed(i, `${i}`), 0);
    expect(arrived(timeline, 0)).to.have.length(3000);
    expect(timeline.positionOf('0')).to.include({ id: '0' });
    timeline.verify(timeline.mark());
    for (let i = 3000; i < 3500; i += 1) timeline.add(placed(i, `${i}`), 0);
    arrived(timeline, 0);
    expect(timeline.positionOf('1499')).to.be.undefined;
    expect(timeline.positionOf('1500')).to.include({ ms: START + 1500, id: '1500' });
    for (let i = 0; i < 3500; i += 1) timeline.add(placed(i, `${i}`), 0);
    expect(arrived(timeline, 0)).to.deep.equal([]);
  });

  it('remembers ten thousand items at most', () => {
    const timeline = new Timeline();
    for (let i = 0; i < 12_000; i += 1) timeline.add(placed(i, `${i}`), 0);
    expect(arrived(timeline, 0)).to.have.length(12_000);
    expect(timeline.positionOf('1999')).to.be.undefined;
    expect(timeline.positionOf('2000')).to.include({ id: '2000' });
  });

  it('continues from a snapshot', () => {
    const timeline = new Timeline();
    timeline.add(placed(0, 'file', attachment('IN_PROGRESS')), 0);
    for (let i = 1; i <= 300; i += 1) timeline.add(placed(i, `${i}`), 0);
    timeline.add(placed(300, '300', receipt({ ReadTimestamp: 'now' })), 0);
    arrived(timeline, 0);

    const restored = new Timeline(
      JSON.parse(JSON.stringify(timeline.snapshot())) as TimelineSnapshot,
    );
    expect(restored.readFrom()).to.equal(timeline.readFrom());
    restored.add(placed(0, 'file', attachment('IN_PROGRESS')), 0);
    for (let i = 1; i <= 301; i += 1) {
      restored.add(placed(i, `${i}`, receipt({ ReadTimestamp: 'now' })), 0);
    }
    restored.add(placed(0, 'file', attachment('APPROVED')), 0);
    const items = arrived(restored, 0).filter(({ kind }) => kind === 'item');
    expect(ids(items)).to.deep.equal(['file', '301']);
  });

  it('continues from a snapshot of a chat that was empty when it was joined', () => {
    const timeline = new Timeline();
    timeline.skip([], true);
    const resumed = new Timeline(timeline.snapshot());
    expect(resumed.isBegun).to.be.true;
    resumed.add(placed(1, 'first'), 0);
    expect(ids(arrived(resumed, 0))).to.deep.equal(['first']);
    expect(resumed.readFrom()).to.equal('1970-01-01T00:00:00.000Z');
  });

  it('treats items that arrive after joining as new, whatever their time stamps', () => {
    const timeline = new Timeline();
    const past = [placed(0, 'first'), placed(5, 'newest'), placed(3_600_000, 'ahead')];
    timeline.skip(past, true);
    for (const item of past) timeline.add(item, 0, true);
    const fresh = [placed(5, 'same time'), placed(4, 'earlier'), placed(6, 'later')];
    for (const item of fresh) timeline.add(item, 0);
    expect(ids(arrived(timeline, 0))).to.deep.equal(['earlier', 'same time', 'later']);
    // An item stamped an hour ahead hides none of those after it.
    for (let i = 0; i < 2_500; i += 1) timeline.add(placed(10 + i, `${i}`), 0);
    expect(arrived(timeline, 0)).to.have.length(2_500);
  });

  it('continues from a snapshot of a resumed timeline with an unfinished item', () => {
    const read = (timeline: Timeline): unknown[] => {
      timeline.add(placed(0, 'file', attachment('IN_PROGRESS')), 0);
      for (let i = 1; i <= 300; i += 1) timeline.add(placed(i, `${i}`), 0);
      return ids(arrived(timeline, 0));
    };
    let timeline = new Timeline();
    expect(read(timeline)).to.have.length(301);
    for (let process = 2; process <= 4; process += 1) {
      timeline = new Timeline(timeline.snapshot());
      expect(read(timeline)).to.deep.equal([]);
    }
  });

  it('does not deliver an item again if it is after a late one', () => {
    const timeline = new Timeline();
    timeline.add(placed(0, 'file', attachment('IN_PROGRESS')), 0);
    for (let i = 2; i <= 50; i += 1) timeline.add(placed(i, `${i}`), 0);
    arrived(timeline, 0);
    timeline.add(placed(1, '1'), 0);
    for (let i = 51; i <= 150; i += 1) timeline.add(placed(i, `${i}`), 0);
    arrived(timeline, 0);
    const restored = new Timeline(timeline.snapshot());
    for (let i = 1; i <= 150; i += 1) restored.add(placed(i, `${i}`), 0);
    expect(arrived(restored, 0)).to.deep.equal([]);
  });

  it('delivers each item once and in order, however often and in whatever order items arrive', () => {
    const arrivals = fc.array(
      fc.record({ index: fc.nat(60), delay: fc.nat(40), again: fc.boolean() }),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(arrivals, (all) => {
        const timeline = new Timeline();
        const seen: string[] = [];
        // No item comes more than 40 ms after one that comes after it, and each waits 50 ms.
        const events = all
          .flatMap(({ index, delay, again }) => {
            const at = index * 10 + delay;
            return again
              ? [
                  { index, at },
                  { index, at: at + 700 },
                ]
              : [{ index, at }];
          })
          .sort((a, b) => a.at - b.at);
        for (const { index, at } of events) {
          for (const { item } of arrived(timeline, at - 50)) seen.push(item.Id ?? '');
          // Three items a millisecond.
          const id = String(index).padStart(3, '0');
          timeline.add(placed(Math.floor(index / 3), id), at);
        }
        for (const { item } of arrived(timeline, Infinity)) seen.push(item.Id ?? '');
        const expected = [
          ...new Set(all.map(({ index }) => String(index).padStart(3, '0'))),
        ].sort();
        expect(seen).to.deep.equal(expected);
      }),
      { numRuns: 300 },
    );
  });
});
