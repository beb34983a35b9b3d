import type { Row } from './Row.js';

const type = 'text/event-stream';
const all = 'const all = []; for await (const it of';

/** What a stream gives, item by item. */
const collected = (stream: string, item: string): string =>
  `await (async () => { ${all} await ${stream}) all.push(${item}); return all; })()`;

/** Streams of events and of lines. */
export const streams: readonly Row[] = [
  {
    title: 'the events of a stream of texts',
    call: collected('api.listen()', '[it.event, it.data, it.id, it.retry]'),
    answer: {
      type,
      body: '\u00ef\u00bb\u00bf: hi\ndata: a\ndata:b\n\nid: 1\r\nevent: end\r\nretry: 50\r\ndata\r\n\r\ndata: cut off',
    },
    sent: { headers: { accept: type } },
    gives: [
      ['message', 'a\nb', '', null],
      ['end', '', '1', 50],
    ],
  },
  {
    title: 'the data of events as models, until [DONE]',
    call: collected(
      "api.complete({ stream: true }, { accept: 'text/event-stream' })",
      '[it.data instanceof client.Delta, it.data.text]',
    ),
    answer: { type, body: 'data: {"text":"a"}\n\ndata: {"text":"b"}\n\ndata: [DONE]\n\n' },
    gives: [
      [true, 'a'],
      [true, 'b'],
    ],
  },
  {
    title: 'JSON from an operation that can stream, if that is answered',
    call: '(await api.complete({})).constructor.name',
    answer: { body: '{"text":"ab"}' },
    gives: 'Delta',
  },
  {
    title: 'the data of events that are described as a whole',
    call: collected('api.watch()', '[it.event, it.data instanceof client.Thing, it.data.id]'),
    answer: { type, body: 'event: added\ndata: {"id":"1"}\n\n' },
    gives: [['added', true, '1']],
  },
  {
    title: 'every digit in the data of an event',
    call: collected('api.watchRecords()', 'String(it.data.id)'),
    answer: { type, body: 'data: {"id":9007199254740993}\n\n' },
    gives: ['9007199254740993'],
  },
  {
    title: 'what the data of an event lacks to be JSON',
    call: `${collected('api.watch()', 'it')}.catch((e) => [e.name, e.message])`,
    answer: { type, body: 'event: a\ndata: {"id"\n\n' },
    gives: [
      'ResponseParseError',
      'The response to watch has an item that is not JSON (status 200, no content type, 5 characters)',
    ],
  },
  {
    title: 'an error before the first event with its class',
    call: 'await api.watch().catch((e) => [e.name, e.status, e.data.reason])',
    answer: { status: 404, body: '{"reason":"gone"}' },
    gives: ['ProblemException', 404, 'gone'],
  },
  {
    title: 'the values of ndjson as models',
    call: collected('api.exportLines()', '[it instanceof client.Thing, it.id]'),
    answer: { type: 'application/x-ndjson', body: '{"id":"1"}\n\n{"id":"2"}' },
    gives: [
      [true, '1'],
      [true, '2'],
    ],
  },
];
