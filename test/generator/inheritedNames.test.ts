import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { generate } from '../../generator/src/generate.js';
import { run } from '../support/consumer.js';
import { TemporaryFolder } from './support.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const names = ['constructor', 'hasOwnProperty', 'toString', 'valueOf', 'isPrototypeOf'];

/** Every name as a schema, as a member, and as a parameter. */
const description = {
  openapi: '3.1.0',
  info: { title: 'Names', version: '1.0.0' },
  servers: [{ url: 'http://127.0.0.1:1' }],
  paths: {
    '/a': {
      get: {
        operationId: 'read',
        parameters: names.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
        responses: {
          200: {
            description: 'd',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/All' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      All: {
        type: 'object',
        properties: Object.fromEntries(
          names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
        ),
      },
      ...Object.fromEntries(
        names.map((name) => [
          name,
          { type: 'object', required: [name], properties: { [name]: { type: 'string' } } },
        ]),
      ),
    },
  },
};

describe('names that every object inherits', function () {
  this.timeout(60_000);

  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  it('work for schemas, members and parameters', async () => {
    folder = await TemporaryFolder.with({
      'api.json': JSON.stringify(description),
      'out/program.mts': `
        import * as api from './src/index.js';
        const client = new api.ApiClient('http://127.0.0.1:1');
        client.transport = { send: async ({ url }: { url: string }) => ({
          status: 200, headers: {}, text: '{"toString":{"toString":"a"},"constructor":{"constructor":"b"}}',
        }) };
        client.use((request, next) => { console.log(request.url.split('?')[1]); return next(request); });
        const data = await new api.DefaultApi(client).read({ hasOwnPropertyParameter: '1', toStringParameter: '2' });
        console.log(JSON.stringify(data));
        console.log(api.All.validate({ valueOf: {} }).map(({ path }) => path).join());`,
    });
    const output = join(folder.path, 'out');
    await generate({ input: join(folder.path, 'api.json'), output });
    await symlink(join(root, 'node_modules'), join(output, 'node_modules'));
    const { stdout, stderr } = await run(
      process.execPath,
      ['--import=tsx', '--conditions=source', 'program.mts'],
      output,
    );
    expect(stderr).to.equal('');
    expect(stdout).to.equal(
      'hasOwnProperty=1&toString=2\n' +
        '{"toString":{"toString":"a"},"constructor":{"constructor":"b"}}\n' +
        'valueOf.valueOf\n',
    );
  });
});
