import { expect } from 'chai';

import { Clock } from '../../../emulator/src/time/clock.js';
import { thrown } from '../../support/failure.js';
import { onTestFinished } from '../../support/onTestFinished.js';

describe('emulator: clock', () => {
  it('runs what is due in order, each at its time, when it is advanced', () => {
    const clock = new Clock();
    const start = clock.now();
    const seen: [string, number][] = [];
    const at = (name: string, ms: number, run = (): void => undefined) =>
      clock.at(start + ms, () => {
        seen.push([name, Math.round((clock.now() - start) / 1000)]);
        run();
      });
    at('second', 20_000);
    at('first', 10_000, () => at('added', 15_000));
    const callOff = at('called off', 12_000);
    at('later', 40_000);
    callOff();
    clock.advance(30_000);
    expect(seen).to.deep.equal([
      ['first', 10],
      ['added', 15],
      ['second', 20],
    ]);
    expect(clock.now() - start).to.be.within(30_000, 31_000);
    clock.advance(10_000);
    expect(seen.at(-1)).to.deep.equal(['later', 40]);
  });

  it('advances in whole milliseconds, also after fractions', () => {
    const clock = new Clock();
    const start = clock.now();
    for (let i = 0; i < 10; i += 1) {
      clock.advance(1000.4);
      expect(clock.now()).to.satisfy(Number.isInteger);
    }
    expect(clock.now() - start).to.be.within(10_003, 11_000);
  });

  it('runs what is due as real time passes, also after an advance', async () => {
    const clock = new Clock();
    const done: string[] = [];
    const all = new Promise<void>((resolve) => {
      clock.at(clock.now() + 3_600_010, resolve);
    });
    clock.at(clock.now(), () => done.push('at once'));
    clock.at(clock.now() + 5, () => done.push('soon'));
    expect(done).to.deep.equal([]);
    clock.advance(3_600_000 - 1);
    expect(done).to.deep.equal(['at once', 'soon']);
    const keepAlive = setInterval(() => undefined, 1000);
    onTestFinished(() => {
      clearInterval(keepAlive);
    });
    await all;
  });

  it('does nothing after it is stopped', async () => {
    const clock = new Clock();
    let rung = 0;
    clock.at(clock.now(), () => (rung += 1));
    clock.at(clock.now() + 1, () => (rung += 1));
    clock.stop();
    clock.advance(1000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(rung).to.equal(0);
  });

  it('goes forward only', () => {
    for (const ms of [-1, NaN, Infinity]) {
      thrown(() => {
        new Clock().advance(ms);
      }, RangeError);
    }
  });

  it('ends with the year 9999, after which times could not be compared as text', () => {
    const clock = new Clock();
    thrown(() => {
      clock.advance(1e15);
    }, RangeError);
    expect(new Date(clock.now()).getUTCFullYear()).to.be.below(10_000);
  });
});
