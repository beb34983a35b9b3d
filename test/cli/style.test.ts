import { expect } from 'chai';
import { progressBar } from '../../cli/src/terminal/progressBar.js';
import { wantsColours } from '../../cli/src/terminal/style.js';

describe('connect-participant: colours', () => {
  const given: [isTerminal: boolean, environment: Record<string, string>, want: boolean][] = [
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ];
  for (const [isTerminal, environment, want] of given) {
    const where = isTerminal ? 'a terminal' : 'a pipe';
    it(`are ${want ? 'on' : 'off'} in ${where} with ${JSON.stringify(environment)}`, () => {
      expect(wantsColours(isTerminal, environment)).to.equal(want);
    });
  }
});

describe('connect-participant: progress bar', () => {
  const given: [done: number, total: number, want: string][] = [
    [0, 10, '[                    ]   0 %'],
    [5, 10, '[##########          ]  50 %'],
    [999, 1000, '[################### ]  99 %'],
    [10, 10, '[####################] 100 %'],
    [0, 0, '[                    ]   0 %'],
  ];
  for (const [done, total, want] of given) {
    it(`shows ${done} of ${total}`, () => {
      expect(progressBar(done, total)).to.equal(want);
    });
  }
});
