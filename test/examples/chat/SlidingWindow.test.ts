import type { ConversationEntry } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { SlidingWindow } from '../../../examples/chat/page/log/SlidingWindow.js';

describe('SlidingWindow', () => {
  it('follows the end, however many entries are added', () => {
    const window = new SlidingWindow();
    expect(window.rangeOf(entries(0, 10))).to.deep.equal({ start: 0, end: 10 });
    expect(window.rangeOf(entries(0, 5_000))).to.deep.equal({ start: 4_920, end: 5_000 });
    expect(window.goOn(entries(0, 5_000))).to.equal(false);
  });

  it('moves back to the first entry and forward to the last one, with a constant number of entries', () => {
    const window = new SlidingWindow();
    const all = entries(0, 200);
    const starts: number[] = [];
    while (window.goBack(all)) starts.push(window.rangeOf(all).start);
    expect(starts).to.deep.equal([80, 40, 0]);
    expect(window.rangeOf(all)).to.deep.equal({ start: 0, end: 80 });
    const ends: number[] = [];
    while (window.goOn(all)) ends.push(window.rangeOf(all).end);
    expect(ends).to.deep.equal([120, 160, 200]);
  });

  it('stays with its entries when others are added before and after them', () => {
    const window = new SlidingWindow();
    window.goBack(entries(100, 300));
    expect(window.follows).to.equal(false);
    const range = window.rangeOf(entries(100, 300));
    const { start, end } = window.rangeOf(entries(0, 400));
    expect({ start: start - 100, end: end - 100 }).to.deep.equal(range);
  });

  it('stays at its position when its last entry is removed', () => {
    const window = new SlidingWindow();
    const all = entries(0, 200);
    window.goBack(all);
    const { end } = window.rangeOf(all);
    expect(window.rangeOf(all.filter((_, index) => index !== end - 1)).end).to.equal(end);
    expect(window.rangeOf(entries(0, 20)).end).to.equal(20);
  });
});

function entries(from: number, to: number): ConversationEntry[] {
  return Array.from({ length: to - from }, (_, index) => {
    const key = `entry ${from + index}`;
    const item = { Type: 'MESSAGE', ContentType: 'text/plain', Content: key } as const;
    return { key, item, isOwn: true, status: 'sent' };
  });
}
