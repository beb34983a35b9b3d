import { appendFile, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { TemporaryFolder } from '../generator/support.js';
import { run, type Finished } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { startServer, type TestServer } from '../support/server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = await readFile(join(root, 'docs/guides/regenerate.md'), 'utf8');

/** The blocks of a section in a language, in order. */
const blocks = (heading: string, language: string): string[] =>
  codeBlocks(page)
    .filter((block) => block.heading === heading && block.language === language)
    .map(({ code }) => code);

const lines = (text: string): string[] => text.trim().split('\n');

const answers: Readonly<Record<string, readonly [status: number, body: object | string]>> = {
  'GET /pets/1': [200, { id: 1, name: 'Tom' }],
  'GET /pets/2': [404, { reason: 'There is no such pet' }],
  'POST /pets': [201, { id: 3, name: 'Tom' }],
  'GET /feed': [
    200,
    'data: {"id":1,"name":"Kim"}\n\nevent: moved\ndata: {"id":2,"name":"Tom"}\n\n',
  ],
  'GET /report': [200, [{ id: 1, name: 'Tom' }]],
  'GET /report as text/csv': [200, 'id,name\n1,Tom\n'],
};

const types: Readonly<Record<string, string>> = {
  'GET /feed': 'text/event-stream',
  'GET /report as text/csv': 'text/csv',
};

/** A document that somebody else wrote, as the guide has it. */
const foreign = `{
  "openapi": "3.0.3",
  "info": { "title": "Example", "version": "1" },
  "paths": {
    "/pets": {
      "get": {
        "operationId": "listPets",
        "tags": ["pets"],
        "respones": {}
      },
      "delete": { "operationId": "deletePets", "tags": ["pets"], "responses": {} }
    },
    "/toys": { "get": { "operationId": "listToys", "tags": ["toys"], "responses": {} } }
  }
}
`;

describe('docs/guides/regenerate.md', function () {
  this.timeout(300_000);

  let folder: TemporaryFolder;
  let server: TestServer;
  before(async () => {
    folder = await TemporaryFolder.with({ 'petstore.yaml': blocks('The first run', 'yaml')[0]! });
    server = await startServer((response, { method, url, headers: { accept = '' } }) => {
      const asked = [`${method} ${url} as ${accept}`, `${method} ${url}`];
      const key = asked.find((known) => known in answers) ?? '';
      const [status, body] = answers[key] ?? [200, foreign];
      const type = types[key] ?? 'application/json';
      response.writeHead(status, { 'content-type': type, 'x-total-count': '1' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  after(async () => {
    await server.close();
    await folder.remove();
  });

  const petstore = (): string => join(folder.path, 'petstore');

  /** Runs a command of the guide; whatever the others print belongs to the last one. */
  async function shell(command: string, cwd = folder.path): Promise<Finished> {
    const generator = join(root, 'generator/bin/openapi-callback-client.js');
    const real = command
      .replace('npx openapi-callback-client', `'${process.execPath}' '${generator}'`)
      .replaceAll('https://api.example.com', server.url);
    return run('sh', ['-c', real], cwd);
  }

  async function program(file: string, code: string, ...args: string[]): Promise<string> {
    await folder.put(`petstore/${file}`, code);
    const environment = { BASE_PATH: server.url, API_KEY: 'secret' };
    const { stdout, stderr } = await run(
      process.execPath,
      [...args, file],
      petstore(),
      environment,
    );
    expect(stderr).to.equal('');
    return stdout;
  }

  /** Runs a program on the sources, and compiles it with them. */
  async function sourceProgram(file: string, code: string): Promise<string> {
    const local = code.replace("'petstore'", "'./src/index.js'");
    const printed = await program(file, local, '--import=tsx', '--conditions=source');
    const config = {
      extends: './tsconfig.json',
      compilerOptions: { noEmit: true, rootDir: '.', customConditions: ['source'] },
      include: ['src', file],
    };
    await folder.put('petstore/tsconfig.check.json', JSON.stringify(config));
    const tsc = join(root, 'node_modules/typescript-7/bin/tsc');
    const args = [tsc, '-p', 'tsconfig.check.json'];
    const { stdout } = await run(process.execPath, args, petstore());
    expect(stdout).to.equal('');
    return printed;
  }

  it('generates a package, builds it and runs its tests', async () => {
    const [generate, enter, install, build, test, ...others] = lines(
      blocks('The first run', 'sh')[0]!,
    );
    expect([enter, install, others]).to.deep.equal(['cd petstore', 'npm install', []]);
    expect((await shell(generate!)).stdout).to.match(/^\d+ written, 0 deleted, 0 unchanged\n$/);
    await symlink(join(root, 'node_modules'), join(petstore(), 'node_modules'));
    expect((await shell(build!, petstore())).code).to.equal(0);
    const tested = await shell(test!, petstore());
    expect(tested.stdout).to.contain('2 passing');
    expect(tested.code).to.equal(0);
  });

  it('makes the first call, with a promise and with a callback', async () => {
    const [promise] = blocks('The first call', 'js');
    expect(await program('first.mjs', promise!)).to.equal(
      'Tom true\ntrue 404 There is no such pet\n',
    );
    const [callback] = blocks('The first call', 'cjs');
    expect(await program('first.cjs', callback!)).to.equal('null Tom 200\n');
    expect(server.received.map(({ headers }) => headers['x-api-key'])).to.deep.equal([
      'secret',
      'secret',
      'secret',
    ]);
  });

  it('gives the same to import and to require()', async () => {
    const code = `
      import all, { ApiClient, PetsApi } from 'petstore';
      import { createRequire } from 'node:module';
      const required = createRequire(import.meta.url)('petstore');
      console.log(required.ApiClient === ApiClient, all.PetsApi === PetsApi);`;
    expect(await program('same.mjs', code)).to.equal('true true\n');
  });

  it('follows when the document changes', async () => {
    const heading = 'When the document changes';
    const [operation] = blocks(heading, 'yaml');
    const document = await folder.read('petstore.yaml');
    await folder.put(
      'petstore.yaml',
      document.replace(
        /^components:/m,
        `${operation!.replace(/^/gm, '  ')}
components:`,
      ),
    );
    const [commands, check] = blocks(heading, 'sh');
    const [look, generate] = lines(commands!);
    const looked = await shell(look!);
    expect(looked.stdout).to.contain('would write: src/api/PetsApiBase.ts\n');
    expect(looked.stdout).to.match(/\n\d+ would be written, 0 would be deleted, \d+ unchanged\n$/);
    expect((await shell(check!)).code).to.equal(1);
    expect((await shell(generate!)).stdout).to.match(/^\d+ written, 0 deleted, \d+ unchanged\n$/);
    expect(await sourceProgram('add.mts', blocks(heading, 'ts')[0]!)).to.equal('3\n');
    expect((await shell(check!)).stdout).to.match(/^\d+ files are up to date\n$/);

    await folder.put('openapi-callback-client.config.json', blocks(heading, 'json')[0]!);
    onTestFinished(() => shell('rm openapi-callback-client.config.json'));
    const configured = await shell('npx openapi-callback-client generate --check');
    expect(configured.stdout).to.match(/^\d+ files are up to date\n$/);
  });

  it('streams, chooses media types and reads headers', async () => {
    const heading = 'Streams, media types and headers';
    const document = await folder.read('petstore.yaml');
    const operations = blocks(heading, 'yaml')[0]!.replace(/^/gm, '  ');
    await folder.put(
      'petstore.yaml',
      document.replace(/^components:/m, `${operations}\ncomponents:`),
    );
    const [, generate] = lines(blocks('When the document changes', 'sh')[0]!);
    const { stdout, stderr } = await shell(generate!);
    expect(stderr).to.equal('');
    expect(stdout).to.match(/^\d+ written, 0 deleted, \d+ unchanged\n$/);
    expect(await sourceProgram('more.mts', blocks(heading, 'ts')[0]!)).to.equal(
      'message Kim\nmoved Tom\nid,name\n1,Tom\nTom 1\n',
    );
    expect((await shell('npm test', petstore())).stdout).to.contain('8 passing');
  });

  it('gives data the type of the media type that is chosen', async () => {
    const code = `
      import { ApiClient, PetsApi, type Pet, type ResponseStream, type ServerEvent } from 'petstore';
      const pets = new PetsApi(new ApiClient(process.env['BASE_PATH']));
      const all: Pet[] = await pets.getReport({ timeout: 1000 });
      const table: string = await pets.getReport({ accept: 'text/csv' });
      // @ts-expect-error JSON is no text
      const wrong: string = await pets.getReport();
      const events: ResponseStream<ServerEvent<Pet>> = await pets.watchPets();
      events.close();
      // @ts-expect-error it is not offered
      const refused = pets.getReport({ accept: 'text/html' }).catch((error) => error.name);
      pets.getReport({ accept: 'text/csv' }, (_error, data, response) => {
        console.log(data.length, response.status);
      });
      console.log(all.length, table.length, wrong.length, await refused);`;
    const printed = await sourceProgram('types.mts', code);
    expect(lines(printed).sort()).to.deep.equal(['1 14 1 TypeError', '14 200']);
  });

  it('keeps what is customized', async () => {
    const [shop, index] = blocks('Make it your own', 'ts');
    await folder.put('petstore/src/PetShop.ts', shop!);
    await folder.put('petstore/src/index.ts', index!);
    await appendFile(join(petstore(), 'tsconfig.json'), '\n');
    const [ignore, generate] = lines(blocks('Make it your own', 'sh')[0]!);
    await shell(ignore!);
    const { stdout, code } = await shell(generate!);
    expect(code).to.equal(0);
    expect(stdout).to.match(/^kept: tsconfig\.json \(changed by hand\)\n0 written, 0 deleted/);
    expect(await folder.read('petstore/src/index.ts')).to.equal(index);
    const use = `
      import { ApiClient, PetShop } from 'petstore';
      const [tom] = await new PetShop(new ApiClient(process.env['BASE_PATH'])).getPets('1');
      console.log(tom?.name);`;
    expect(await sourceProgram('shop.mts', use)).to.equal('Tom\n');
  });

  it('takes what is needed of a foreign API', async () => {
    const heading = 'A foreign API';
    const [look, filtered, embedded] = blocks(heading, 'sh');
    const looked = await shell(look!);
    expect(looked.stderr.replace(server.url, 'https://api.example.com')).to.equal(
      blocks(heading, 'text')[0],
    );
    expect(JSON.parse(await folder.read('report.json'))).to.have.property('notices');
    expect((await folder.list()).filter((path) => path.startsWith('example/'))).to.deep.equal([]);

    expect((await shell(filtered!)).code).to.equal(0);
    const api = await folder.read('example/src/api/PetsApi.ts');
    expect(api).to.contain('listPets(').and.not.contain('deletePets(');
    expect(await folder.list()).to.not.include('example/src/api/ToysApi.ts');

    expect((await shell(embedded!)).code).to.equal(0);
    const paths = (await folder.list()).filter((path) => path.startsWith('my-app/'));
    expect(paths).to.include('my-app/src/api/ToysApi.ts');
    expect(paths.filter((path) => !/^my-app\/(src|\.openapi-generator)\//.test(path))).to.be.empty;
  });
});
