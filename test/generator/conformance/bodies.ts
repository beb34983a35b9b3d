import type { Row } from './Row.js';

const bytes = Buffer.from([0, 255, 10, 13, 128]).toString('latin1');

/** Bodies and answers of every media type, several statuses, parameters and paths. */
export const bodies: readonly Row[] = [
  {
    title: 'an answer of bytes',
    call: 'Array.from(await api.download())',
    answer: { type: 'application/pdf', body: bytes },
    gives: [0, 255, 10, 13, 128],
  },
  {
    title: 'a body of bytes',
    call: 'await api.upload(new Uint8Array([0, 255, 10, 13, 128]))',
    sent: { type: 'application/octet-stream', body: bytes },
  },
  {
    title: 'a body whose media type is that of the Blob',
    call: "await api.uploadImage(new Blob(['png'], { type: 'image/png' }))",
    sent: { type: 'image/png', body: 'png' },
  },
  {
    title: 'a form with lists and objects',
    call: "await api.sendForm({ name: 'a b&c', tags: ['x', 'y'], ids: [1, 2], address: { city: 'Ä' } })",
    sent: {
      type: 'application/x-www-form-urlencoded',
      body: 'name=a%20b%26c&tags=x&tags=y&ids=1,2&address=%7B%22city%22%3A%22%C3%84%22%7D',
    },
  },
  {
    title: 'a form with files',
    call: `await api.sendParts({
      title: 'T',
      meta: { a: 1 },
      file: new File(['one'], 'a"b.txt', { type: 'text/plain' }),
      files: [new Uint8Array([50]), new Blob(['3'])],
    })`,
    sent: {
      type: /^multipart\/form-data; boundary=[\w-]+$/,
      body: new RegExp(
        [
          'name="title"\r\nContent-Type: text/markdown\r\n\r\nT\r\n',
          'name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n',
          'name="file"; filename="a%22b.txt"\r\nContent-Type: text/plain\r\n\r\none\r\n',
          'name="files"; filename="files"\r\nContent-Type: application/octet-stream\r\n\r\n2\r\n',
          'name="files"; filename="files"\r\nContent-Type: application/octet-stream\r\n\r\n3\r\n',
        ].join('[^]*'),
      ),
    },
  },
  {
    title: 'XML as a text',
    call: "await api.sendXml('<a/>')",
    answer: { type: 'application/xml', body: '<b/>' },
    sent: { type: 'application/xml', body: '<a/>' },
    gives: '<b/>',
  },
  {
    title: 'the model of the status: 200',
    call: "(await api.getThing('1')) instanceof client.Thing",
    answer: { body: '{"id":"1"}' },
    gives: true,
  },
  {
    title: 'the model of the status: 202',
    call: "(await api.getThing('1')) instanceof client.Job",
    answer: { status: 202, body: '{"state":"running"}' },
    gives: true,
  },
  {
    title: 'nothing for 204 beside 200',
    call: "typeof (await api.getThing('1'))",
    answer: { status: 204, body: '' },
    gives: 'undefined',
  },
  {
    title: 'JSON for one status where another one has bytes',
    call: '(await api.exportThings()).state',
    answer: { status: 202, body: '{"state":"running"}' },
    gives: 'running',
  },
  {
    title: 'a declared error by its status',
    call: "await api.getThing('1').catch((e) => [e instanceof client.ProblemException, e.name, e.status, e.data.reason])",
    answer: { status: 404, body: '{"reason":"gone"}' },
    gives: [true, 'ProblemException', 404, 'gone'],
  },
  {
    title: 'a declared error by a range of statuses',
    call: "await api.getThing('1').catch((e) => e.data instanceof client.Problem)",
    answer: { status: 501, body: '{"reason":"no"}' },
    gives: true,
  },
  {
    title: 'the message and the request id of an error',
    call: "await api.getThing('1').catch((e) => [e.message, e.requestId])",
    answer: {
      status: 409,
      type: 'application/problem+json',
      headers: { 'X-Request-Id': 'r-1' },
      body: '{"title":"Taken","detail":"It has an owner"}',
    },
    gives: ['It has an owner', 'r-1'],
  },
  {
    title: 'an error that is not declared',
    call: "await api.getThing('1').catch((e) => e.name)",
    answer: { status: 409, body: '{}' },
    gives: 'UnknownError',
  },
  {
    title: 'a parameter twice in the path, a deep object, an exploded cookie',
    call: "await api.getCopy('a/b', { filter: { a: { b: 1 }, c: [2, 3] }, matrix: ['x', 'y'] })",
    sent: {
      url: '/copies/a%2Fb/of/a%2Fb?filter%5Ba%5D%5Bb%5D=1&filter%5Bc%5D=2&filter%5Bc%5D=3',
      cookie: 'matrix=x&matrix=y',
    },
  },
  {
    title: 'an empty value in the matrix style',
    call: "await api.getMatrix(['', 'a'])",
    sent: { url: '/matrix/;list;list=a' },
  },
  {
    title: 'a path with a query of its own',
    call: "await api.getFixed({ q: 'x' })",
    sent: { url: '/fixed?kind=a&q=x' },
  },
  {
    title: 'that no server is known',
    call: 'await new client.DefaultApi(new client.ApiClient()).download().catch((e) => e.message)',
    gives: 'basePath is not set; set it before calling download',
  },
];
