import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import * as source from '../../src/index.js';
import { install, packed, type Installation } from '../support/installation.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { json, startServer } from '../support/server.js';

const names = Object.keys(source).sort();

/** As much of package.json as says which entries there are. */
interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, { readonly types: { readonly default: string } }>>;
}

/** The names of the values, not types alone, that a file of declarations exports. */
function declaredValues(file: string): string[] {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  return checker.getExportsOfModule(module!).flatMap((exported) => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const { flags } = isAlias ? checker.getAliasedSymbol(exported) : exported;
    return flags & ts.SymbolFlags.Value ? [exported.name] : [];
  });
}

describe('the installed package', () => {
  let consumer: Installation;
  before(async () => {
    consumer = await install();
  });
  after(() => consumer.remove());

  for (const entry of [
    'amazon_connect_participant_service',
    'amazon_connect_participant_service/fetch',
    'amazon_connect_participant_service/compat',
  ]) {
    it(`has the same names and the same instance for import and require: ${entry}`, async () => {
      const { code, stdout, stderr } = await consumer.run(
        'entries.mjs',
        `
        import { createRequire } from 'node:module';
        import byDefault, * as imported from '${entry}';
        const required = createRequire(import.meta.url)('${entry}');
        const named = Object.keys(byDefault).concat('default').sort();
        console.log(JSON.stringify([Object.keys(imported).sort(), Object.keys(required).sort(), named]));
        console.log(
          imported.ApiClient.instance === required.ApiClient.instance,
          byDefault.ApiClient === required.default.ApiClient,
        );
        `,
      );
      expect(stderr).to.equal('');
      expect(code).to.equal(0);
      const [keys = '', same] = stdout.split('\n');
      for (const list of JSON.parse(keys) as string[][]) expect(list).to.deep.equal(names);
      expect(same).to.equal('true true');
    });
  }

  it('declares no value that does not exist', async () => {
    const { folder } = await packed();
    const text = readFileSync(join(folder, 'package.json'), 'utf8');
    const { name, exports } = JSON.parse(text) as Manifest;
    const withPeers = await install(['undici']);
    onTestFinished(() => withPeers.remove());
    const entries = Object.entries(exports).filter(([path]) => !path.endsWith('.json'));
    expect(entries.length).to.be.at.least(5);
    for (const [path, { types }] of entries) {
      const declared = declaredValues(join(folder, types.default));
      expect(declared.length).to.be.at.least(1);
      const program = `
        import * as values from '${name}${path.slice(1)}';
        console.log(JSON.stringify(Object.keys(values)));`;
      const { stdout } = await withPeers.run('values.mjs', program);
      const there = JSON.parse(stdout) as string[];
      expect(declared.filter((value) => !there.includes(value))).to.deep.equal([]);
    }
  });

  it('shares the instance between the package and its compat entry', async () => {
    const { stdout } = await consumer.run(
      'shared.mjs',
      `
      import * as main from 'amazon_connect_participant_service';
      import * as older from 'amazon_connect_participant_service/compat';
      const first = main.ApiClient.instance;
      console.log(first === older.ApiClient.instance, first === main.ApiClient.instance);
      console.log(first instanceof main.ApiClient, typeof first.paramToString);
      console.log(new main.Item() instanceof older.Item, new older.Item() instanceof main.Item);
      `,
    );
    expect(stdout).to.equal('true true\ntrue function\ntrue true\n');
  });

  it('has readable stack traces in Node, with functions and lines', async () => {
    const { stdout } = await consumer.run(
      'trace.mjs',
      `
      import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
      const api = new DefaultApi(new ApiClient());
      try { api.sendMessage('token', undefined, {}, () => undefined); }
      catch (error) { console.log(error.stack); }
      `,
    );
    expect(stdout).to.match(/at Authenticator\.checkArguments \(.*calls\.cjs:\d+:\d{1,2}\)/);
  });

  it('does not print its own code above the message of an uncaught error', async () => {
    const { code, stderr } = await consumer.run(
      'uncaught.mjs',
      `
      import { ApiClient } from 'amazon_connect_participant_service';
      ApiClient.instance.basePath = 'localhost:4580';
      `,
    );
    expect(code).to.equal(1);
    expect(stderr).to.contain('TypeError: basePath must be an http or https URL');
    expect(stderr.length).to.be.below(2_000);
  });

  it('has one instance per transport, and a single set of models and errors', async () => {
    const { stdout } = await consumer.run(
      'both.mjs',
      `
      import * as main from 'amazon_connect_participant_service';
      import * as edge from 'amazon_connect_participant_service/fetch';
      console.log(main.ApiClient.instance === edge.ApiClient.instance);
      console.log(main.Item === edge.Item, main.ServiceException === edge.ServiceException);
      `,
    );
    expect(stdout).to.equal('false\ntrue true\n');
  });

  it('exposes its package.json, and nothing else', async () => {
    const { stdout } = await consumer.run(
      'subpaths.cjs',
      `
      const { version } = require('amazon_connect_participant_service/package.json');
      console.log(typeof version);
      for (const path of ['dist/index.cjs', 'src/index.ts', 'openapi.yaml']) {
        try {
          require('amazon_connect_participant_service/' + path);
        } catch (error) {
          console.log(error.code);
        }
      }
      `,
    );
    const refused = 'ERR_PACKAGE_PATH_NOT_EXPORTED\n';
    expect(stdout).to.equal(`string\n${refused.repeat(3)}`);
  });

  it('loads superagent only when a request is made', async () => {
    const { stdout } = await consumer.run(
      'lazy.cjs',
      `
      const { ApiClient, DefaultApi } = require('amazon_connect_participant_service');
      new DefaultApi(new ApiClient());
      console.log(Object.keys(require.cache).some((file) => file.includes('superagent')));
      `,
    );
    expect(stdout).to.equal('false\n');
  });

  for (const entry of ['', '/fetch', '/compat']) {
    it(`loads chats when a required name is used that belongs to them: ${entry || '/'}`, async () => {
      const { stdout, stderr } = await consumer.run(
        'chats.cjs',
        `
        const service = require('amazon_connect_participant_service${entry}');
        const loadsChats = () => Object.keys(require.cache).some((file) => /chat.cjs$/.test(file));
        new service.ConnectParticipantClient({ region: 'us-east-1' });
        console.log(loadsChats());
        console.log(typeof service.ChatSession, service.default.ChatSession === service.ChatSession);
        console.log(loadsChats());
        `,
      );
      expect(stderr).to.equal('');
      expect(stdout).to.equal('false\nfunction true\ntrue\n');
    });
  }

  for (const [subpath, name, peers] of [
    ['http', 'HttpTransport', []],
    ['undici', 'UndiciTransport', ['undici']],
  ] as const) {
    it(`never loads superagent for calls over ${name}, imported or required`, async () => {
      const server = await startServer(json({ Id: 'message-1' }));
      const withPeers = await install(peers);
      const call = `
        const message = { ContentType: 'text/plain', Content: 'Hello' };
        const url = '${server.url}';
        async function run({ ApiClient, DefaultApi, ConnectParticipantClient, SendMessageCommand }, Transport) {
          const client = new ApiClient(url);
          client.transport = new Transport();
          console.log((await new DefaultApi(client).sendMessage('token', message)).Id);
          client.close();
          const commands = new ConnectParticipantClient({ endpoint: url, transport: new Transport() });
          const input = { ConnectionToken: 'token', ...message };
          console.log((await commands.send(new SendMessageCommand(input))).Id);
          commands.destroy();
        }`;
      try {
        const required = await withPeers.run(
          'required.cjs',
          `${call}
          const { ${name} } = require('amazon_connect_participant_service/transports/${subpath}');
          run(require('amazon_connect_participant_service'), ${name}).then(() => {
            const own = /amazon_connect_participant_service.dist/;
            const loaded = Object.keys(require.cache).filter((file) => file.includes('node_modules'));
            console.log(loaded.filter((file) => file.includes('superagent')));
            console.log(loaded.flatMap((file) => own.test(file) ? file.split('dist/')[1] : []).join());
          });`,
        );
        const files = [`transports/${subpath}.cjs`, 'index.cjs', 'calls.node.cjs', 'calls.cjs'];
        expect(required.stderr).to.equal('');
        expect(required.stdout).to.equal(`message-1\nmessage-1\n[]\n${files.join()}\n`);
        const imported = await withPeers.run(
          'imported.mjs',
          `${call}
          import { createRequire } from 'node:module';
          import * as service from 'amazon_connect_participant_service';
          import { ${name} } from 'amazon_connect_participant_service/transports/${subpath}';
          await run(service, ${name});
          const loaded = Object.keys(createRequire(import.meta.url).cache);
          console.log(loaded.filter((file) => file.includes('superagent')));`,
        );
        expect(imported.stderr).to.equal('');
        expect(imported.stdout).to.equal('message-1\nmessage-1\n[]\n');
      } finally {
        await withPeers.remove();
        await server.close();
      }
    });
  }

  it('adds no globals and has no side effects when it is imported', async () => {
    const { stdout } = await consumer.run(
      'globals.mjs',
      `
      const before = Object.getOwnPropertyNames(globalThis).length;
      await import('amazon_connect_participant_service');
      await import('amazon_connect_participant_service/fetch');
      console.log(Object.getOwnPropertyNames(globalThis).length - before);
      console.log(process.getActiveResourcesInfo().filter((name) => /Timeout|Socket/.test(name)));
      `,
    );
    expect(stdout).to.equal('0\n[]\n');
  });
});
