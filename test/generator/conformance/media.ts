import type { Row } from './Row.js';

const report = { body: '{"lines":2}' };

/** Bodies and answers in several media types, and answers whose content depends on the status. */
export const media: readonly Row[] = [
  {
    title: 'the default media types where several are offered',
    call: 'await api.convertReport({ lines: 1 }).then((it) => [it instanceof client.Report, it.lines])',
    answer: report,
    sent: {
      type: 'application/json',
      body: '{"lines":1}',
      headers: { accept: 'application/json' },
    },
    gives: [true, 2],
  },
  {
    title: 'the media type of the body that is chosen',
    call: "await api.convertReport('a,b', { contentType: 'text/csv' }).then((it) => it.lines)",
    answer: report,
    sent: { type: 'text/csv', body: 'a,b', headers: { accept: 'application/json' } },
    gives: 2,
  },
  {
    title: 'a form of the body that is chosen',
    call: "await api.convertReport({ lines: 1 }, { contentType: 'application/x-www-form-urlencoded' }).then(() => 1)",
    answer: report,
    sent: { type: 'application/x-www-form-urlencoded', body: 'lines=1' },
    gives: 1,
  },
  {
    title: 'the media type of the answer that is chosen: a text',
    call: "await api.convertReport({}, { accept: 'text/csv' })",
    answer: { type: 'text/csv; charset=utf-8', body: 'a,b' },
    sent: { headers: { accept: 'text/csv' } },
    gives: 'a,b',
  },
  {
    title: 'the media type of the answer that is chosen: bytes',
    call: "Array.from(await api.convertReport({}, { accept: 'application/pdf' }))",
    answer: { type: 'application/pdf', body: '%P\u00ff' },
    sent: { headers: { accept: 'application/pdf' } },
    gives: [37, 80, 255],
  },
  {
    title: 'what is answered, whatever was asked for',
    call: "await api.convertReport({}, { accept: 'text/csv' }).then((it) => it.lines)",
    answer: { type: 'application/vnd.report+json', ...report },
    gives: 2,
  },
  {
    title: 'what was asked for if the answer does not say what it is',
    call: "await api.convertReport({}, { accept: 'text/csv' })",
    answer: { type: '', body: '{"lines":2}' },
    gives: '{"lines":2}',
  },
  {
    title: 'a media type that is not offered',
    call: "await api.convertReport({}, { accept: 'text/html' }).catch((e) => [e.name, e.message])",
    gives: [
      'TypeError',
      "accept of convertReport must be one of 'application/json', 'text/csv', 'application/pdf', not 'text/html'",
    ],
  },
  {
    title: 'a choice in the callback style, with headers beside it',
    call: "await new Promise((resolve) => api.convertReport({}, { accept: 'text/csv' }, (error, data, response) => resolve([data, response.status])))",
    answer: { status: 201, type: 'text/csv', body: 'a,b' },
    gives: ['a,b', 201],
  },
  {
    title: 'a range of 2xx beside a status',
    call: 'await api.getRanged().then((it) => [it instanceof client.Job, it.state])',
    answer: { status: 206, body: '{"state":"partly"}' },
    gives: [true, 'partly'],
  },
  {
    title: 'a status beside a range of 2xx',
    call: 'await api.getRanged().then((it) => it instanceof client.Thing)',
    answer: { body: '{"id":"1"}' },
    gives: true,
  },
  {
    title: 'the default as the result if no 2xx is declared',
    call: 'await api.getDefault().then((it) => it instanceof client.Thing)',
    answer: { status: 203, body: '{"id":"1"}' },
    gives: true,
  },
  {
    title: 'an error by its own status before its range and the default',
    call: 'await api.getFailing().catch((e) => [e.name, e.data.reason])',
    answer: { status: 404, body: '{"reason":"gone"}' },
    gives: ['ProblemException', 'gone'],
  },
  {
    title: 'an error by its range before the default',
    call: 'await api.getFailing().catch((e) => [e.name, e.data.state])',
    answer: { status: 422, body: '{"state":"bad"}' },
    gives: ['JobException', 'bad'],
  },
  {
    title: 'an error by the default',
    call: 'await api.getFailing().catch((e) => [e.name, e.data.id, e instanceof client.ServiceException])',
    answer: { status: 503, body: '{"id":"down"}' },
    gives: ['ThingException', 'down', true],
  },
  {
    title: 'a declared error whose body is something else',
    call: 'await api.getFailing().catch((e) => [e.name, typeof e.data, e.response.text])',
    answer: { status: 404, type: 'text/html', body: '<h1>gone</h1>' },
    gives: ['ProblemException', 'undefined', '<h1>gone</h1>'],
  },
];
