import { createContext, runInContext } from 'node:vm';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { bundle, bundleWithWebpack } from '../support/bundle.js';
import { run, type Finished } from '../support/consumer.js';
import { install, type Installation } from '../support/installation.js';

const entry = 'amazon_connect_participant_service';

/** Connects with a participant token and says hello, as a program for any platform writes it. */
function program(from: string): string {
  return `
    import {
      ConnectParticipantClient, CreateParticipantConnectionCommand, SendMessageCommand,
    } from '${from}';
    export async function hello(endpoint, ParticipantToken) {
      const client = new ConnectParticipantClient({ endpoint });
      const { ConnectionCredentials } = await client.send(
        new CreateParticipantConnectionCommand({ ParticipantToken, Type: ['CONNECTION_CREDENTIALS'] }),
      );
      const { Id } = await client.send(new SendMessageCommand({
        ConnectionToken: ConnectionCredentials.ConnectionToken,
        ContentType: 'text/plain',
        Content: 'Hello',
      }));
      client.destroy();
      return Id;
    }`;
}

const agentProgram = `
  import { ApiClient } from '${entry}/compat';
  console.log(typeof ApiClient.instance.agent?.jar);`;

describe('a bundle', function () {
  this.timeout(60_000);

  let consumer: Installation;
  let emulator: Emulator;
  let participantToken: string;
  before(async () => {
    consumer = await install();
    emulator = await startEmulator({ port: 0 });
    ({ participantToken } = await emulator.startChat({ displayName: 'Ada' }));
  });
  after(async () => {
    await emulator.close();
    await consumer.remove();
  });

  describe('for Node in one file, for example on Lambda', () => {
    const start = `\nhello(process.env.ENDPOINT, process.env.TOKEN).then((id) => console.log(id.length));`;
    const node = { platform: 'node', target: 'node20' } as const;

    async function execute(file: string, text: string): Promise<Finished> {
      await consumer.write(file, text);
      const environment = { ENDPOINT: emulator.url, TOKEN: participantToken };
      return run(process.execPath, [file], consumer.folder, environment);
    }

    const said: Finished = { code: 0, stdout: '36\n', stderr: '' };

    it('runs in CommonJS', async () => {
      const { text, inputs } = await bundle(program(entry) + start, consumer.folder, {
        ...node,
        format: 'cjs',
      });
      expect(inputs.join(' '))
        .to.contain('dist/esm/node.js')
        .and.not.contain('service/dist/index.cjs');
      expect(await execute('lambda.cjs', text)).to.deep.equal(said);
    });

    it('runs as an ES module, with the require that superagent needs', async () => {
      const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;
      const { text } = await bundle(program(entry) + start, consumer.folder, {
        ...node,
        banner: { js: banner },
      });
      expect(await execute('lambda.mjs', text)).to.deep.equal(said);
    });

    for (const format of ['cjs', 'esm'] as const) {
      it(`runs with fetch and without Node modules: ${format}`, async () => {
        const { text, inputs } = await bundle(program(`${entry}/fetch`) + start, consumer.folder, {
          ...node,
          format,
        });
        expectNothingOfNode(inputs);
        const file = format === 'cjs' ? 'edge.cjs' : 'edge.mjs';
        expect(await execute(file, text)).to.deep.equal(said);
      });
    }

    it('runs if the program uses require()', async () => {
      const commonJs = `
        const { ApiClient, DefaultApi } = require('${entry}');
        const api = new DefaultApi(new ApiClient(process.env.ENDPOINT));
        api.createParticipantConnection(process.env.TOKEN, { Type: ['CONNECTION_CREDENTIALS'] },
          (error, data) => console.log(error ?? typeof data.ConnectionCredentials.ConnectionToken));`;
      const { text } = await bundle(commonJs, consumer.folder, { ...node, format: 'cjs' });
      expect((await execute('required.cjs', text)).stdout).to.equal('string\n');
    });

    it('has the older client’s agent, if the program uses the compat entry', async () => {
      const { text } = await bundle(agentProgram, consumer.folder, { ...node, format: 'cjs' });
      expect((await execute('agent.cjs', text)).stdout).to.equal('object\n');
    });
  });

  describe('for the edge', () => {
    const conditions = ['workerd', 'worker', 'browser'];

    it('contains neither superagent nor Node modules', async () => {
      const all = `export * from '${entry}/fetch';`;
      const { inputs } = await bundle(all, consumer.folder, { conditions });
      expect(inputs.join(' ')).to.contain('dist/esm/fetch.js');
      expectNothingOfNode(inputs);
    });

    for (const condition of ['workerd', 'edge-light']) {
      it(`resolves to the fetch build with the condition ${condition}`, async () => {
        const all = `export * from '${entry}';`;
        const { inputs } = await bundle(all, consumer.folder, {
          conditions: [condition, 'browser'],
        });
        expect(inputs.join(' ')).to.contain('dist/esm/fetch.js');
        expectNothingOfNode(inputs);
      });
    }

    it('contains neither superagent nor Node modules, if the program uses the compat entry', async () => {
      const { text, inputs } = await bundle(agentProgram, consumer.folder, { conditions });
      expect(inputs.join(' ')).to.contain('dist/esm/compat.fetch.js');
      expectNothingOfNode(inputs);
      await consumer.write('agent.mjs', text);
      const { stdout } = await run(process.execPath, ['agent.mjs'], consumer.folder);
      expect(stdout).to.equal('undefined\n');
    });

    it('contains nothing of the other style or of other transports', async () => {
      const { text } = await bundle(program(`${entry}/fetch`), consumer.folder, { conditions });
      const others = {
        'the arguments of methods': 'Missing the required parameter',
        'the headers that only methods take': 'X-Amz-SignedHeaders',
        'settings of superagent': 'set the header in an interceptor',
        'parameters in a query': 'surrogate pair',
        'bodies of another kind': '} must be a string, not',
        'models that are classes': 'constructFromObject',
        'the live chat': 'aws/subscribe',
        'chat windows': 'Conversation.resume expects',
      };
      const held = Object.entries(others).filter(([, words]) => text.includes(words));
      expect(held).to.deep.equal([]);
    });

    it('contains Conversation only if the program uses it', async () => {
      const conversation = 'Conversation.resume expects';
      const using = async (name: string): Promise<string> => {
        const text = `import { ${name} } from '${entry}/fetch'; globalThis.used = ${name};`;
        return (await bundle(text, consumer.folder, { conditions })).text;
      };
      expect(await using('ChatSession'))
        .to.contain('aws/subscribe')
        .and.not.contain(conversation);
      expect(await using('Conversation'))
        .to.contain('aws/subscribe')
        .and.contain(conversation);
    });

    it('needs only what web platforms provide', async () => {
      const { text } = await bundle(program(`${entry}/fetch`), consumer.folder, {
        conditions,
        format: 'iife',
        globalName: 'worker',
      });
      const web = createContext({
        AbortController,
        clearTimeout,
        crypto,
        fetch,
        performance,
        queueMicrotask,
        setTimeout,
        TextDecoder,
        URL,
      });
      const hello = runInContext(`${text}; worker.hello`, web) as (
        endpoint: string,
        token: string,
      ) => Promise<string>;
      expect(await hello(emulator.url, participantToken)).to.have.length(36);
    });
  });

  describe('for browsers', () => {
    it('builds with esbuild without options', async () => {
      const { inputs } = await bundle(program(entry), consumer.folder);
      expect(inputs.join(' ')).to.contain('dist/esm/browser.js');
      expect(inputs.filter((path) => path.startsWith('node:'))).to.deep.equal([]);
    });

    it('builds with webpack without options or polyfills, in one chunk', async () => {
      await consumer.write('program.js', `${program(entry)}; window.hello = hello;`);
      const [text] = await bundleWithWebpack(consumer.folder);
      expect(text).to.contain('redirect:"manual"').and.not.contain('node:');
      // webpack writes the chunk of superagent all the same, and nothing loads it.
      expect(text).to.not.match(/\.e\(\d+\)/);
    });

    it('has superagent in a chunk of its own, for clients that may have plugins', async () => {
      const { inputs } = await bundle(program(entry), consumer.folder);
      expect(inputs.join(' ')).to.not.contain('superagent');
      const calls = `import { DefaultApi } from '${entry}'; window.api = new DefaultApi();`;
      await consumer.write('program.js', calls);
      const [text, ...others] = await bundleWithWebpack(consumer.folder);
      expect(text)
        .to.match(/\.e\(\d+\)/)
        .and.not.contain('superagent failed without');
      expect(others.join('')).to.contain('superagent failed without');
    });

    it('has no superagent outside of its chunk, if the program uses the compat entry', async () => {
      await consumer.write('program.js', agentProgram);
      const [text] = await bundleWithWebpack(consumer.folder);
      expect(text).to.contain('convertToType').and.not.contain('superagent failed without');
    });

    it('builds with webpack for a program that uses require()', async () => {
      const required = `window.service = require('${entry}');`;
      await consumer.write('program.js', required);
      expect((await bundleWithWebpack(consumer.folder)).join(''))
        .to.contain('XMLHttpRequest')
        .and.contain('Conversation.resume expects');
    });
  });
});

function expectNothingOfNode(inputs: readonly string[]): void {
  const foreign = inputs.filter(
    (path) => !/amazon_connect_participant_service|querystring-es3|<stdin>/.test(path),
  );
  expect(foreign).to.deep.equal([]);
}
