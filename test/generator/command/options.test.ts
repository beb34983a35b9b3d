import { join } from 'node:path';

import { expect } from 'chai';

import { parseCommandLine } from '../../../generator/src/command/commandLine.js';
import { readConfig } from '../../../generator/src/command/readConfig.js';
import { generate } from '../../../generator/src/generate.js';
import { rejectionOf, TemporaryFolder, messageFrom } from '../support.js';

const operation = (id: string, tag: string, model: string) =>
  `{ operationId: ${id}, tags: [${tag}], responses: { 200: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/${model}' } } } } } }`;

const SPEC = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /pets: { get: ${operation('listPets', 'pets', 'Pet')}, delete: ${operation('deletePets', 'pets', 'Gone')} }
  /users: { get: ${operation('listUsers', 'users', 'User')} }
components:
  schemas:
    Pet: { type: object, properties: { collar: { $ref: '#/components/schemas/Collar' } } }
    Collar: { type: object, properties: { size: { type: number } } }
    Gone: { type: object, properties: { id: { type: string } } }
    User: { type: object, properties: { id: { type: string } } }
`;

describe('an option', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await TemporaryFolder.with({ 'openapi.yaml': SPEC });
  });
  afterEach(() => folder.remove());

  const paths = () => ({
    input: join(folder.path, 'openapi.yaml'),
    output: join(folder.path, 'out'),
  });

  const filters: [
    title: string,
    include: string[],
    exclude: string[],
    apis: string[],
    models: string[],
  ][] = [
    ['a tag', ['tag:pets'], [], ['PetsApi'], ['Collar', 'Gone', 'Pet']],
    ['a tag without an operation', ['tag:pets'], ['id:delete*'], ['PetsApi'], ['Collar', 'Pet']],
    ['a path', ['path:/us*'], [], ['UsersApi'], ['User']],
    ['all but a path', [], ['path:/pets'], ['UsersApi'], ['User']],
  ];
  for (const [title, include, exclude, apis, models] of filters) {
    it(`filters operations by ${title}, and leaves out the models of others`, async () => {
      await generate({ ...paths(), include, exclude, only: 'src' });
      const files = await folder.list();
      const namesIn = (part: string, ending: string) =>
        files
          .filter((path) => path.startsWith(`out/src/${part}/`) && path.endsWith(ending))
          .map((path) => path.slice(`out/src/${part}/`.length, -'.ts'.length));
      expect(namesIn('api', 'Api.ts')).to.deep.equal(apis);
      expect(namesIn('model', '.ts').filter((name) => /^[A-Z]/.test(name))).to.deep.equal(models);
    });
  }

  it('reports a filter without a match', async () => {
    const { notices } = await generate({ ...paths(), exclude: ['tag:cats'], only: 'src' });
    expect(notices.map(({ problem }) => problem)).to.deep.equal([
      "'tag:cats' matches no operation",
    ]);
  });

  it('lists what would be written, and writes nothing', async () => {
    const { written } = await generate({ ...paths(), dryRun: true, only: 'src' });
    expect(written).to.include('src/api/PetsApi.ts');
    expect(await folder.list()).to.deep.equal(['openapi.yaml']);
  });

  it('may be in a config file, and the command line takes precedence', async () => {
    await folder.put(
      'openapi-callback-client.config.mjs',
      "export default { input: 'a.yaml', output: 'out', int64: 'string', include: ['tag:pets'] };",
    );
    const config = await readConfig(folder.path);
    expect(parseCommandLine(['generate', '-i', 'b.yaml'], config)).to.include({
      ...{ input: 'b.yaml', output: 'out', int64: 'string' },
    });
  });

  const faults: [config: string, message: string][] = [
    ['{ "inputt": "a" }', "has no option 'inputt'. Did you mean 'input'?"],
    [
      '{ "include": "tag:pets" }',
      "'include' in openapi-callback-client.config.json must be a list of texts.",
    ],
    [
      '{ "emitters": "./a.mjs" }',
      "'emitters' in openapi-callback-client.config.json must be a list of functions and paths of modules.",
    ],
    ['[]', 'must hold an object of options.'],
  ];
  for (const [config, message] of faults) {
    it(`is rejected in a config file: ${config}`, async () => {
      await folder.put('openapi-callback-client.config.json', config);
      expect(await rejectionOf(readConfig(folder.path))).to.contain(message);
    });
  }

  it('is rejected on the command line if it is not a filter', () => {
    const args = ['generate', '-i', 'a', '-o', 'b', '--include', 'pets'];
    expect(messageFrom(() => parseCommandLine(args))).to.equal(
      "UsageError 'pets' is not a filter. Write tag:NAME, path:PATH or id:NAME.",
    );
  });
});
