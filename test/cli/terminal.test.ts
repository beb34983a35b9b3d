import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { makeTemporaryFolder } from '../support/temporaryFolder.js';
import { meet, type Meeting } from './support/emulator.js';
import { command, endAll, Program } from './support/program.js';
import { Screen } from './support/screen.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const HOME = '\u0001';

describe('connect-participant chat, in a terminal', () => {
  let meeting: Meeting;
  before(function () {
    // Of util-linux, which gives a program a terminal. That of BSD has other options.
    const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
    if (!/util-linux/.test(stdout)) this.skip();
  });
  beforeEach(async () => {
    meeting = await meet();
  });
  afterEach(async () => {
    await endAll();
    await meeting.end();
  });

  /** The program as Ada, in a terminal of 80 columns. */
  async function chat(environment: Record<string, string> = {}): Promise<Program> {
    const line = ['stty cols 80 rows 20;', ...command, 'chat'].join(' ');
    const program = new Program(
      ['script', '--quiet', '--return', '--command', line, '/dev/null'],
      { TERM: 'xterm-256color', SHELL: '/bin/sh', ...meeting.environment, ...environment },
      root,
    );
    await shows(program, /Ada has joined\n> $/);
    return program;
  }

  const screen = (program: Program): string => new Screen(80).show(program.stdout);

  const shows = (program: Program, what: RegExp): Promise<void> =>
    program.until(String(what), () => what.test(screen(program)));

  it('keeps the line that is being typed when a message arrives', async () => {
    const program = await chat();
    program.write('How are y');
    await shows(program, /\n> How are y$/);
    await meeting.agent.sendMessage('Hello Ada');
    await shows(program, /\[\d\d:\d\d:\d\d\] Grace: Hello Ada\n> How are y$/);
    program.write('ou?\r');
    await shows(program, /Grace: Hello Ada\n\[.*\] Ada: How are you\?\n> $/);
    expect(screen(program).match(/How are you/g)).to.have.length(1);
  });

  it('keeps a typed line of several rows', async () => {
    const program = await chat();
    const long = 'word '.repeat(40).trim();
    program.write(long);
    await shows(program, /word$/);
    await meeting.agent.sendMessage('First');
    await meeting.agent.sendMessage('Second');
    await shows(program, /Grace: First\n\[.*\] Grace: Second\n> word word/);
    program.write(`${HOME}\r`);
    await shows(program, /Ada: word [^]*\n> $/);
    const flat = screen(program).replaceAll('\n', '');
    expect(flat.match(/word/g)).to.have.length(40);
    expect(flat).to.match(/Grace: First\[.*\] Grace: Second\[.*\] Ada: word/);
  });

  it('shows who is typing next to the prompt, until the message arrives', async () => {
    const program = await chat();
    await meeting.agent.sendTyping();
    await shows(program, /\nGrace is typing {2}> $/);
    await meeting.agent.sendMessage('Done');
    await shows(program, /Grace: Done\n> $/);
    expect(screen(program)).not.to.contain('typing');
  });

  it('sends typing events once it knows its participant', async () => {
    const program = await chat();
    const typing = new Promise<string | undefined>((resolve) => {
      meeting.agent.on('typing', ({ DisplayName }) => {
        resolve(DisplayName);
      });
    });
    program.write('Hello\r');
    await shows(program, /Ada: Hello\n> $/);
    program.write('How');
    expect(await typing).to.equal('Ada');
    await shows(program, /\n> How$/);
  });

  it('shows a progress bar while a file is sent', async () => {
    const folder = await makeTemporaryFolder();
    const file = join(folder, 'photo.png');
    await writeFile(file, new Uint8Array(3_000_000));
    const program = await chat();
    program.write(`/attach ${file}\r`);
    await shows(program, /Ada: attached photo\.png \(image\/png\) is approved, \/save 1\n> $/);
    expect(program.stdout).to.match(/photo\.png \[#+ *\] +\d+ % {2}> /);
    expect(screen(program)).not.to.contain('%');
  });

  it('returns to the shell on Ctrl+C with 130, and stays in the chat', async () => {
    const program = await chat();
    program.write(`half a line${CTRL_C}`);
    expect(await program.ended).to.equal(130);
    expect(screen(program)).to.match(/\nYou are still in the chat.*[^]*\n$/);
    expect(await meeting.seen()).to.have.property('ended', false);
  });

  it('returns to the shell on Ctrl+D with 0, and stays in the chat', async () => {
    const program = await chat();
    program.write(CTRL_D);
    expect(await program.ended).to.equal(0);
    expect(await meeting.seen()).to.have.property('ended', false);
  });

  it('exits with 0 even if a line has failed, because the user has seen it', async () => {
    const program = await chat();
    program.write('/nothing\r');
    await shows(program, /unknown command[^]*> $/);
    program.write('/end\r');
    expect(await program.ended).to.equal(0);
    expect(await meeting.seen()).to.have.property('ended', true);
  });

  it('has colours, unless NO_COLOR is set', async () => {
    const isRed = (program: Program): boolean => program.stdout.includes('\u001b[31m');
    const coloured = await chat();
    coloured.write('/nothing\r');
    await shows(coloured, /unknown command/);
    expect(isRed(coloured)).to.equal(true);
    const plain = await chat({ NO_COLOR: '1' });
    plain.write('/nothing\r');
    await shows(plain, /unknown command/);
    // eslint-disable-next-line no-control-regex -- what sets colours ends with m
    expect(plain.stdout).not.to.match(/\u001b\[[\d;]*m/);
  });

  it('cannot be controlled by messages from others', async () => {
    const program = await chat();
    await meeting.agent.sendMessage('\u001b[2J\u001b[1;1H\u001b]0;title\u0007\u001b[31mGone');
    await shows(program, /Ada has joined\n\[.*\] Grace: ␛\[2J␛\[1;1H␛\]0;title␇␛\[31mGone\n> $/);
    expect(program.stdout).not.to.contain('\u001b[2J');
    expect(program.stdout).not.to.contain('\u001b]0;');
  });
});
