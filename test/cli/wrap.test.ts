import { expect } from 'chai';
import { wrap } from '../../cli/src/terminal/wrap.js';

describe('connect-participant: word wrap', () => {
  it('breaks lines between words, and indents the rest', () => {
    const text = `[12:00:00] Ada: ${'word '.repeat(12).trim()}`;
    expect(wrap(text, 50).split('\n')).to.deep.equal([
      '[12:00:00] Ada: word word word word ',
      '           word word word word word word word word',
    ]);
  });

  it('does not change lines that fit, and keeps line breaks', () => {
    const text = '[12:00:00] Ada: one\n           two';
    expect(wrap(text, 80)).to.equal(text);
  });

  it('breaks a word that is longer than a line', () => {
    for (const line of wrap(`[12:00:00] Ada: ${'x'.repeat(100)}`, 40).split('\n')) {
      expect(line.length).to.be.at.most(40);
    }
  });

  it('counts visible columns: none for colours, and two for a wide character', () => {
    const coloured = `\u001b[32mAda\u001b[39m: ${'a '.repeat(10).trim()}`;
    expect(wrap(coloured, 40)).to.equal(coloured);
    const [first = ''] = wrap('日本語'.repeat(20), 51).split('\n');
    expect(first.length).to.equal(20);
  });

  it('does not wrap lines in very narrow terminals', () => {
    const text = 'word '.repeat(20);
    expect(wrap(text, 20)).to.equal(text);
  });
});
