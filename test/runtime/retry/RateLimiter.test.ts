import { expect } from 'chai';
import sinon from 'sinon';
import { RateLimiter } from '../../../src/runtime/retry/RateLimiter.js';

describe('RateLimiter', () => {
  let clock: sinon.SinonFakeTimers;
  let limiter: RateLimiter;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    limiter = new RateLimiter(() => performance.now());
  });
  afterEach(() => {
    clock.restore();
  });

  /** Sends `count` requests at once, each answered after 20 ms; gives the times of their answers. */
  function send(count: number, answered: () => void): number[] {
    const start = performance.now();
    const times: number[] = [];
    for (let sent = 0; sent < count; sent += 1) {
      const turn = limiter.enter();
      void (async () => {
        await turn?.granted;
        await new Promise((resolve) => setTimeout(resolve, 20));
        answered();
        times.push(performance.now() - start);
      })();
    }
    return times;
  }

  it('delays nothing until a request is throttled', () => {
    const turns = Array.from({ length: 1000 }, () => limiter.enter());
    expect(turns.every((turn) => turn === undefined)).to.equal(true);
  });

  it('finds the rate that the service accepts, and hardly exceeds it', async () => {
    const capacity = 10;
    let tokens = capacity;
    let throttled = 0;
    const served: number[] = [];
    // A hundred ask each second, and one who waits asks no more.
    for (let tick = 0; tick < 6000; tick += 1) {
      await clock.tickAsync(10);
      tokens = Math.min(capacity, tokens + capacity / 100);
      const turn = limiter.enter();
      if (turn !== undefined) turn.leave();
      else if (tokens >= 1) {
        tokens -= 1;
        served.push(performance.now());
        limiter.answered();
      } else {
        throttled += 1;
        limiter.throttled();
      }
    }
    const settled = served.filter((time) => time > 20_000);
    expect(settled.length / 40).to.be.within(6, 10.5);
    // Without a limiter 90 of 100 a second would be throttled: 5,400 in a minute.
    expect(throttled).to.be.below(250);
  });

  it('serves waiting requests at the recovered rate, not at the rate when they arrived', async () => {
    send(30, () => {
      limiter.throttled();
    });
    await clock.tickAsync(20);
    const times = send(20, () => {
      limiter.answered();
    });
    // At the rate at which they began to wait it would take 40 s; the AWS SDK takes 5.8.
    await clock.tickAsync(5500);
    expect(times).to.have.length(20);
  });

  it('does not delay requests for aborted ones', async () => {
    send(1, () => {
      limiter.throttled();
    });
    await clock.tickAsync(20);
    const turns = Array.from({ length: 20 }, () => limiter.enter());
    const times = send(1, () => undefined);
    for (const turn of turns) turn?.leave();
    await clock.tickAsync(2020);
    expect(times).to.have.length(1);
  });

  it('leaves no timer behind when no request waits', async () => {
    send(5, () => {
      limiter.throttled();
    });
    await clock.tickAsync(20);
    limiter.enter()?.leave();
    expect(clock.countTimers()).to.equal(0);
  });

  it('does not allow a burst after a pause', async () => {
    send(1, () => {
      limiter.throttled();
    });
    await clock.tickAsync(60_000);
    expect([limiter.enter() === undefined, limiter.enter() === undefined]).to.deep.equal([
      true,
      false,
    ]);
  });
});
