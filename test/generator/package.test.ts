import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { generate } from '../../generator/src/generate.js';
import { TemporaryFolder } from './support.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const SPEC = `
openapi: 3.1.0
info:
  title: Pet Store
  version: '2024-03-01'
  license: { name: Apache License 2.0 }
  contact: { name: Pets, email: pets@example.com }
servers: [{ url: /v1 }]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        '404': { description: e, content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } }
    put:
      operationId: putPicture
      tags: [pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { required: true, content: { image/png: { schema: { type: string, format: binary } } } }
      responses: { '204': { description: d } }
components:
  schemas:
    Pet: { type: object, required: [id], properties: { id: { type: integer, format: int64 }, name: { type: [string, 'null'] }, friends: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
    Fault: { type: object, properties: { reason: { type: string } } }
`;

describe('a generated package', () => {
  let folder: TemporaryFolder;

  before(async () => {
    folder = await TemporaryFolder.with({ 'petstore.yaml': SPEC });
    await generate({
      input: join(folder.path, 'petstore.yaml'),
      output: join(folder.path, 'pets'),
    });
  });
  after(() => folder.remove());

  it("has the description's metadata in package.json", async () => {
    const manifest = JSON.parse(await folder.read('pets/package.json')) as Record<string, unknown>;
    expect(manifest).to.deep.include({
      name: 'pet_store',
      version: '2024.3.1',
      license: 'Apache-2.0',
      author: { name: 'Pets', email: 'pets@example.com' },
    });
    expect(Object.keys(manifest['dependencies'] as object)).to.deep.equal(['superagent']);
  });

  it('contains the parts of the runtime that it needs', async () => {
    const copied = await folder.read('pets/src/runtime/call/Core.ts');
    const own = await readFile(join(root, 'src/runtime/call/Core.ts'), 'utf8');
    expect(copied.slice(copied.indexOf('\n') + 1)).to.equal(own);
    const paths = await folder.list();
    expect(paths).to.include('pets/src/runtime/request/asBytes.ts');
    for (const part of ['request/asMultipart', 'stream/', 'call/choosing', 'decode/withHeaders']) {
      expect(paths.filter((path) => path.startsWith(`pets/src/runtime/${part}`))).to.be.empty;
    }
  });

  it('does not mention this service', async () => {
    for (const path of ['ApiClient.ts', 'version.ts', 'runtime/request/checkBasePath.ts']) {
      expect(await folder.read(`pets/src/${path}`)).to.not.match(/amazon|connect-participant/i);
    }
  });
});
