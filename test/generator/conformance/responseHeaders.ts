import type { Row } from './Row.js';

const headersOf = (call: string): string =>
  `await api.${call}.then(({ headers, data }) => [Object.entries(headers).map(([k, v]) => [k, typeof v === 'bigint' ? v + 'n' : v]), data.id])`;
const answer = (headers: Readonly<Record<string, string>>) => ({ body: '{"id":"1"}', headers });

/** Headers that responses declare. */
export const responseHeaders: readonly Row[] = [
  {
    title: 'declared headers by their types',
    call: headersOf('getCountedWithHttpInfo()'),
    answer: answer({
      'X-Total-Count': '12',
      'x-big': '9007199254740993',
      'X-CACHED': 'true',
      'X-Tags': 'a, b',
      'X-Level': 'high',
      'X-Info': '{"a":[1]}',
      Link: '</things?page=2>; rel="next"',
      'X-Other': 'x',
    }),
    gives: [
      [
        ['xTotalCount', 12],
        ['xBig', '9007199254740993n'],
        ['xCached', true],
        ['xTags', ['a', 'b']],
        ['xLevel', 'high'],
        ['xInfo', { a: [1] }],
        ['link', '</things?page=2>; rel="next"'],
      ],
      '1',
    ],
  },
  {
    title: 'no declared headers if the response has none, and texts for what is no number',
    call: headersOf('getCountedWithHttpInfo()'),
    answer: answer({ 'X-Total-Count': 'many', 'X-Cached': 'perhaps' }),
    gives: [
      [
        ['xTotalCount', 'many'],
        ['xCached', 'perhaps'],
      ],
      '1',
    ],
  },
  {
    title: 'a header that another 2xx declares',
    call: headersOf('getCountedWithHttpInfo()'),
    answer: { status: 202, ...answer({ 'Retry-After': '30' }) },
    gives: [[['retryAfter', 30]], '1'],
  },
  {
    title: 'a date in a header as a Date',
    converted: true,
    call: 'await api.getCounted().then(() => api.getCountedWithHttpInfo()).then(({ headers }) => headers.xSince instanceof Date && headers.xSince.getTime())',
    answer: answer({ 'X-Since': '2024-01-31T12:00:00Z' }),
    gives: Date.parse('2024-01-31T12:00:00Z'),
  },
];
