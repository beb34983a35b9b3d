import { expect } from 'chai';
import { ThrottlingException } from '../../../src/service/exceptions.js';
import { AbortError } from '../../../src/runtime/errors/AbortError.js';
import type { ApiError } from '../../../src/runtime/errors/ApiError.js';
import { ConnectionError } from '../../../src/runtime/errors/ConnectionError.js';
import { ResponseParseError } from '../../../src/runtime/errors/ResponseParseError.js';
import { ServiceException } from '../../../src/runtime/errors/ServiceException.js';
import { TimeoutError } from '../../../src/runtime/errors/TimeoutError.js';
import type { RetryClass } from '../../../src/runtime/operation/Operation.js';
import { createResponse } from '../../../src/runtime/response/CallResponse.js';
import { parseRetryAfter } from '../../../src/runtime/retry/parseRetryAfter.js';
import { retryDelay } from '../../../src/runtime/retry/retryDelay.js';
import { RetryQuota } from '../../../src/runtime/retry/RetryQuota.js';
import { retryReason, type RetryReason } from '../../../src/runtime/retry/retryReason.js';

const facts = { operation: 'Op', attempts: 1, totalRetryDelay: 0, clientToken: 'token' };
const answered = (status: number) => createResponse(status, {}, '');
const broken = (code: string, more: object = {}) =>
  new ConnectionError(facts, Object.assign(new Error(code), { code }, more));
const failed = (status: number) =>
  new ServiceException({ message: '', $metadata: { httpStatusCode: status } });
const throttled = new ThrottlingException(
  { message: '', $metadata: {} },
  { ...facts, response: answered(429), throttling: true, outcome: 'not-applied' },
);

describe('retryReason', () => {
  const repeatable: RetryClass[] = ['read-only', 'repeatable', 'client-token'];
  const always: RetryClass[] = [...repeatable, 'unsafe'];
  const cases: [string, ApiError, RetryReason, RetryClass[]][] = [
    ['a refused connection', broken('ECONNREFUSED'), 'connection', always],
    ['an unknown host', broken('ENOTFOUND'), 'connection', always],
    ['a reset connection', broken('ECONNRESET'), 'connection', repeatable],
    [
      'a stale connection',
      broken('ECONNRESET', { staleConnection: true }),
      'stale-connection',
      repeatable,
    ],
    ['an attempt that timed out', new TimeoutError(facts, 'timeout', 5), 'timeout', repeatable],
    [
      'an empty response',
      new ResponseParseError('has no body', undefined, {
        ...facts,
        response: answered(200),
        $metadata: {},
      }),
      'bad-answer',
      repeatable,
    ],
    ['a throttled call', throttled, 'throttling', always],
    ['status 500', failed(500), 'server-error', repeatable],
    ['status 502', failed(502), 'server-error', repeatable],
    ['status 503', failed(503), 'server-error', repeatable],
    ['status 504', failed(504), 'server-error', repeatable],
    ['the deadline', new TimeoutError(facts, 'deadline', 5), 'timeout', []],
    ['an abort', new AbortError(facts, undefined), 'connection', []],
    ['a response that is too large', broken('ETOOLARGE'), 'connection', []],
    ['status 400', failed(400), 'server-error', []],
    ['status 301', failed(301), 'server-error', []],
    ['status 501', failed(501), 'server-error', []],
  ];
  for (const [what, error, reason, classes] of cases) {
    for (const retry of always) {
      const want = classes.includes(retry) ? reason : undefined;
      it(`is ${want ?? 'none'} after ${what}, for ${retry}`, () => {
        expect(retryReason(error, retry, 'token')).to.equal(want);
      });
    }
  }

  it('is none if a request lacks the client token of its operation', () => {
    expect(retryReason(failed(500), 'client-token', undefined)).to.equal(undefined);
    expect(retryReason(throttled, 'client-token', undefined)).to.equal('throttling');
  });
});

describe('retryDelay', () => {
  const cases: [RetryReason, number, number | undefined, number, number][] = [
    ['connection', 0, undefined, 1, 100],
    ['connection', 3, undefined, 1, 800],
    ['server-error', 3, undefined, 0.5, 400],
    ['server-error', 3, undefined, 0, 0],
    ['throttling', 0, undefined, 1, 500],
    ['throttling', 2, undefined, 1, 2000],
    ['bad-answer', 30, undefined, 1, 20_000],
    ['timeout', 2000, undefined, 1, 20_000],
    ['throttling', 0, 3000, 1, 3000],
    ['server-error', 5, 0, 1, 3200],
    ['throttling', 0, 300, 1, 500],
    ['server-error', 0, 3_600_000, 1, 20_000],
    ['stale-connection', 4, 5000, 1, 0],
  ];
  for (const [reason, retries, retryAfter, random, want] of cases) {
    it(`is ${want} ms after ${reason}, ${retries} retries, Retry-After ${String(retryAfter)}, random ${random}`, () => {
      expect(retryDelay(reason, retries, retryAfter, () => random)).to.equal(want);
    });
  }
});

describe('parseRetryAfter', () => {
  const now = Date.parse('Fri, 20 Nov 2026 12:00:00 GMT');
  const cases: [string | undefined, number | undefined][] = [
    [undefined, undefined],
    ['', undefined],
    ['0', 0],
    ['120', 120_000],
    [' 1.5 ', 1500],
    ['-5', undefined],
    ['soon', undefined],
    ['Fri, 20 Nov 2026 12:00:30 GMT', 30_000],
    ['Friday, 20-Nov-26 12:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['Fri, 99 Nov 2026 11:00:00 GMT', undefined],
  ];
  for (const [header, want] of cases) {
    it(`reads ${String(header)} as ${String(want)}`, () => {
      expect(parseRetryAfter(header, now)).to.equal(want);
    });
  }
});

describe('RetryQuota', () => {
  it('allows every retry while some calls succeed', () => {
    const quota = new RetryQuota();
    for (let call = 0; call < 1000; call += 1) {
      expect(quota.take('timeout')).to.equal(true);
      quota.refill();
    }
  });

  it('is used up after twenty retries without success, and refills one by one', () => {
    const quota = new RetryQuota();
    const taken = Array.from({ length: 1000 }, () => quota.take('connection')).filter(Boolean);
    expect(taken).to.have.length(20);
    quota.refill();
    expect([quota.take('timeout'), quota.take('timeout')]).to.deep.equal([true, false]);
  });

  it('also allows one retry after a stale connection per successful call', () => {
    const quota = new RetryQuota();
    for (let call = 0; call < 200; call += 1) quota.refill();
    const taken = (reason: RetryReason) =>
      Array.from({ length: 5000 }, () => quota.take(reason)).filter(Boolean).length;
    expect(taken('connection')).to.equal(20);
    expect(taken('stale-connection')).to.equal(200);
    for (let call = 0; call < 100_000; call += 1) quota.refill();
    expect(taken('stale-connection')).to.equal(1020);
  });
});
