import { expect } from 'chai';

import { linesIn } from '../../../src/runtime/stream/linesIn.js';
import { eventsIn, type ServerEvent } from '../../../src/runtime/stream/ServerEvent.js';

/** A text in chunks of so many bytes. */
function chunksOf(text: string, size: number): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const event = (data: string, more: Partial<ServerEvent<string>> = {}): ServerEvent<string> => ({
  ...{ event: 'message', data, id: '', retry: undefined },
  ...more,
});

const cases: { title: string; given: string; want: ServerEvent<string>[] }[] = [
  { title: 'one line of data', given: 'data: a\n\n', want: [event('a')] },
  { title: 'several lines of data', given: 'data: a\ndata\ndata: b\n\n', want: [event('a\n\nb')] },
  {
    title: 'at most one space after the colon',
    given: 'data:a\n\ndata:  b\n\n',
    want: [event('a'), event(' b')],
  },
  { title: 'data that is empty', given: 'data\n\n', want: [event('')] },
  { title: 'colons in the data', given: 'data: a: b:\n\n', want: [event('a: b:')] },
  {
    title: 'the name of the event, for one event alone',
    given: 'event: x\ndata: a\n\ndata: b\n\n',
    want: [event('a', { event: 'x' }), event('b')],
  },
  { title: 'no event without data', given: 'event: x\nid: 1\n\n\n\n', want: [] },
  {
    title: 'the id for later events too, and an empty one resets it',
    given: 'id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n',
    want: [event('a', { id: '1' }), event('b', { id: '1' }), event('c')],
  },
  { title: 'no id with NULL', given: 'id: a\0b\ndata: a\n\n', want: [event('a')] },
  {
    title: 'digits as the time to reconnect, and nothing else',
    given: 'retry: 1500\ndata: a\n\nretry: 1s\ndata: b\n\n',
    want: [event('a', { retry: 1500 }), event('b', { retry: 1500 })],
  },
  {
    title: 'comments and unknown fields left out',
    given: ': c\nfoo: d\nDATA: x\ndata: a\n\n:\n\n',
    want: [event('a')],
  },
  {
    title: 'CR, LF and CRLF, also mixed',
    given: 'data: a\r\ndata: b\rdata: c\n\r\ndata: d\r\r',
    want: [event('a\nb\nc'), event('d')],
  },
  {
    title: 'no byte order mark at the start, and one elsewhere',
    given: '\uFEFFdata: \uFEFFa\n\n',
    want: [event('\uFEFFa')],
  },
  { title: 'letters of up to four bytes', given: 'data: ä€😀\n\n', want: [event('ä€😀')] },
  { title: 'no event that is cut off', given: 'data: a\n\ndata: b\n', want: [event('a')] },
  { title: 'nothing', given: '', want: [] },
];

describe('an event stream', () => {
  for (const { title, given, want } of cases) {
    it(`gives ${title}, however it is cut into chunks`, async () => {
      for (const size of [1, 2, 3, 5, 1000]) {
        expect(await all(eventsIn(chunksOf(given, size), 1000)), `by ${size}`).to.deep.equal(want);
      }
    });
  }

  it('gives an event as soon as its empty line has come', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('data: a\r\n\r');
      await new Promise(() => undefined);
    }
    const first = await eventsIn(endless(), 1000).next();
    expect(first.value).to.deep.equal(event('a'));
  });

  const tooLarge: [title: string, text: string][] = [
    ['a line without an end', `data: ${'x'.repeat(101)}`],
    ['data of many lines', 'data: 12345678\n'.repeat(12)],
    ['a comment without an end', `:${'x'.repeat(101)}`],
  ];
  for (const [title, text] of tooLarge) {
    it(`fails for ${title}`, async () => {
      const failed = await all(eventsIn(chunksOf(text, 7), 100)).catch((error: unknown) => error);
      expect(failed).to.have.property('code', 'ETOOLARGE');
      expect(failed)
        .to.have.property('message')
        .that.equals("an item has more than 100 bytes, the client's maxResponseBytes");
    });
  }

  it('has no limit for all events together', async () => {
    const text = `data: ${'x'.repeat(50)}\n\n: ${'y'.repeat(50)}\n`.repeat(100);
    expect(await all(eventsIn(chunksOf(text, 64), 100))).to.have.length(100);
  });
});

describe('lines', () => {
  it('include the last one without an end, and empty ones', async () => {
    expect(await all(linesIn(chunksOf('a\n\nb\r\nc', 2), 10))).to.deep.equal(['a', '', 'b', 'c']);
  });
});
