import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { ConnectParticipant } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { createConsumer, type Consumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';

/*
 * The code samples of the AWS SDK's own README, run with nothing but the import replaced. Their
 * placeholders for code of the reader's are filled: the input, and what is done with a result.
 * SDK_README names the README of another release, to take them from.
 */
const { resolve } = createRequire(import.meta.url);
const readme =
  process.env['SDK_README'] ??
  resolve('@aws-sdk/client-connectparticipant/package.json').replace(/package\.json$/, 'README.md');
const samples = codeBlocks(readFileSync(readme, 'utf8'))
  .filter(({ language }) => language === 'js' || language === 'ts')
  .map(({ code }) => code);

/** Forms that READMEs of earlier releases show. */
const earlier = [
  `client.send(command).then(
     (data) => {
       // process data.
     },
     (error) => {
       // error handling.
     },
   );`,
  `client.send(command, (err, data) => {
     // process err and data.
   });`,
  `import * as AWS from "@aws-sdk/client-connectparticipant";
   const client = new AWS.ConnectParticipant({ region: "REGION" });
   const data = await client.getTranscript(params);
   // process data.`,
];

const find = (pattern: RegExp): string => samples.find((code) => pattern.test(code)) ?? '';
const requiring = find(/^const \{.*require\(/m);
const importing = find(/^import \{.*Command.*\} from/m);
const usage = find(/new \w+Command\(params\)/);
const params = /^const params = \{.*?\};$/ms.exec(usage)?.[0] ?? '';
const troubleshooting = find(/error\.\$metadata/);
const forms = samples
  .filter((code) => ![requiring, importing, usage, troubleshooting].includes(code))
  .concat(earlier);

/** A form of a call with what is read before it. */
function program(form: string): string[] {
  return /new [\w.]+\(\{ region/.test(form) ? [params, form] : [importing, usage, form];
}

/** What a sample prints if all its calls succeed, in any order. */
function printed(form: string): string[] {
  const lines: Record<string, string> = {
    '// process data.': 'data 200',
    '// process err and data.': 'callback null 200',
    '// finally.': 'finally',
  };
  return (form.match(/\/\/ (process|finally).*/g) ?? []).map((said) => lines[said] ?? said);
}

describe("the samples of the AWS SDK's README", () => {
  let emulator: Emulator;
  let consumer: Consumer;
  let connectionToken: string;
  before(async () => {
    emulator = await startEmulator({ port: 0 });
    consumer = await createConsumer();
    const client = new ConnectParticipant({ endpoint: emulator.url });
    const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const { ConnectionCredentials } = await client.createParticipantConnection({
      ParticipantToken: participantToken,
      Type: ['CONNECTION_CREDENTIALS'],
    });
    connectionToken = ConnectionCredentials!.ConnectionToken!;
    client.destroy();
  });
  after(async () => {
    await consumer.remove();
    await emulator.close();
  });

  function run(file: string, parts: readonly string[], token = connectionToken) {
    const program = parts
      .join('\n')
      .replaceAll('@aws-sdk/client-connectparticipant', 'amazon_connect_participant_service')
      .replaceAll('/** input parameters */', 'ConnectionToken: process.env.CONNECTION_TOKEN')
      .replaceAll('// process data.', "console.log('data', data.$metadata.httpStatusCode);")
      .replaceAll('// error handling.', 'console.log(error);')
      .replaceAll('// finally.', "console.log('finally');")
      .replaceAll(
        '// process err and data.',
        "console.log('callback', err, data.$metadata.httpStatusCode);",
      );
    return consumer.run(file, program, {
      AWS_ENDPOINT_URL: emulator.url,
      CONNECTION_TOKEN: token,
    });
  }

  it('are found', () => {
    const found = [requiring, importing, usage, params, troubleshooting];
    expect(found.every((code) => code !== '')).to.equal(true);
    expect(forms.length).to.be.at.least(3 + earlier.length);
  });

  async function succeeds(file: string, parts: readonly string[], form: string): Promise<void> {
    const { stdout, ...ending } = await run(file, parts);
    expect(ending).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n').sort()).to.deep.equal(printed(form).sort());
  }

  for (const [index, form] of forms.entries()) {
    const isModule = /await|^\s*import/m.test(form);
    it(`run: ${form.trim().split('\n')[0] ?? ''} (${index + 1})`, async () => {
      await succeeds(`sample-${index}.mjs`, program(form), form);
    });
    if (isModule) continue;
    it(`run in CommonJS too (${index + 1})`, async () => {
      await succeeds(`sample-${index}.cjs`, [requiring, usage, form], form);
    });
  }

  it('run: troubleshooting', async () => {
    const finished = await run('sample.mjs', [importing, usage, troubleshooting], 'nobody');
    expect(finished).to.include({ code: 0, stderr: '' });
    expect(finished.stdout).to.match(/^\{\s+requestId: '[0-9a-f-]{36}',\s+cfId: undefined/);
  });
});
