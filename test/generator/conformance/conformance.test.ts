import { TemporaryFolder } from '../support.js';
import { checkRow } from './checkRow.js';
import { startRecorder, type Recorder } from './recorder.js';
import { rows } from './rows.js';
import { runRows } from './runRows.js';

describe('a generated client', () => {
  let folder: TemporaryFolder;
  let recorder: Recorder;
  let results: readonly unknown[];

  before(async function () {
    this.timeout(60_000);
    folder = await TemporaryFolder.with();
    recorder = await startRecorder(rows.map(({ answer = {} }) => answer));
    results = await runRows(folder.path, recorder.url);
  });
  after(async () => {
    await recorder.close();
    await folder.remove();
  });

  for (const [index, row] of rows.entries()) {
    it(`sends or returns ${row.title}`, () => {
      checkRow(row, results[index], recorder.requests.get(index));
    });
  }
});
