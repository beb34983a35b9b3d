import type { Row } from './Row.js';

const large = '9007199254740993';
const answer = { body: `{"id":${large},"size":${large},"more":[1,-${large}],"text":"${large}"}` };
const at = '2024-01-31T12:00:00.5Z';

/** Integers of 64 bits and dates, as they are by default and with options. */
export const conversions: readonly Row[] = [
  {
    title: 'every digit of a large integer, as a bigint, and numbers elsewhere',
    call: 'await api.postRecord({}).then(({ id, size, more, text }) => [typeof id, String(id), typeof size, more.map(String), text])',
    answer,
    gives: ['bigint', large, 'number', ['1', `-${large}`], large],
  },
  {
    title: 'every digit of a bigint in a body and in a path',
    call: `await (async () => { await api.postRecord({ id: ${large}n, more: [1] }); })()`,
    answer: { body: '{}' },
    sent: { body: `{"id":${large},"more":[1]}` },
  },
  {
    title: 'a bigint in a path',
    call: `await api.getRecord(${large}n)`,
    sent: { url: `/records/${large}` },
  },
  {
    title: 'dates as texts',
    call: '(await api.postRecord({})).at',
    answer: { body: `{"at":"${at}"}` },
    gives: at,
  },
  {
    title: 'integers as texts, sent as integers',
    converted: true,
    call: `await api.postRecord({ id: '${large}', more: ['-1'] }).then(({ id, more }) => [id, more])`,
    answer,
    sent: { body: `{"id":${large},"more":[-1]}` },
    gives: [large, ['1', `-${large}`]],
  },
  {
    title: 'dates as Dates, in a choice too',
    converted: true,
    call: `await api.postRecord({ at: new Date('${at}') }).then(({ at, either }) => [at instanceof Date, at.getTime(), either instanceof Date])`,
    answer: { body: `{"at":"${at}","either":"${at}"}` },
    sent: { body: '{"at":"2024-01-31T12:00:00.500Z"}' },
    gives: [true, Date.parse(at), true],
  },
  {
    title: 'a Date in a query',
    converted: true,
    call: `await api.getRecord('1', { since: new Date('${at}') })`,
    sent: { url: '/records/1?since=2024-01-31T12%3A00%3A00.500Z' },
  },
  {
    title: 'what validate() says of converted values',
    converted: true,
    call: "client.Entry.validate({ id: 'x', at: 'y' }).map(({ path, message }) => `${path} ${message}`)",
    gives: ['id must be a whole number, not a string', 'at must be a Date, not a string'],
  },
];
