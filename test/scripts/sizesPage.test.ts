import { expect } from 'chai';
import { outdated, sizesPage } from '../../scripts/size/sizesPage.js';

describe('docs/guides/sizes.md', () => {
  const figures = [
    { what: 'one command', bytes: 14_800 },
    { what: 'a chat window', bytes: 43_300 },
  ];
  const features = [{ feature: 'interceptors', bytes: 210 }];
  const transports = [{ what: 'superagent, in a bundle', bytes: 78_900 }];
  const page = sizesPage(figures, transports, features);

  it('states every figure in kB', () => {
    expect(page).to.match(/^\| one command +\| 14\.8 kB \|$/m);
    expect(page).to.match(/^\| superagent, in a bundle \| 78\.9 kB \|$/m);
    expect(page).to.match(/^\| interceptors \| 0\.2 kB \|$/m);
    expect(outdated(page, figures)).to.deep.equal([]);
  });

  it('is out of date if a figure differs or is missing', () => {
    const grown = { what: 'one command', bytes: 15_500 };
    const added = { what: 'everything', bytes: 1 };
    expect(outdated(page, [grown, added])).to.deep.equal(['one command', 'everything']);
  });
});
