import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulator } from 'amazon_connect_participant_emulator';
import { ContentType } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import ts from 'typescript';
import { createConsumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { json, startServer } from '../support/server.js';

const guides = fileURLToPath(new URL('../../docs/guides/', import.meta.url));

describe('docs/guides/failures.md', () => {
  it('has a program that runs and reports a retry', async () => {
    let requests = 0;
    const server = await startServer((...exchange) => {
      requests += 1;
      (requests === 1 ? json({}, 503) : json({}))(...exchange);
    });
    const consumer = await createConsumer();
    onTestFinished(() => consumer.remove());
    onTestFinished(() => server.close());
    const [program] = codeBlocks(readFileSync(`${guides}failures.md`, 'utf8'));
    const finished = await consumer.run('watching.mjs', program!.code, {
      BASE_PATH: server.url,
      CONNECTION_TOKEN: 'token',
    });
    expect(finished).to.deep.equal({
      code: 0,
      stdout: 'retry GetTranscript server-error\nresult GetTranscript 2 200\n',
      stderr: '',
    });
  });
});

describe('docs/guides/sessions.md', () => {
  it('starts with a program that runs', async () => {
    const emulator = await startEmulator({ port: 0, agent: 'echo' });
    const consumer = await createConsumer();
    onTestFinished(() => consumer.remove());
    onTestFinished(() => emulator.close());
    const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const [program, promised] = codeBlocks(readFileSync(`${guides}sessions.md`, 'utf8'));
    const { code, stderr, stdout } = await consumer.run('session.mjs', program!.code, {
      ENDPOINT: emulator.url,
      PARTICIPANT_TOKEN: participantToken,
    });
    expect(stderr).to.equal('');
    expect(code).to.equal(0);
    // The agent says everything back.
    const own = stdout.split('\n').filter((line) => line.startsWith('Ada: '));
    expect(own).to.deep.equal(promised!.code.trim().split('\n'));
    const contact = await fetch(`${emulator.url}/emulator/contacts/${contactId}`);
    const { ended, transcript } = (await contact.json()) as {
      ended: boolean;
      transcript: { Content?: string; ParticipantRole?: string }[];
    };
    expect(ended).to.be.true;
    const said = transcript.filter(({ ParticipantRole: role }) => role === 'CUSTOMER');
    expect(said.flatMap(({ Content }) => Content ?? [])).to.deep.equal([
      'Hello!',
      'Is anybody there?',
    ]);
  });

  it('has parts that compile in strict TypeScript', () => {
    // What the text around them has introduced.
    const introduced = `
      import { ApiClient, ApiError, ChatSession, ContentType, type Wake } from '../../src/index.js';
      declare const [client, session, participantToken]: [ApiClient, ChatSession, string];
      declare const [file, signal]: [File, AbortSignal];
      declare const oldestShown: string;
      declare function connectionTokenOfStreams(): Promise<string>;
      declare function socketUrlOfStreams(): Promise<string>;
      declare const store: Record<'get' | 'put', (key: string, text?: string) => Promise<string>>;
      declare const AppState: Record<
        'addEventListener', (name: string, listener: (state: string) => void) => { remove(): void }
      >;`;
    const parts = codeBlocks(readFileSync(`${guides}sessions.md`, 'utf8')).filter(
      ({ language }) => language === 'ts',
    );
    expect(parts).to.have.length(11);
    const files = new Map(
      parts.map(({ code }, index) => [
        fileURLToPath(new URL(`part${index}.ts`, import.meta.url)),
        // In a block, a part may give a name to what another has introduced.
        `${introduced}\n{\n${code}\n}`,
      ]),
    );
    const config = ts.readConfigFile(`${guides}../../tsconfig.json`, (path) =>
      ts.sys.readFile(path),
    );
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, `${guides}../..`);
    const host = ts.createCompilerHost(options);
    const read = host.readFile.bind(host);
    const exists = host.fileExists.bind(host);
    host.readFile = (path) => files.get(path) ?? read(path);
    host.fileExists = (path) => files.has(path) || exists(path);
    host.getSourceFile = (path, version) => {
      const text = host.readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version);
    };
    const program = ts.createProgram(
      [...files.keys()],
      { ...options, noUnusedLocals: false },
      host,
    );
    const faults = [...files.keys()].flatMap((path) =>
      ts.getPreEmitDiagnostics(program, program.getSourceFile(path)),
    );
    const messages = faults.map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, ' '),
    );
    expect(messages).to.deep.equal([]);
  }).timeout(60_000);
});

describe('docs/guides/from-amazon-connect-chatjs.md', () => {
  it('lists the replacement of each listener of amazon-connect-chatjs', () => {
    const { resolve } = createRequire(import.meta.url);
    const chatjs = dirname(resolve('amazon-connect-chatjs'));
    const types = readFileSync(join(chatjs, 'index.d.ts'), 'utf8');
    const page = readFileSync(`${guides}from-amazon-connect-chatjs.md`, 'utf8');
    const listeners = new Set(types.match(/\bon[A-Z]\w+(?=\()/g));
    expect(listeners.size).to.be.greaterThan(20);
    const missing = [...listeners].filter((name) => !page.includes(`\`${name}\``));
    expect(missing).to.deep.equal([]);
    const contentTypes = new Set(page.match(/(?<=ContentType\.)[A-Z_]+/g));
    expect([...contentTypes].filter((name) => !Object.hasOwn(ContentType, name))).to.deep.equal([]);
  });
});
