import { join } from 'node:path';
import { expect } from 'chai';
import { OutputFolder } from '../../../generator/src/write/OutputFolder.js';
import { TemporaryFolder } from '../support.js';

describe('an output folder', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await TemporaryFolder.with();
  });
  afterEach(() => folder.remove());

  it('may be created while paths in it are checked', async () => {
    for (let round = 0; round < 50; round += 1) {
      const output = new OutputFolder(join(folder.path, String(round)));
      const reads = [output.stage('text')];
      for (let count = 0; count < 12; count += 1) {
        await new Promise(setImmediate);
        reads.push(output.read(`folder-${count}/file.txt`).then((text) => text ?? 'none'));
      }
      const results = await Promise.allSettled(reads);
      expect(results.filter(({ status }) => status === 'rejected')).to.deep.equal([]);
    }
  });
});
