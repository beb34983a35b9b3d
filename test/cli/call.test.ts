import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { onTestFinished } from '../support/onTestFinished.js';
import { startServer, type TestServer } from '../support/server.js';
import { makeTemporaryFolder } from '../support/temporaryFolder.js';
import { command, endAll, Program, run } from './support/program.js';

interface Connected {
  readonly ConnectionCredentials: { readonly ConnectionToken: string };
}

const MESSAGE = JSON.stringify({ ContentType: 'text/plain', Content: 'Hello' });

describe('connect-participant call', () => {
  let emulator: Emulator;
  let participantToken: string;
  /** The environment of somebody who is connected. */
  let environment: Record<string, string>;
  before(async () => {
    emulator = await startEmulator({ port: 0 });
  });
  beforeEach(async () => {
    ({ participantToken } = await emulator.startChat({ displayName: 'Ada' }));
    const response = await fetch(`${emulator.url}/participant/connection`, {
      method: 'POST',
      headers: { 'X-Amz-Bearer': participantToken },
      body: '{"Type":["CONNECTION_CREDENTIALS"]}',
    });
    const { ConnectionToken } = ((await response.json()) as Connected).ConnectionCredentials;
    environment = { AWS_ENDPOINT_URL: emulator.url, CONNECTION_TOKEN: ConnectionToken };
  });
  afterEach(async () => {
    emulator.setFaults({ faults: [] });
    await endAll();
  });
  after(() => emulator.close());

  for (const option of ['--json', '--token']) {
    it(`exits with 1 if the file of ${option} cannot be read`, async () => {
      const program = run(['call', 'sendMessage', option, '@/nowhere'], environment).end();
      expect(await program.ended).to.equal(1);
      expect(program.stderr).to.match(
        new RegExp(`^connect-participant: ${option}: .*ENOENT.*\\n$`),
      );
    });
  }

  it('prints the result as JSON, and nothing else', async () => {
    const program = run(['call', 'sendMessage', '--json', MESSAGE], environment).end();
    expect(await program.ended).to.equal(0);
    expect(JSON.parse(program.stdout)).to.have.all.keys('Id', 'AbsoluteTime');
    expect(program.stderr).to.equal('');
  });

  for (const name of ['CreateParticipantConnection', 'createParticipantConnection']) {
    it(`takes the participant token for ${name}`, async () => {
      const json = '{"Type":["CONNECTION_CREDENTIALS"]}';
      const variables = { PARTICIPANT_TOKEN: participantToken, CONNECTION_TOKEN: 'other' };
      const args = ['call', name, '--json', json, '--endpoint', emulator.url];
      const program = run(args, variables).end();
      expect(await program.ended).to.equal(0);
      const { ConnectionCredentials } = JSON.parse(program.stdout) as Connected;
      expect(ConnectionCredentials.ConnectionToken).to.be.a('string');
    });
  }

  it('accepts a member that is sent in the path', async () => {
    const json = '{"ViewToken":"view-token-contact-form"}';
    const program = run(['call', 'describeView', '--json', json], environment).end();
    expect(await program.ended).to.equal(0);
    expect(JSON.parse(program.stdout)).to.have.nested.property('View.Name');
  });

  it('requires no input if the operation has none', async () => {
    const program = run(['call', 'getTranscript'], environment).end();
    expect(await program.ended).to.equal(0);
    expect(JSON.parse(program.stdout)).to.have.property('Transcript');
  });

  it('reads its input from a file, and from standard input', async () => {
    const folder = await makeTemporaryFolder();
    const file = join(folder, 'message.json');
    await writeFile(file, MESSAGE);
    const fromFile = run(['call', 'sendMessage', '--json', `@${file}`], environment).end();
    expect(await fromFile.ended).to.equal(0);
    const piped = run(['call', 'sendMessage', '--json', '-'], environment).end(MESSAGE);
    expect(await piped.ended).to.equal(0);
  });

  it('reads the token from an argument, from a file, and from standard input', async () => {
    const folder = await makeTemporaryFolder();
    const file = join(folder, 'token');
    const token = environment['CONNECTION_TOKEN'] ?? '';
    await writeFile(file, `${token}\n`);
    // A token may begin with a dash, which is why it is one argument with its option.
    for (const argument of [`--token=${token}`, `--token=@${file}`, '--token=-']) {
      const args = ['call', 'getTranscript', argument, '--endpoint', emulator.url];
      const program = run(args, { CONNECTION_TOKEN: 'other' }).end(`${token}\n`);
      expect(await program.ended, argument.slice(0, 9)).to.equal(0);
    }
  });

  it('prints an error of the service in one line, and exits with 1', async () => {
    const json = '{"ContentType":"text/plain","Content":""}';
    const program = run(['call', 'sendMessage', '--json', json], environment).end();
    expect(await program.ended).to.equal(1);
    expect(program.stdout).to.equal('');
    expect(program.stderr).to.match(
      /^connect-participant: sendMessage: ValidationException: .*'content'.*\n$/,
    );
  });

  it('prints all details of a failure with --verbose, but never the token', async () => {
    const token = `${environment['CONNECTION_TOKEN'] ?? ''}x`;
    const program = run(['call', 'sendMessage', '--json', MESSAGE, '--verbose'], {
      ...environment,
      CONNECTION_TOKEN: token,
    }).end();
    expect(await program.ended).to.equal(1);
    const [first, ...facts] = program.stderr.trimEnd().split('\n');
    expect(first).to.match(/AccessDeniedException: /);
    expect(facts.map((line) => /^connect-participant: {3}(\w+): \S/.exec(line)?.[1])).to.deep.equal(
      ['requestId', 'attempts', 'outcome', 'clientToken', 'hint'],
    );
    expect(program.output).not.to.contain(token);
  });

  it('prints the request id of a successful call with --verbose, to standard error', async () => {
    const program = run(['call', 'getTranscript', '--verbose'], environment).end();
    expect(await program.ended).to.equal(0);
    expect(program.stderr).to.match(/^connect-participant: {3}requestId: [\w-]+$/m);
    expect(JSON.parse(program.stdout)).not.to.have.property('$metadata');
  });

  it('makes as many attempts as --max-attempts allows', async () => {
    emulator.setFaults({
      faults: [{ operation: '*', kind: 'throttle', probability: 1, count: 3 }],
    });
    const args = ['call', 'getTranscript', '--verbose', '--max-attempts'];
    const twice = run([...args, '2'], environment).end();
    expect(await twice.ended).to.equal(1);
    expect(twice.stderr).to.match(/attempts: 2$/m);
    const again = run([...args, '2'], environment).end();
    expect(await again.ended).to.equal(0);
    expect(again.stderr).to.match(/attempts: 2$/m);
  });

  describe('against a service that does not respond', () => {
    let silent: TestServer;
    let onRequest: () => void = () => undefined;
    before(async () => {
      silent = await startServer(() => {
        onRequest();
      });
    });
    after(() => silent.close());

    it('waits as long as --timeout allows', async () => {
      const args = ['call', 'getTranscript', '--timeout', '50', '--max-attempts', '1'];
      const program = run(args, { ...environment, AWS_ENDPOINT_URL: silent.url }).end();
      expect(await program.ended).to.equal(1);
      expect(program.stderr).to.match(/TimeoutError: .* its timeout of 50 ms\n$/);
    });

    it('exits with 130 on Ctrl+C, and prints nothing', async () => {
      const asked = new Promise<void>((resolve) => {
        onRequest = resolve;
      });
      const program = run(['call', 'getTranscript'], {
        ...environment,
        AWS_ENDPOINT_URL: silent.url,
      });
      await asked;
      program.kill('SIGINT');
      expect(await program.ended).to.equal(130);
      expect(program.output).to.equal('');
    });
  });

  it('escapes control characters in its JSON', async () => {
    const hostile = 'a\u001b[31m\u009b2J\u007f\u202eb\u200fc\u061cd\u{e0041}e\u2028f';
    const json = JSON.stringify({
      ContentType: 'text/plain',
      Content: hostile,
    });
    await run(['call', 'sendMessage', '--json', json], environment).end().ended;
    const program = run(['call', 'getTranscript'], environment).end();
    await program.ended;
    expect(program.stdout).not.to.match(
      // eslint-disable-next-line no-control-regex -- the point of it
      /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200f\u202e\u2028\u{e0041}]/u,
    );
    const { Transcript } = JSON.parse(program.stdout) as { Transcript: { Content?: string }[] };
    expect(Transcript[0]?.Content).to.equal(hostile);
  });

  it('exits quietly when its output is closed', async () => {
    const child = run(['call', 'getTranscript'], environment).end();
    child.closeOutput();
    expect(await child.ended).to.be.oneOf([0, 1]);
    expect(child.stderr).to.equal('');
  });

  it('reports in one line that its result could not be written, and exits with 1', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const line = ['sh', '-c', '"$0" "$@" > /dev/full', ...command, 'call', 'getTranscript'];
    const child = new Program(line, environment, process.cwd()).end();
    expect(await child.ended).to.equal(1);
    expect(child.stderr).to.match(/^connect-participant: ENOSPC: .*\n$/);
  });

  const secret = 'c2VjcmV0LXRva2Vu';
  const wrong: [what: string, args: string[], message: RegExp][] = [
    ['no operation', [], /the operation is missing/],
    ['a misspelt operation', ['sendMesage'], /did you mean sendMessage\?/],
    ['an operation with dashes', ['get-transcript'], /did you mean getTranscript\?/],
    ['a token as the operation', [secret], /there is no such operation; .*--help lists them/],
    ['a token after the operation', ['getTranscript', secret], /expects one operation/],
    [
      'an option that there is not',
      ['getTranscript', `--tokn=${secret}`],
      /unknown option '--tokn'/,
    ],
    [
      'an option without its value',
      ['getTranscript', '--token'],
      /'--token <token>' argument missing/,
    ],
    ['spaces in the token', ['getTranscript', '--token', `${secret} x`], /without spaces/],
    ['an empty token', ['getTranscript', '--token', ' '], /--token is empty/],
    ['cut JSON', ['sendMessage', '--json', `{"Content":"${secret}`], /--json is not JSON/],
    ['text', ['sendMessage', '--json', secret], /--json is not JSON.*quotes/],
    ['bad JSON', ['sendMessage', '--json', `{"a":1,\n"b":"${secret}",}`], /at line 2, column 24/],
    ['a JSON list', ['sendMessage', '--json', `["${secret}"]`], /--json must be a JSON object/],
    ['two from one input', ['getTranscript', '--json', '-', '--token', '-'], /cannot both read/],
    ['a member that is missing', ['sendMessage', '--json', '{}'], /required member 'ContentType'/],
    ['no number', ['getTranscript', '--timeout', 'soon'], /--timeout must be a whole number of ms/],
    ['no attempts', ['getTranscript', '--max-attempts', '0'], /--max-attempts must be/],
    ['no URL', ['getTranscript', '--endpoint', 'localhost:80'], /--endpoint must be an http/],
    ['no region', ['getTranscript', '--region', 'x.example/'], /--region must be a region/],
    ['two places', ['getTranscript', '--region', 'eu-west-1', '--endpoint', 'http://x'], /use one/],
  ];
  for (const [what, args, message] of wrong) {
    it(`exits with 2 and one line for ${what}`, async () => {
      const program = run(['call', ...args], environment).end();
      expect(await program.ended).to.equal(2);
      expect(program.stderr).to.match(message);
      expect(program.stderr).to.match(/^connect-participant: [^\n]+\n$/);
      expect(program.stdout).to.equal('');
      expect(program.output).not.to.contain(secret);
    });
  }

  it('names the environment variable if the token is missing', async () => {
    const sending = run(['call', 'sendMessage', '--json', MESSAGE]).end();
    expect(await sending.ended).to.equal(2);
    expect(sending.stderr).to.contain('set CONNECTION_TOKEN');
    const connecting = run(['call', 'createParticipantConnection']).end();
    expect(await connecting.ended).to.equal(2);
    expect(connecting.stderr).to.contain('set PARTICIPANT_TOKEN');
  });

  it('reports a response that cannot be parsed, and exits with 1', async () => {
    const server = await startServer((response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<p>\u001b[31mBad gateway');
    });
    onTestFinished(() => server.close());
    const args = ['call', 'getTranscript', '--max-attempts', '1', '--endpoint', server.url];
    const program = run(args, environment).end();
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.match(/UnknownError: .*502\n$/);
  });
});
