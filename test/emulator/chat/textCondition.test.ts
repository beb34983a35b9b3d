import { expect } from 'chai';

import { textCondition } from '../../../emulator/src/chat/textCondition.js';
import { readFrame } from '../../../emulator/src/sockets/frames.js';

describe('emulator: the condition of a rule', () => {
  const cases: [string | undefined, string, boolean][] = [
    [undefined, 'anything', true],
    ['Parcel', 'my parcel?', true],
    ['parcel', 'my order?', false],
    ['/^order \\d+$/i', 'ORDER 12', true],
    ['/^order \\d+$/', 'ORDER 12', false],
    ['/^b$/m', 'a\nb', true],
    ['/a.b/s', 'a\nb', true],
    ['/\\p{Lu}/u', 'ä', false],
    ['/[1-5]/', 'four: 4', true],
  ];
  for (const [when, text, fits] of cases) {
    it(`${fits ? 'finds' : 'does not find'} ${String(when)} in ${JSON.stringify(text)}`, () => {
      expect(textCondition(when)?.(text)).to.equal(fits);
    });
  }

  it('rejects lookaround, backreferences and broken expressions', () => {
    for (const when of ['/(?=a)/', '/(a)\\1/', '/(/']) {
      expect(textCondition(when)).to.equal(undefined);
    }
  });

  // A backtracking engine would take longer than the age of the universe.
  it('takes linear time for hostile texts', () => {
    for (const when of ['/^(a+)+$/', '/(a|a)*b/', '/(.*a){20}$/']) {
      expect(textCondition(when)?.(`${'a'.repeat(4096)}!`), when).to.equal(false);
    }
  });
});

describe('emulator: hostile frames', () => {
  // With one look-ahead to the end for each quote, 127 KiB took seconds; in one pass they take none.
  it('parses unterminated strings in one pass', () => {
    const hostile = `{${'"\\'.repeat(64 * 1024)}`;
    expect(readFrame(hostile)).to.equal(undefined);
    expect(readFrame(`${'{'.repeat(64 * 1024)}"${'"'.repeat(64 * 1024)}`)).to.equal(undefined);
    const wanted = '{"topic":"aws/ping"}';
    expect(readFrame(`${wanted}${'"'.repeat(128 * 1024)}`)).to.deep.equal({ topic: 'aws/ping' });
  });
});
