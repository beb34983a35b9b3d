import { expect } from 'chai';

import { ProgressLine } from '../../../generator/src/command/ProgressLine.js';

describe('the progress of the command', () => {
  function shown(isTTY: boolean, environment: Record<string, string> = {}): string[] {
    const written: string[] = [];
    const line = new ProgressLine({ isTTY, write: (text) => written.push(text) }, environment);
    line.show({ stage: 'load' });
    line.show({ stage: 'build' });
    for (let finished = 1; finished <= 400; finished += 1) {
      line.show({ stage: 'write', finished, count: 400 });
    }
    line.clear();
    return written;
  }

  it('is one line of a terminal, which changes with each per cent and is cleared at the end', () => {
    const clear = '\r\u001b[K';
    const written = shown(true);
    expect(written.slice(0, 3)).to.deep.equal([
      `${clear}Reading the description`,
      `${clear}Resolving the description`,
      `${clear}Formatting and writing the files (0 % of 400)`,
    ]);
    expect(written.at(-2)).to.equal(`${clear}Formatting and writing the files (100 % of 400)`);
    expect(written.at(-1)).to.equal(clear);
    expect(written).to.have.length(2 + 101 + 1);
  });

  it('is not shown in pipes and in CI', () => {
    expect(shown(false)).to.deep.equal([]);
    expect(shown(true, { CI: 'true' })).to.deep.equal([]);
  });
});
