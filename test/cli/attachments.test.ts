import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { meet, type Meeting } from './support/emulator.js';
import { endAll, run } from './support/program.js';

describe('connect-participant chat: attachments', () => {
  let meeting: Meeting;
  let folder: string;
  beforeEach(async () => {
    meeting = await meet();
    folder = await mkdtemp(join(tmpdir(), 'cli-'));
  });
  afterEach(async () => {
    await endAll();
    await meeting.end();
    await rm(folder, { recursive: true });
  });

  it('sends a file for /attach, which the other side can download', async () => {
    const file = join(folder, 'a bill.txt');
    await writeFile(file, 'Two pounds fifty');
    const program = run(['chat'], meeting.environment).write(`/attach "${file}"\n`);
    await program.prints('Ada: attached a bill.txt (text/plain) is approved, /save 1');
    program.end();
    expect(await program.ended).to.equal(0);
    const { transcript } = await meeting.seen();
    const [attachment] = transcript.flatMap(({ Attachments = [] }) => Attachments);
    const download = await meeting.agent.downloadAttachment(attachment?.AttachmentId ?? '');
    expect(await (await download.blob()).text()).to.equal('Two pounds fifty');
  });

  it('reports that the service does not accept files of a type', async () => {
    const file = join(folder, 'program.exe');
    await writeFile(file, 'MZ');
    const program = run(['chat'], meeting.environment).end(`/attach ${file}\n`);
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.contain(
      'the service does not accept files with the extension of program.exe',
    );
  });

  it('saves files of others for /save, and overwrites nothing', async () => {
    const bytes = new TextEncoder().encode('Please sign');
    await meeting.agent.sendAttachment(bytes, { name: 'form.txt' });
    const file = join(folder, 'form.txt');
    const program = run(['chat'], meeting.environment);
    await program.prints('/save 1');
    program.write(`/save 1 ${file}\n`);
    await program.prints(`Saved ${file}`);
    expect(await readFile(file, 'utf8')).to.equal('Please sign');
    await writeFile(file, 'Signed');
    program.end(`/save 1 ${file}\n/save 2 ${file}\n`);
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.contain('form.txt already exists');
    expect(await readFile(file, 'utf8')).to.equal('Signed');
  });

  it('leaves no partial file if a download fails', async () => {
    await meeting.agent.sendAttachment(new Uint8Array(10), { name: 'form.txt' });
    const program = run(['chat'], meeting.environment);
    await program.prints('/save 1');
    meeting.emulator.setFaults({
      faults: [{ operation: 'GetAttachment', kind: 'throttle', probability: 1 }],
    });
    const file = join(folder, 'form.txt');
    program.end(`/save 1 ${file}\n`);
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.contain('ThrottlingException');
    expect(await readFile(file).catch(() => 'none')).to.equal('none');
  });

  it("saves under the sender's name in the current folder, and never elsewhere", async () => {
    await meeting.agent.sendAttachment(new Uint8Array(10), { name: '../../.x\u001b[2Jy.txt' });
    const program = run(['chat'], meeting.environment, folder);
    await program.prints('/save 1');
    program.end('/save 1\n');
    expect(await program.ended).to.equal(0);
    expect(await readdir(folder)).to.deep.equal(['x␛[2Jy.txt']);
  });
});
