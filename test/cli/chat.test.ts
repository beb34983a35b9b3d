import { createServer } from 'node:net';
import { once } from 'node:events';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { meet, type Meeting } from './support/emulator.js';
import { endAll, run, type Program } from './support/program.js';

describe('connect-participant chat, through pipes', () => {
  let meeting: Meeting;
  beforeEach(async () => {
    meeting = await meet();
  });
  afterEach(async () => {
    await endAll();
    await meeting.end();
  });

  /** The program as Ada, connected. */
  async function chat(environment: Record<string, string> = {}): Promise<Program> {
    const program = run(['chat'], { ...meeting.environment, ...environment });
    await program.prints('Ada has joined');
    return program;
  }

  const contents = async (): Promise<(string | undefined)[]> =>
    (await meeting.seen()).transcript.flatMap(({ Content }) => Content ?? []);

  it('sends its lines, and prints the messages, with names and times', async () => {
    const program = await chat();
    program.write('Hello\n');
    await program.prints('Ada: Hello');
    await meeting.agent.sendMessage('Good morning');
    await program.prints('Good morning');
    program.end();
    expect(await program.ended).to.equal(0);
    const lines = program.stdout.split('\n').filter((line) => line.startsWith('['));
    expect(lines.map((line) => line.replace(/^\[\d\d:\d\d:\d\d\]/, '[]'))).to.deep.equal([
      '[] Grace has joined',
      '[] Ada has joined',
      '[] Ada: Hello',
      '[] Grace: Good morning',
    ]);
    const [time = ''] = /\d\d:\d\d:\d\d/.exec(lines[0] ?? '') ?? [];
    const item = (await meeting.agent.transcript().next()).value;
    expect(item?.AbsoluteTime).to.contain(`T${time}.`);
  });

  it('sends all lines of a pipe, in order, and prints them before it exits', async () => {
    const program = run(['chat'], meeting.environment).end('one\n\ntwo\r\n/help\n//three\nfour');
    expect(await program.ended).to.equal(0);
    expect(await contents()).to.deep.equal(['one', 'two', '/three', 'four']);
    expect(program.stdout).to.match(/Ada: one\n.*Ada: two\n.*Ada: \/three\n.*Ada: four\n$/s);
  });

  it('prints no colours, no prompt, and its own notes to the standard error', async () => {
    const program = await chat();
    await meeting.agent.sendTyping();
    await program.prints('Grace is typing');
    program.end('/help\n');
    await program.ended;
    expect(program.output).not.to.contain('\u001b');
    expect(program.stdout).not.to.match(/^>/m);
    expect(program.stderr).to.match(/^Connected\nCommands:\n/);
    expect(program.stderr).to.match(/You are still in the chat.*\n$/);
    expect(program.stdout).not.to.contain('Connected');
  });

  it('prints colours if FORCE_COLOR is set', async () => {
    const program = await chat({ FORCE_COLOR: '1' });
    program.end();
    await program.ended;
    expect(program.stdout).to.contain('\u001b[2m');
  });

  it('sends read receipts, and prints those for its own messages', async () => {
    const program = await chat();
    const read = new Promise<string>((resolve) => {
      meeting.agent.on('receipt', ({ MessageMetadata }) => {
        resolve(MessageMetadata.MessageId);
      });
    });
    const { Id } = await meeting.agent.sendMessage('Please read this');
    expect(await read).to.equal(Id);
    const asked = new Promise<string>((resolve) => {
      meeting.agent.on('message', (message) => {
        resolve(message.Id);
      });
    });
    program.write('Read\n');
    await meeting.agent.markRead(await asked);
    await program.prints('Grace has read it');
    expect(program.stdout).not.to.contain('Ada has read it');
  });

  it('prints the whole conversation for /transcript', async () => {
    await meeting.agent.sendMessage('Before');
    const program = await chat();
    program.write('Now\n');
    await program.prints('Ada: Now');
    const before = program.stdout;
    program.end('/transcript\n');
    expect(await program.ended).to.equal(0);
    expect(program.stdout.slice(before.length)).to.match(
      /^--- The whole conversation ---\n\[.*Grace has joined\n.*Grace: Before\n.*Ada has joined\n.*Ada: Now\n--- End of the conversation ---\n$/,
    );
  });

  it('leaves the chat for /end', async () => {
    const program = run(['chat'], meeting.environment).write('Bye\n/end\nnever\n');
    expect(await program.ended).to.equal(0);
    expect(program.stdout).to.match(/Ada: Bye\n/);
    expect(await meeting.seen()).to.have.property('ended', true);
    expect(await contents()).to.deep.equal(['Bye']);
    expect(program.stderr).to.match(/You have left the chat\n$/);
  });

  for (const [way, code, leave] of [
    ['the end of its input', 0, (program: Program) => program.end()],
    [
      'SIGINT',
      130,
      (program: Program) => {
        program.kill('SIGINT');
      },
    ],
    [
      'SIGTERM',
      143,
      (program: Program) => {
        program.kill('SIGTERM');
      },
    ],
  ] as const) {
    it(`stays in the chat on ${way}, and returns with the same token`, async () => {
      const program = await chat();
      leave(program);
      expect(await program.ended).to.equal(code);
      expect(program.stderr).to.contain('You are still in the chat');
      const { ended, participants } = await meeting.seen();
      expect(ended).to.equal(false);
      expect(participants.find(({ displayName }) => displayName === 'Ada')?.openSockets).to.equal(
        0,
      );
      const again = run(['chat'], meeting.environment).end('Here again\n');
      expect(await again.ended).to.equal(0);
      expect(await contents()).to.deep.equal(['Here again']);
    });
  }

  it('exits when the chat ends', async () => {
    const program = await chat();
    await fetch(`${meeting.emulator.url}/contact/stop`, {
      method: 'POST',
      body: JSON.stringify({ InstanceId: 'i', ContactId: meeting.contactId }),
    });
    expect(await program.ended).to.equal(0);
    expect(program.stdout).to.match(/The chat has ended\n$/);
  });

  it('reports a lost connection and the next one, and loses nothing', async () => {
    const program = await chat();
    meeting.emulator.setFaults({
      faults: [{ operation: 'websocket', kind: 'drop-socket', probability: 1, count: 1 }],
    });
    await meeting.agent.sendMessage('Are you there?');
    await program.prints('Connected again');
    await program.prints('Grace: Are you there?');
    expect(program.stderr).to.contain('Reconnecting: ');
    program.end('Yes\n');
    expect(await program.ended).to.equal(0);
    expect(await contents()).to.deep.equal(['Are you there?', 'Yes']);
    expect(program.stdout.match(/Are you there/g)).to.have.length(1);
  });

  it('reports a failure, continues, and exits with 1', async () => {
    const program = run(['chat'], meeting.environment);
    program.end(
      `/nothing\n/save 1\n/attach\n/attach /nowhere/file.txt\n${'x'.repeat(16_385)}\nfine\n`,
    );
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.contain('unknown command: /help lists the commands');
    expect(program.stderr).to.contain('/save needs the number of an attachment');
    expect(program.stderr).to.contain('/attach needs a file');
    expect(program.stderr).to.contain('ENOENT');
    expect(program.stderr).to.contain('ValidationException');
    expect(await contents()).to.deep.equal(['fine']);
  });

  it('reports a refused token without showing it', async () => {
    const token = 'secret-token-of-nobody';
    const program = run(['chat'], { ...meeting.environment, PARTICIPANT_TOKEN: token }).end('hi\n');
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.match(/^The service refused the token: AccessDeniedException: .*\n$/);
    expect(program.output).not.to.contain(token);
  });

  it('reads the token from the first line of its input, and sends the others', async () => {
    const program = run(['chat', '--token', '-', '--endpoint', meeting.emulator.url]);
    program.write(`${meeting.participantToken}\nfirst\n`);
    await program.prints('Ada: first');
    program.end('second\n');
    expect(await program.ended).to.equal(0);
    expect(await contents()).to.deep.equal(['first', 'second']);
    expect(program.output).not.to.contain(meeting.participantToken);
  });

  it('exits if its input contains only the token, with or without a line break', async () => {
    for (const lineBreak of ['\n', '']) {
      const program = run(['chat', '--token', '-', '--endpoint', meeting.emulator.url]);
      program.end(meeting.participantToken + lineBreak);
      expect(await program.ended).to.equal(0);
      expect(program.stderr).to.contain('You are still in the chat');
    }
  });

  it('prints the choices of an interactive message, and streamed text once it is complete', async () => {
    const program = await chat();
    const element = (title: string): object => ({ title });
    await meeting.push({
      ContentType: 'application/vnd.amazonaws.connect.message.interactive',
      Content: JSON.stringify({
        templateType: 'ListPicker',
        version: '1.0',
        data: { content: { title: 'Which one?', elements: [element('This'), element('That')] } },
      }),
    });
    const chunk = (ChunkNumber: number, Content: string, MessageCompleted: boolean): object => ({
      Id: 'b4e6d2a4-5f9b-4d58-9a53-6c11a1ad9d9a',
      ContentType: 'text/plain',
      Content,
      MessageMetadata: { ChunkNumber, MessageCompleted },
    });
    await meeting.push(chunk(1, 'Half', false));
    await meeting.push(chunk(2, 'Half and half', true));
    await program.prints('Half and half');
    expect(program.stdout).to.match(
      /: Which one\?\n {12}1 {2}This\n {12}2 {2}That\n {11}\(type a number to answer\)\n\[.*: Half and half\n$/,
    );
  });

  const ask = (templateType: string, content: object): Promise<void> =>
    meeting.push({
      ContentType: 'application/vnd.amazonaws.connect.message.interactive',
      Content: JSON.stringify({ templateType, version: '1.0', data: { content } }),
    });

  it('chooses an option by its number, and sends other numbers as text', async () => {
    const program = await chat();
    const elements = [{ title: 'This' }, { title: 'That' }];
    await ask('ListPicker', { title: 'Which one?', elements });
    await program.prints('(type a number to answer)');
    program.write('3\n2\n2\n');
    await program.prints('Ada: That');
    const card = { templateIdentifier: 'c1', data: { content: { title: 'Jars', elements } } };
    await ask('Carousel', { title: 'Something else?', elements: [card] });
    await program.prints('Jars – This');
    program.write('1\n');
    await program.prints('Ada: Jars – This');
    await ask('TimePicker', { title: 'When?', timeslots: [{ date: '2030-03-04T09:00+00:00' }] });
    await program.prints('When?');
    program.end('1\n');
    expect(await program.ended).to.equal(0);
    const said = (await contents()).filter((content) => !content?.startsWith('{"templateType"'));
    // A message closes the choice.
    expect(said.slice(0, 2)).to.deep.equal(['3', 'That']);
    expect(said.slice(3)).to.deep.equal([
      '{"templateIdentifier":"c1","listTitle":"Jars","selectionText":"This"}',
      '2030-03-04T09:00+00:00',
    ]);
  });

  it('reports that nobody else sees a rejected message', async () => {
    meeting.emulator.setMessageProcessing({ rules: [{ when: 'card', outcome: 'REJECTED' }] });
    const program = await chat();
    program.write('My card\n');
    await program.prints('Nobody else sees it: it was rejected');
    program.end();
    expect(await program.ended).to.equal(0);
  });

  describe('messages from others', () => {
    it('cannot control the terminal', async () => {
      await meeting.end();
      meeting = await meet('Gra\u001b[2Jce\u009b1m\nX');
      const program = await chat();
      const hostile =
        'a\u001b]0;title\u0007b\u001b[31mc\rd\u009b2Je\u007ff\u202eg\u2028h\ni\tj\u200fk\u061cl\u{e0041}m';
      await meeting.agent.sendMessage(hostile);
      await meeting.push({ Type: 'EVENT', ContentType: 'x\u001b[5m', Content: 'y' });
      await meeting.agent.sendMessage('after');
      await program.prints('after');
      program.end('/transcript\n');
      await program.ended;
      // eslint-disable-next-line no-control-regex -- the point of it
      const obeyed = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200f\u202a-\u202e\u{e0041}]/u;
      expect(program.output).not.to.match(obeyed);
      expect(program.stdout).to.contain('a␛]0;title␇b␛[31mc␍d�2Je␡f�g');
    });

    it('cannot end the program', async () => {
      const program = await chat({ FORCE_COLOR: '1' });
      const interactive = (content: unknown): Promise<void> =>
        meeting.push({
          ContentType: 'application/vnd.amazonaws.connect.message.interactive',
          Content: JSON.stringify({ templateType: 'X', version: '1', data: { content } }),
        });
      await interactive({ title: { x: 1 }, elements: [null, 5, { title: ['y'] }], timeslots: 7 });
      await interactive({ title: null, elements: { length: 3 } });
      await meeting.push({
        ContentType: 'application/vnd.amazonaws.connect.event.constructor',
        Type: 'EVENT',
      });
      await meeting.agent.sendMessage('Still there?');
      await program.prints('Still there?');
      program.end();
      expect(await program.ended).to.equal(0);
      expect(program.stdout).to.contain('(constructor)');
      expect(program.stdout).to.contain('(cannot be answered by number here)');
    });

    it('cannot look like a message from someone else', async () => {
      const program = await chat();
      await meeting.agent.sendMessage('one\n[12:00:00] Bank: two\u2028[12:00:00] Bank: three');
      await program.prints('three');
      const bank = program.stdout.split('\n').filter((line) => line.includes('Bank'));
      expect(bank).to.have.length(2);
      for (const line of bank) expect(line).to.match(/^ {11}\[12:00:00\] Bank/);
    });
  });
});

describe('connect-participant chat, without a token', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ port: 0, agent: 'echo' });
  });
  afterEach(endAll);
  after(() => emulator.close());

  it('starts a chat in the emulator, and ends it on leaving', async () => {
    const program = run(['chat', '--endpoint', `${emulator.url}/`]).write('Hello\n');
    await program.prints('Agent: Hello');
    const [, id = ''] = /^Started the chat (\S+) on /.exec(program.stderr) ?? [];
    const ended = async (): Promise<unknown> =>
      (
        (await (await fetch(`${emulator.url}/emulator/contacts/${id}`)).json()) as {
          ended: unknown;
        }
      ).ended;
    expect(await ended()).to.equal(false);
    program.end();
    expect(await program.ended).to.equal(0);
    expect(await ended()).to.equal(true);
  });

  it('exits with 130 on Ctrl+C if the service is gone, and reports that the chat may continue', async () => {
    const gone = await startEmulator({ port: 0 });
    const program = run(['chat', '--endpoint', gone.url]);
    await program.prints('Customer has joined');
    await gone.close();
    program.kill('SIGINT');
    expect(await program.ended).to.equal(130);
    expect(program.stderr).to.contain(
      'The chat may still be open: ConnectionError: DisconnectParticipant',
    );
  });

  it('runs an emulator with an agent if none is running, and reports that', async function () {
    if (!(await isFree(4580))) this.skip();
    const program = run(['chat'], { AWS_REGION: 'eu-central-1' }).write('Hello\n');
    await program.prints('Agent: Hello');
    expect(program.stderr).to.contain('No emulator is running on http://127.0.0.1:4580');
    program.end();
    expect(await program.ended).to.equal(0);
    expect(await isFree(4580)).to.equal(true);
  });

  it('reports that the endpoint is not an emulator', async () => {
    const program = run(['chat', '--endpoint', `${emulator.url}/elsewhere`]).end();
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.match(/^connect-participant: cannot start a chat on .*not the emul/);
    expect(program.stderr).to.contain('set PARTICIPANT_TOKEN');
  });

  it('reports that nothing listens at the endpoint', async () => {
    const gone = await startEmulator({ port: 0 });
    await gone.close();
    const program = run(['chat', '--endpoint', gone.url]).end();
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.match(
      /^connect-participant: cannot start a chat .*ECONNREFUSED.*\n$/,
    );
  });
});

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  const isListening = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.close();
  return isListening;
}
