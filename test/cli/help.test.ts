import { readFileSync } from 'node:fs';
import { ConnectParticipant } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { endAll, run } from './support/program.js';

describe('connect-participant: help', () => {
  afterEach(endAll);

  const help = async (...args: string[]): Promise<string> => {
    const program = run([...args, '--help'], { FORCE_COLOR: '1' }).end();
    expect(await program.ended).to.equal(0);
    expect(program.stderr).to.equal('');
    return program.stdout;
  };

  it('lists the commands', async () => {
    const text = await help();
    for (const name of ['chat', 'join', 'listen', 'call']) {
      expect(text).to.match(new RegExp(`^ {2}${name} `, 'm'));
    }
  });

  it('lists the options and the commands of a chat', async () => {
    const text = await help('chat');
    for (const option of ['--endpoint', '--region', '--token', 'PARTICIPANT_TOKEN', 'emulator']) {
      expect(text).to.contain(option);
    }
    for (const command of [
      '/attach',
      '/save',
      '/transcript',
      '/end',
      '/help',
      'Ctrl+C',
      'Ctrl+D',
    ]) {
      expect(text).to.contain(command);
    }
  });

  it('lists all operations', async () => {
    const text = await help('call');
    const operations = Object.getOwnPropertyNames(ConnectParticipant.prototype).filter(
      (name) => name !== 'constructor' && !name.startsWith('paginate'),
    );
    expect(operations).to.have.length(11);
    for (const name of operations) expect(text).to.match(new RegExp(`^ {2}${name} `, 'm'));
  });

  it('describes the input of an operation, with types and bounds', async () => {
    const text = await help('call', 'sendMessage');
    for (const option of ['--json', '--token', '--timeout', '--max-attempts', '--verbose']) {
      expect(text).to.contain(option);
    }
    expect(text).to.contain('AWS_DEFAULT_REGION').and.to.contain('CONNECTION_TOKEN');
    expect(text)
      .to.match(/^ {2}ContentType +string, 1 to 100 characters, required$/m)
      .and.to.match(/^ {2}ClientToken +string, up to 500 characters$/m);
    expect(await help('call', 'describeView')).to.match(/^ {2}ViewToken +string, required$/m);
    expect(await help('call', 'GetTranscript'))
      .to.match(/^ {2}MaxResults +integer, 0 to 100$/m)
      .and.to.match(/^ {4}MostRecent +integer, 0 to 100$/m)
      .and.to.match(/^ {2}ScanDirection +"FORWARD" \| "BACKWARD"$/m);
    expect(await help('call', 'createParticipantConnection')).to.contain('PARTICIPANT_TOKEN');
  });

  it('prints its version', async () => {
    const file = new URL('../../cli/package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    const program = run(['--version']).end();
    expect(await program.ended).to.equal(0);
    expect(program.output).to.equal(`${version}\n`);
  });

  it('warns against tokens in the arguments', async () => {
    expect(await help('chat')).to.contain('in the process list');
    expect(await help('call', 'sendMessage')).to.contain('in the process list');
  });

  it('has the same exit codes as the README', async () => {
    const text = await help();
    const readme = readFileSync(new URL('../../cli/README.md', import.meta.url), 'utf8');
    const codes = [...text.matchAll(/^ {2}(\d+) +(.*)$/gm)].map(([, code, words]) => [code, words]);
    expect(codes.map(([code]) => code)).to.deep.equal(['0', '1', '2', '130', '143']);
    const rows = readme.split('\n').map((row) => row.replace(/ +/g, ' '));
    for (const [code = '', words = ''] of codes) expect(rows).to.include(`| ${code} | ${words} |`);
  });

  it('fits into 100 columns, without colours', async () => {
    for (const args of [[], ['chat'], ['join'], ['listen'], ['call'], ['call', 'getTranscript']]) {
      const text = await help(...args);
      for (const line of text.split('\n')) expect(line.length, line).to.be.at.most(100);
      expect(text).not.to.contain('\u001b');
    }
  });

  const wrong: [args: string[], message: RegExp][] = [
    [[], /the command is missing/],
    [['chatt'], /the command must be chat, join, listen or call/],
    [['chat', 'secret'], /chat expects only options/],
    [['chat', '--colour=secret'], /unknown option '--colour'\n/],
    [['chat', '--token'], /option '--token <token>' argument missing/],
    [['join', '--role', 'AGENT'], /required option '--contact <id>' not specified/],
    [['join', '--contact', 'x', '--role', 'secret'], /--role must be one of AGENT, /],
    [['listen'], /set PARTICIPANT_TOKEN/],
    [['chat', '--region', 'eu-central-1'], /set PARTICIPANT_TOKEN/],
  ];
  for (const [args, message] of wrong) {
    it(`exits with 2 and one line for ${JSON.stringify(args)}`, async () => {
      const program = run(args).end();
      expect(await program.ended).to.equal(2);
      expect(program.stderr).to.match(message);
      expect(program.stderr).to.match(/^connect-participant: [^\n]+\n$/);
      expect(program.output).not.to.contain('secret');
    });
  }
});
